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
        record("dang", "Xây dựng tổ chức đảng", "Đảng viên ở chi bộ thôn sinh hoạt đều đặn."),
        record("dang-lam", "Việc đang làm", "Hợp tác xã đang gieo vụ mới."),
        record("dang-nguoi", "Chuyện một dáng người", "Dáng đi nhanh nhẹn của bà con vùng cao."),
        record("trong", "Trong sáng, giản dị", "Lối sống trong sáng; giọng văn giản dị."),
        record("trong-yeu", "Nhiệm vụ trọng yếu", "Việc trọng yếu phải làm từ buổi sáng."),
        record("uy", "Tỉnh uỷ họp", "Thường trực Tỉnh uỷ bàn về hoà giải ở cơ sở."),
        record("lenin", "Học thuyết Mác - Lênin", "V.I.Lênin viết về đảng kiểu mới."),
        record("so", "Số liệu",
               "Cả nước có 751.191 người. Theo Nghị quyết số 24-NQ/TU ngày 16-8-2011, tăng 42,9%."),
    });
    return index;
}

}  // namespace

TEST_CASE("A word typed with marks finds itself and no other spelling") {
    Snapshot snapshot({articles().location()});
    const Answer rows[] = {
        {"đảng", "dang lenin"}, {"đang", "dang-lam"},   {"dáng", "dang-nguoi"},  {"đáng", ""},
        {"ĐẢNG", "dang lenin"}, {"Ðảng", "dang lenin"}, {"=đảng", "dang lenin"}, {"tỉnh ủy", "uy"},
        {"tỉnh uỷ", "uy"},      {"hòa giải", "uy"},     {"hoà giải", "uy"},      {"751.191", "so"},
        {"751191", "so"},       {"24-NQ/TU", "so"},     {"16-8-2011", "so"},     {"V.I.Lênin", "lenin"},
        {"Mác-Lênin", "lenin"}, {"Mác Lênin", "lenin"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE("A symbol or date finds all its spellings, in quotation marks too") {
    const TempIndex index({record("plain", "Một", "Theo Chỉ thị số 12-CT/TW ngày 5-6-2010."),
                           record("spaced", "Hai", "Theo 12 - CT/TƯ ngày 5/6/2010."),
                           record("other", "Ba", "Theo Chỉ thị số 12-CT/TU.")});
    Snapshot snapshot({index.location()});
    const Answer rows[] = {
        {"12-CT/TW", "plain spaced"},        {"\"12-CT/TW\"", "plain spaced"},
        {"\"12 - CT/T.Ư\"", "plain spaced"}, {"\"5-6-2010\"", "plain spaced"},
        {"\"số 12-CT/TW\"", "plain"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE("A party symbol with the wrong signs and the right one find each other") {
    const TempIndex index({record("right", "Một", "Theo Nghị quyết số 26-NQ/TW."),
                           record("swapped", "Hai", "Theo Nghị quyết số 26/NQ-TW."),
                           record("hyphens", "Ba", "Theo Nghị quyết số 26-NQ-TW."),
                           record("slashes", "Bốn", "Theo Nghị quyết số 26/NQ/TW."),
                           record("other", "Năm", "Theo Nghị quyết số 26/NQ-CP.")});
    Snapshot snapshot({index.location()});
    for (const std::string symbol : {"26-NQ/TW", "26/NQ-TW", "26-NQ-TW", "26/NQ/TW", "26NQ/TW", "26-nq-tw"}) {
        INFO(symbol);
        CHECK(ids(snapshot, symbol) == "hyphens right slashes swapped");
        CHECK(ids(snapshot, "cites:" + symbol) == "hyphens right slashes swapped");
    }
}

TEST_CASE("Composed and decomposed letters are the same to a query") {
    const TempIndex index(
        {record("nfc", "Huyện ủy họp", "Bàn việc."),
         record("nfd", "Huye\xCC\xA3\xCC\x82n u\xCC\x89y ho\xCC\xA3p", "Ba\xCC\x80n viê\xCC\xA3\x63.")});
    Snapshot snapshot({index.location()});
    CHECK(ids(snapshot, "huyện ủy") == "nfc nfd");
    CHECK(ids(snapshot, "huye\xCC\xA3\xCC\x82n u\xCC\x89y") == "nfc nfd");
    CHECK(ids(snapshot, "huyện uỷ bàn việc") == "nfc nfd");
}

TEST_CASE("A word of a query without marks finds every spelling") {
    Snapshot snapshot({articles().location()});
    CHECK(ids(snapshot, "dang") == "dang dang-lam dang-nguoi lenin");
    CHECK(ids(snapshot, "tinh uy") == "uy");
    CHECK(ids(snapshot, "dang vien") == "dang");
    CHECK(ids(snapshot, "trong") == "trong trong-yeu");
}

TEST_CASE("A plain word beside marked ones is literal where that makes sense") {
    Snapshot snapshot({articles().location()});
    CHECK(ids(snapshot, "trong sáng") == "trong");
    CHECK(ids(snapshot, "tổ chuc đảng") == "dang");
}

TEST_CASE("Marks can be taken as typed, or not at all") {
    Snapshot snapshot({articles().location()});
    CHECK(ids(snapshot, "dang", MatchMode::all, MarksMode::exact).empty());
    CHECK(ids(snapshot, "đảng", MatchMode::all, MarksMode::fold) == "dang dang-lam dang-nguoi lenin");
    CHECK(ids(snapshot, "=dang").empty());
}

TEST_CASE("A field in an OR does not make another spelling the typed one") {
    Record late = record("late", "Đảng", "họp");
    late.date = parse_iso("2016");
    const TempIndex index({late});
    Snapshot snapshot({index.location()});
    CHECK(page(snapshot, request("date:2015 OR dang")).hits.at(0).match == Match::read);
    CHECK(page(snapshot, request("date:2016 OR zzz")).hits.at(0).match == Match::exact);
}

TEST_CASE("A beginning matches exactly what begins as typed") {
    const TempIndex index(
        {record("a", "Đảng", "họp"), record("b", "dang", "họp"), record("c", "hoàn", "họp")});
    Snapshot snapshot({index.location()});
    for (const Hit& hit : page(snapshot, request("dan*")).hits)
        CHECK((hit.match == Match::exact) == (hit.article.record.id == "b"));
    CHECK(page(snapshot, request("hoà*")).hits.at(0).match == Match::exact);
}

TEST_CASE("The best reading of unmarked words comes first and is told with the others") {
    Snapshot snapshot({articles().location()});
    const ResultPage found = page(snapshot, request("dang"));
    CHECK(found.read_as == "đảng");
    REQUIRE(found.alternatives.size() == 2);
    CHECK(found.alternatives[0].text == "dáng");
    CHECK(found.alternatives[0].count == 1);
    CHECK(found.alternatives[1].text == "đang");
    CHECK(found.hits.front().match == Match::read);
    CHECK(found.hits.back().match == Match::fold);
    CHECK(page(snapshot, request("đảng")).read_as.empty());
}

TEST_CASE("A query of many words lists articles that hold some, marked as such") {
    Snapshot snapshot({articles().location()});
    SECTION("when none holds all of a short query") {
        const ResultPage found = page(snapshot, request("đảng viên bóng chày", MatchMode::automatic));
        CHECK(found.total == 0);
        CHECK(ids(found) == "dang lenin");
        for (const Hit& hit : found.hits) CHECK(hit.match == Match::partial);
    }
    SECTION("when the query is long") {
        const ResultPage found =
            page(snapshot, request("đảng viên ở chi bộ thôn sinh hoạt", MatchMode::automatic));
        CHECK(found.total == 1);
        CHECK(found.hits.front().article.record.id == "dang");
        CHECK(found.hits.front().match == Match::exact);
        CHECK(found.hits.size() > 1);
        CHECK(found.hits.back().match == Match::partial);
    }
    SECTION("but not when all are asked for") {
        CHECK(ids(snapshot, "đảng viên bóng chày").empty());
    }
    SECTION("and total counts them when any are asked for") {
        CHECK(page(snapshot, request("đảng bóng chày", MatchMode::any)).total == 2);
    }
}

TEST_CASE("Operators join words") {
    Snapshot snapshot({articles().location()});
    const Answer rows[] = {
        {"đảng -viên", "lenin"},
        {"đảng NOT viên", "lenin"},
        {"(đang OR dáng)", "dang-lam dang-nguoi"},
        {"+đảng +kiểu", "lenin"},
        {"(chi bộ) OR (trọng yếu)", "dang trong-yeu"},
        {"title:đảng", "dang"},
        {"title:\"tổ chức đảng\"", "dang"},
        {"lên*", "lenin"},
        {"giản*", "trong"},
        {"giang*", ""},
        {"-đảng -đang -dáng", "so trong trong-yeu uy"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE("A beginning without marks stands for marked words in an unmarked query") {
    const TempIndex index({record("a", "Chuyển", "đường"), record("b", "Chuyện", "xưa"),
                           record("c", "Chung", "đê"), record("d", "Ấm", "áp")});
    Snapshot snapshot({index.location()});
    CHECK(ids(snapshot, "chuy*") == "a b");
    CHECK(ids(snapshot, "chuyê*").empty());
    CHECK(ids(snapshot, "chuyể*") == "a");
    CHECK(ids(snapshot, "d*") == "a c");
    CHECK(ids(snapshot, "a*") == "d");
}

TEST_CASE("Spellings that nobody meant do not keep out articles that hold most of what was meant") {
    const TempIndex index({
        record("meant", "Lông mao của sứa", "Sứa bơi bằng lông mao. Lông mao của sứa rất nhỏ."),
        record("sea", "Ra biển", "Biển xanh, biển rộng."),
        record("chance", "Long đong", "Mạo hiểm sửa lại, có biến."),
    });
    Snapshot snapshot({index.location()});
    const ResultPage found = page(snapshot, request("long mao sua bien", MatchMode::automatic));
    CHECK(found.read_as == "lông mao sứa biển");
    CHECK(found.total == 1);
    CHECK(found.hits.front().article.record.id == "meant");
    CHECK(found.hits.front().match == Match::partial);
    CHECK(ids(snapshot, "long mao sua bien") == "chance");
}

TEST_CASE("A unit in one character is the plain one in a query as in an article") {
    const TempIndex index({record("plain", "Đường mới", "Mở 50 km đường trên 30 m2 đất."),
                           record("glued", "Đường cũ", "Sửa 50km đường."),
                           record("one", "Đường quê", "Quét 50㎞ đường, trồng 30㎡ hoa."),
                           record("bare", "Số không", "Có 50 người đi đường, 30 nhà.")});
    Snapshot snapshot({index.location()});
    const Answer rows[] = {
        {"㎞", "one plain"},
        {"50㎞", "glued one plain"},
        {"50㎞ đường", "glued one plain"},
        {"\"50㎞\"", "glued one plain"},
        {"30㎡", "one plain"},
        {"đường -㎞", "bare glued"},
        {"=㎡", "one plain"},
        {"㎞*", "one plain"},
    };
    check_ids(snapshot, rows);
}
