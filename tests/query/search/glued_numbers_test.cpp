#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

const TempIndex& articles() {
    static const TempIndex index({
        record("nq-words", "Nghị quyết 26", "Thực hiện nghị quyết 26 ở xã."),
        record("nq-apart", "Thực hiện NQ 26", "NQ 26 ở xã vùng cao."),
        record("nq-glued", "Thực hiện NQ26", "NQ26 ở xã ven biển."),
        record("nq-other", "Thực hiện NQ 27", "NQ27 có 26 điều."),
        record("ct-glued", "Học tập", "Theo CT05, chi bộ học tập."),
        record("ct-words", "Học tập", "Theo chỉ thị 05, chi bộ học tập."),
        record("tw", "Hội nghị Trung ương 6", "Hội nghị Trung ương 6 bàn việc."),
        record("tw-glued", "Hội nghị TW6", "Hội nghị TW6 bàn việc đầu tư 6 dự án."),
        record("covid", "Dịch Covid-19", "Chống Covid-19 ở bản."),
        record("covid-glued", "Dịch COVID19", "Chống COVID19 ở thôn."),
        record("u23", "Đội U23", "Đội U23 thắng."),
        record("u-23", "Đội U-23", "Đội U-23 hòa."),
        record("k95", "Lớp K95", "Lớp K95 có 95 học viên."),
        record("ql1a", "Quốc lộ", "Đi theo QL1A về quê."),
        record("ql-1a", "Quốc lộ", "Đi theo QL 1A về quê."),
        record("qh", "Quốc hội khóa XV", "Luật của QH15."),
        record("area", "Đất rừng", "Rộng 50ha, dài 1,3km, mặt bằng 12m2, cách 5m, giá 5.000đ, 20người."),
        record("area-apart", "Đất rừng",
               "Rộng 50 ha, dài 1,3 km, mặt bằng 12 m², cách 5 m, giá 5.000 đ, 20 người."),
    });
    return index;
}

}  // namespace

TEST_CASE("An abbreviation glued to its number, beside it and written out find each other") {
    Snapshot snapshot({articles().location()});
    const Answer rows[] = {
        {"NQ26", "nq-apart nq-glued nq-words"},
        {"nq26", "nq-apart nq-glued nq-words"},
        {"NQ-26", "nq-apart nq-glued nq-words"},
        {"\"NQ 26\"", "nq-apart nq-glued nq-words"},
        {"\"nghị quyết 26\"", "nq-apart nq-glued nq-words"},
        {"\"thực hiện NQ26\"", "nq-apart nq-glued nq-words"},
        {"\"NQ26 ở xã\"", "nq-apart nq-glued nq-words"},
        {"nghị quyết 26", "nq-apart nq-glued nq-other nq-words"},
        {"nghi quyet 26", "nq-apart nq-glued nq-other nq-words"},
        {"title:NQ26", "nq-apart nq-glued nq-words"},
        {"+NQ26 -biển", "nq-apart nq-words"},
        {"NQ26 NEAR/4 cao", "nq-apart"},
        {"CT05", "ct-glued ct-words"},
        {"\"CT 05\"", "ct-glued ct-words"},
        {"\"chỉ thị 05\"", "ct-glued ct-words"},
        {"ct05", "ct-glued"},
        {"=NQ26", "nq-glued"},
        {"NQ27", "nq-other"},
        {"TW6", "tw tw-glued"},
        {"\"TW 6\"", "tw tw-glued"},
        {"hội nghị TƯ6", "tw tw-glued"},
        {"\"TƯ 6\"", "tw tw-glued"},
        {"\"hội nghị TƯ 6\"", "tw tw-glued"},
        {"\"trung ương 6\"", "tw tw-glued"},
        {"\"ĐẦU TƯ 6\"", "tw-glued"},
        {"26", "nq-apart nq-other nq-words"},
    };
    check_ids(snapshot, rows);
    const ResultPage found = page(snapshot, request("CT05"));
    REQUIRE(found.warnings.size() == 1);
    CHECK(found.warnings.front().code == "abbreviation");
}

