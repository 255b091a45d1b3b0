#include "query/search/facets.h"

#include "corpus/metadata/topics.h"
#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

Record article(std::string id, const char* date, std::vector<std::string> authors) {
    Record result = record(std::move(id), "Chi bộ", "Họp.");
    result.date = parse_iso(date);
    for (std::string& author : authors) result.authors.emplace_back(std::move(author));
    return result;
}

std::string counted(Snapshot& snapshot, std::string_view query, std::string_view facet) {
    const Counts counts = std::get<Counts>(count_by(snapshot, vocabulary(), request(query), facet));
    std::string text = std::to_string(counts.total);
    for (const FacetValue& value : counts.values)
        text += " " + value.value + "=" + std::to_string(value.count);
    return text;
}

}  // namespace

TEST_CASE("Counts by facet count every article once for each of its values") {
    const TempIndex index({article("a", "2015-07-08", {"Lê Văn Tám", "Vũ Thị Hoà"}),
                           article("b", "2015-08", {"Lê Văn Tám"}), article("c", "2015", {"Vũ Thị Hoà"}),
                           article("d", "2019-01-02", {"Lê Văn Tám"})});
    Snapshot snapshot({index.location()});
    CHECK(counted(snapshot, "chi bộ", "year") == "4 2015=3 2019=1");
    CHECK(counted(snapshot, "chi bộ", "month") == "4 2015-07=1 2015-08=1 2019-01=1");
    CHECK(counted(snapshot, "chi bộ", "author") == "4 Lê Văn Tám=3 Vũ Thị Hoà=2");
    CHECK(counted(snapshot, "chi bộ", "term") == "4 XI=3 XII=1");
    CHECK(counted(snapshot, "chi bộ date:2019", "author") == "1 Lê Văn Tám=1");
    CHECK(counted(snapshot, "không", "author") == "0");
}

TEST_CASE("Spellings of one name are one author, shown as most articles have it") {
    const TempIndex index({article("a", "2015", {"Tiêu Hoà Khiêm"}), article("b", "2015", {"Tiêu Hòa Khiêm"}),
                           article("c", "2015", {"TIÊU HÒA KHIÊM"}), article("d", "2015", {"Tiêu Hòa Khiêm"}),
                           article("e", "2015", {"Tiêu Hóa Khiêm"})});
    Snapshot snapshot({index.location()});
    CHECK(counted(snapshot, "chi bộ", "author") == "5 Tiêu Hòa Khiêm=4 Tiêu Hóa Khiêm=1");
}

TEST_CASE("Topics are counted by code and come with their label") {
    Record own = article("a", "2015", {});
    own.topics = {"A2", "Chuyện làng"};
    const TempIndex index({own});
    Snapshot snapshot({index.location()});
    const Counts counts = std::get<Counts>(count_by(snapshot, vocabulary(), request("chi bộ"), "topic"));
    REQUIRE(counts.values.size() == 2);
    CHECK(counts.values[0].value == "A2");
    CHECK(counts.values[0].label == find_topic("A2", vocabulary())->label);
    CHECK(counts.values[1].label == "Chuyện làng");
}

TEST_CASE("A search asked for facets has each kind, counted over all hits and not the page") {
    const TempIndex index({article("a", "2015", {"Lê Văn Tám"}), article("b", "2016", {"Lê Văn Tám"})});
    Snapshot snapshot({index.location()});
    SearchRequest wanted = request("chi bộ");
    wanted.limit = 1;
    wanted.facets = true;
    const ResultPage found = page(snapshot, wanted);
    CHECK(found.hits.size() == 1);
    REQUIRE(found.facets.at("author").size() == 1);
    CHECK(found.facets.at("author").front().count == 2);
    CHECK(found.facets.contains("year"));
    CHECK_THROWS_AS(count_by(snapshot, vocabulary(), wanted, "colour"), std::invalid_argument);
}
