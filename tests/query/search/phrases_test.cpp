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

struct Row {
    const char* query;
    const char* found;
};

}  // namespace

TEST_CASE("A phrase runs over punctuation and paragraphs, not from the title into the text") {
    Snapshot snapshot({articles().location()});
    const Row rows[] = {
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
    for (const Row& row : rows) {
        INFO(row.query);
        CHECK(ids(snapshot, row.query) == row.found);
    }
}

TEST_CASE("Nearness counts words between, in any order") {
    Snapshot snapshot({articles().location()});
    const Row rows[] = {
        {"chuyển NEAR/6 kiêm", "near"},      {"chuyển NEAR/5 kiêm", ""},
        {"kiêm NEAR/6 chuyển", "near"},      {"\"luân chuyển\" NEAR/7 \"kiêm nhiệm\"", "near"},
        {"\"chuyển luân\" NEAR/7 kiêm", ""}, {"kiêm GẦN/6 chuyển", "near"},
    };
    for (const Row& row : rows) {
        INFO(row.query);
        CHECK(ids(snapshot, row.query) == row.found);
    }
}
