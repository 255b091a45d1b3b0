#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

std::string told(const ResultPage& page) {
    std::string text = page.read_as;
    for (const Alternative& other : page.alternatives)
        text += "; " + other.text + " " + std::to_string(other.count);
    return text;
}

const TempIndex& articles() {
    static const TempIndex index({
        record("a", "Giáo dục đảng viên", "Giáo dục đảng viên trẻ."),
        record("b", "Giáo dục ở thôn", "Giáo dục đảng viên mới."),
        record("c", "Cán bộ xã", "Cán bộ nói với bà con."),
        record("d", "Cần bỏ lối cũ", "Cần bỏ thói quen cũ."),
        record("e", "Cán bộ thôn", "Cán bộ và bà con."),
        record("f", "Cần bỏ rượu", "Lời bàn: cần bỏ rượu."),
        record("g", "Cán bộ trẻ", "Một cán bộ trẻ."),
    });
    return index;
}

}  // namespace

TEST_CASE("A query of several unmarked words offers its other likely readings with true counts") {
    Snapshot snapshot({articles().location()});
    const ResultPage found = page(snapshot, request("can bo"));
    CHECK(told(found) == "cán bộ; cần bỏ 2");
    for (const Alternative& other : found.alternatives)
        CHECK(page(snapshot, request(other.text)).total == other.count);
    CHECK(found.total == 5);
}

TEST_CASE("No unlikely reading and none that finds nothing is offered") {
    Snapshot snapshot({articles().location()});
    CHECK(told(page(snapshot, request("giao duc dang vien"))) == "giáo dục đảng viên");
    CHECK(page(snapshot, request("cán bộ")).alternatives.empty());
    CHECK(page(snapshot, request("can bo", MatchMode::all, MarksMode::exact)).alternatives.empty());
}

TEST_CASE("Another reading leaves operators, fields and filters where they stand") {
    Snapshot snapshot({articles().location()});
    CHECK(told(page(snapshot, request("\"can bo\" -xa"))) == "\"cán bộ\" -xã; \"cần bỏ\" -xã 2");
    CHECK(told(page(snapshot, request("title:(can bo) ruou"))) ==
          "title:(cán bộ) rượu; title:(cần bỏ) rượu 1");
}