TEST_CASE("Names of letters and a number are found glued, with a hyphen or a blank") {
    Snapshot snapshot({articles().location()});
    const Answer rows[] = {
        {"COVID19", "covid covid-glued"},
        {"Covid-19", "covid covid-glued"},
        {"\"covid 19\"", "covid covid-glued"},
        {"U23", "u-23 u23"},
        {"U-23", "u-23 u23"},
        {"\"đội U 23\"", "u-23 u23"},
        {"K95", "k95"},
        {"QL1A", "ql-1a ql1a"},
        {"\"ql 1a\"", "ql-1a ql1a"},
        {"QH15", "qh"},
        {"\"Quốc hội khóa XV\"", "qh"},
        {"19", "covid"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE("A number and its unit are found glued and apart, the unit alone as it is printed") {
    Snapshot snapshot({articles().location()});
    const Answer rows[] = {
        {"50ha", "area area-apart"},
        {"\"50 ha\"", "area area-apart"},
        {"ha", "area-apart"},
        {"1,3km", "area area-apart"},
        {"\"1,3 km\"", "area area-apart"},
        {"1,3", "area-apart"},
        {"12m²", "area area-apart"},
        {"\"12 m2\"", "area area-apart"},
        {"m2", "area-apart"},
        {"5.000đ", "area area-apart"},
        {"\"giá 5000 đ\"", "area area-apart"},
        {"\"20 người\"", "area area-apart"},
        {"５０ｈａ", "area area-apart"},
        {"\"cách 5 m\"", "area area-apart"},
        {"5m", "area area-apart"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE(
    "A number is found with a decimal point or comma, and with points, blanks or nothing between thousands") {
    const TempIndex index(
        {record("dust", "Bụi mịn", "Đo được PM2.5 ở bản."),
         record("dust-apart", "Bụi mịn", "Đo được PM 2.5 ở bản."),
         record("dust-comma", "Bụi mịn", "Đo được PM2,5 ở bản."),
         record("dust-other", "Bụi mịn", "Đo được PM10, có 2.5 điểm, cỡ 5."),
         record("rate", "Tỷ lệ", "Đạt 42,9% số hộ."), record("rate-point", "Tỷ lệ", "Đạt 42.9% số hộ."),
         record("rate-other", "Tỷ lệ", "Đạt 42 hộ, 9 thôn, 429 người."),
         record("people", "Số dân", "Có 751.191 người."),
         record("people-plain", "Số dân", "Có 751191 người."),
         record("people-blank", "Số dân", "Có 751 191 người."),
         record("list", "Số dân", "Số nhà 751, 1 thôn, 191 người; năm 2 015."),
         record("parts", "Lô đất", "Lô 191.000, thửa 751."),
         record("million", "Số dân", "Có 1,5 triệu người."),
         record("million-short", "Số dân", "Có 1,5 tr. người."),
         record("million-glued", "Số dân", "Có 1,5tr người."), record("year", "Năm", "Năm 2015.")});
    Snapshot snapshot({index.location()});
    const Answer rows[] = {
        {"PM2.5", "dust dust-apart dust-comma"},
        {"PM 2.5", "dust dust-apart dust-comma"},
        {"pm 2,5", "dust dust-apart dust-comma"},
        {"PM2,5", "dust dust-apart dust-comma"},
        {"\"đo được PM2.5\"", "dust dust-apart dust-comma"},
        {"\"PM 2.5 ở bản\"", "dust dust-apart dust-comma"},
        {"42,9%", "rate rate-point"},
        {"42.9", "rate rate-point"},
        {"\"đạt 42.9% số hộ\"", "rate rate-point"},
        {"=42.9", "rate-point"},
        {"751.191", "people people-blank people-plain"},
        {"751191", "people people-blank people-plain"},
        {"751 191 người", "list people people-blank people-plain"},
        {"\"có 751 191 người\"", "people people-blank people-plain"},
        {"751, 191 người", "list people-blank"},
        {"751 191 000", ""},
        {"2015", "year"},
        {"2 015", "list"},
        {"1,5 triệu", "million million-glued million-short"},
        {"1,5tr", "million million-glued million-short"},
        {"\"1,5 triệu người\"", "million million-glued million-short"},
        {"1.5 trieu", "million"},
    };
    check_ids(snapshot, rows);
    CHECK(ranked_ids(page(snapshot, request("42,9%"))) == "rate rate-point");
    CHECK(ranked_ids(page(snapshot, request("42.9%"))) == "rate-point rate");
}

TEST_CASE("What was found of a glued number is marked whole") {
    Snapshot snapshot({articles().location()});
    const ResultPage found = page(snapshot, request("\"nghị quyết 26\""));
    std::string marked;
    for (const Hit& hit : found.hits) {
        const Passage& title = hit.passages.front();
        for (const TextRange range : title.highlights) marked += std::string(slice(title.text, range)) + "|";
    }
    CHECK(marked.find("NQ26|") != std::string::npos);
    CHECK(marked.find("NQ 26|") != std::string::npos);
    CHECK(marked.starts_with("Nghị quyết 26|"));
}
