#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

Record with_abstract(Record record, std::string abstract) {
    record.abstract = std::move(abstract);
    return record;
}

const TempIndex& articles() {
    static const TempIndex index({
        record("comma", "Một", "Đảng bộ trong sạch, vững mạnh toàn diện."),
        record("plain", "Hai", "Đảng bộ trong sạch vững mạnh."),
        record("apart", "Ba", "Nước trong, nhà sạch; nền vững và mạnh."),
        record("title", "Sinh hoạt", "Ghép chi bộ theo cụm."),
        record("text", "Bốn", "Tổ sinh hoạt ghép theo cụm."),
        record("paragraphs", "Năm", "Các cụm sinh hoạt\nghép lại làm một."),
        with_abstract(record("abstract", "Sáu", "ghép theo cụm."), "Nền nếp sinh hoạt"),
        record("scrambled", "Bảy", "sạch vững trong sạch mạnh sạch vững trong"),
        record("near", "Tám", "luân chuyển một hai ba bốn năm kiêm nhiệm"),
    });
    return index;
}

std::string words_between(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "và ";
    return text;
}

}  // namespace

TEST_CASE("A phrase runs over punctuation and paragraphs, not from the title into the text") {
    Snapshot snapshot({articles().location()});
    const Answer rows[] = {
        {"\"trong sạch, vững mạnh\"", "comma plain"},
        {"\"trong sạch vững mạnh\"", "comma plain"},
        {"\"sạch vững\"", "comma plain scrambled"},
        {"\"sinh hoạt ghép\"", "abstract paragraphs text"},
        {"\"hoạt ghép\"", "abstract paragraphs text"},
        {"\"trong sach, vung manh\"", "comma plain"},
        {"\"sinh hoat ghep\"", "abstract paragraphs text"},
        {"\"sinh hoat\"", "abstract paragraphs text title"},
        {"\"ghép sinh hoạt\"", ""},
        {"\"sạch\"", "apart comma plain scrambled"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE("Nearness counts words between, in any order") {
    Snapshot snapshot({articles().location()});
    const Answer rows[] = {
        {"chuyển NEAR/6 kiêm", "near"},
        {"chuyển NEAR/5 kiêm", ""},
        {"kiêm NEAR/6 chuyển", "near"},
        {"\"luân chuyển\" NEAR/7 \"kiêm nhiệm\"", "near"},
        {"\"chuyển luân\" NEAR/7 kiêm", ""},
        {"kiêm GẦN/6 chuyển", "near"},
        {"\"luân chuyển\" NEAR/6 \"kiêm nhiệm\"", "near"},
        {"\"luân chuyển\" NEAR/5 \"kiêm nhiệm\"", ""},
        {"\"kiêm nhiệm\" NEAR/6 \"luân chuyển\"", "near"},
        {"\"ba bốn\" NEAR/1 \"một hai\"", "near"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE("A phrase near a word stands there itself, not only its words") {
    const TempIndex index({record("row", "Một", "luân chuyển cán bộ về xã"),
                           record("apart", "Hai", "cán bộ xã. " + words_between(300) + " luân chuyển cán bộ"),
                           record("far", "Ba", "luân chuyển " + words_between(150) + " xã")});
    Snapshot snapshot({index.location()});
    CHECK(ids(snapshot, "\"luân chuyển\" NEAR/4 xã") == "row");
    CHECK(ids(snapshot, "\"luân chuyển\" NEAR/150 xã") == "row");
    CHECK(ids(snapshot, "\"luân chuyển\" NEAR/151 xã") == "far row");
    CHECK(ids(snapshot, "chuyển NEAR/1000 xã") == "apart far row");
    CHECK(page(snapshot, request("chuyển NEAR/1000 xã")).warnings.empty());
}

TEST_CASE("Nearness does not reach from the title into the text") {
    const TempIndex index({record("a", "luân chuyển", "kiêm nhiệm")});
    Snapshot snapshot({index.location()});
    CHECK(ids(snapshot, "chuyển NEAR/1000 kiêm") == "");
    CHECK(ids(snapshot, "luân NEAR/1 chuyển") == "a");
    CHECK(ids(snapshot, "title:(luân NEAR/1 chuyển)") == "a");
    CHECK(ids(snapshot, "title:(kiêm NEAR/1 nhiệm)") == "");
}

TEST_CASE("What is near is shown as found, the phrase whole") {
    Snapshot snapshot({articles().location()});
    const ResultPage found = page(snapshot, request("\"luân chuyển\" NEAR/6 \"kiêm nhiệm\""));
    REQUIRE(found.hits.size() == 1);
    CHECK(found.hits[0].match == Match::exact);
}
