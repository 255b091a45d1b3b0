// What a pasted page of text costs. At these sizes anything quadratic would not end within minutes.
#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

std::string times(const std::string& words, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += words + ' ';
    return text;
}

}  // namespace

TEST_CASE("A query that says the same word thousands of times is answered like one that says it once") {
    const TempIndex index({record("a", "Tin", times("đảng viên", 3000)), record("b", "Tin", "Đảng bộ họp.")});
    Snapshot snapshot({index.location()});
    const ResultPage found = page(snapshot, request(times("đảng viên", 3000)));
    REQUIRE(ids(found) == "a");
    const ResultPage once = page(snapshot, request("đảng viên"));
    REQUIRE(once.hits.size() == 1);
    REQUIRE(found.hits.front().passages.size() == once.hits.front().passages.size());
    for (std::size_t i = 0; i < once.hits.front().passages.size(); ++i) {
        CHECK(found.hits.front().passages[i].text == once.hits.front().passages[i].text);
        CHECK(found.hits.front().passages[i].highlights == once.hits.front().passages[i].highlights);
    }
}

TEST_CASE("A word that is asked for twice counts twice where passages are chosen") {
    const TempIndex index({record("a", "Tin",
                                  "Lúa " + times("x", 200) + ". Bông " + times("y", 200) + ". Ngô " +
                                      times("z", 200) + ". Mía " + times("w", 200) + ".")});
    Snapshot snapshot({index.location()});
    const ResultPage found = page(snapshot, request("lúa bông ngô mía mía"));
    REQUIRE(found.hits.size() == 1);
    CHECK(found.hits.front().passages.size() == 4);  // the title and three slices
    CHECK(found.hits.front().passages.back().text.starts_with("Mía"));
}

TEST_CASE("Of hundreds of open abbreviations the first are offered in other readings") {
    const TempIndex index(
        {record("a", "Thị trường", "Thị trường và trung tâm; TT CT ĐH; chỉ thị và công ty, đại học.")});
    Snapshot snapshot({index.location()});
    const ResultPage found = page(snapshot, request(times("TT CT ĐH", 2000)));
    CHECK(found.total == 1);
    CHECK_FALSE(found.alternatives.empty());
    CHECK(found.alternatives.size() < 40);
}
