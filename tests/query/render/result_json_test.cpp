#include "query/render/result_json.h"

#include <nlohmann/json.hpp>

#include "tests/query/render/sample_page.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using nlohmann::ordered_json;

namespace {

std::vector<std::string> keys(const ordered_json& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items()) names.push_back(name);
    return names;
}

using Names = std::vector<std::string>;

void check_keys(const ordered_json& page) {
    CHECK(keys(page) == Names{"format", "query", "total", "total_is_exact", "shown", "offset", "hits",
                              "facets", "suggestions", "warnings", "index"});
    CHECK(keys(page["query"]) == Names{"typed", "read_as", "alternatives"});
    CHECK(keys(page["index"]) == Names{"articles", "changed"});
    for (const auto& hit : page["hits"])
        CHECK(keys(hit) == Names{"id", "title", "authors", "date", "issue", "section", "topics", "score",
                                 "match", "passages", "url"});
}

}  // namespace

TEST_CASE("a page as JSON has all its keys, whatever was found") {
    check_keys(ordered_json::parse(page_json(sample_page())));
    check_keys(ordered_json::parse(page_json(ResultPage{})));
}

TEST_CASE("a page as JSON is one line") {
    const std::string json = page_json(sample_page());
    CHECK(json.find('\n') == json.size() - 1);
}

TEST_CASE("a page as JSON says what the page says") {
    const auto page = ordered_json::parse(page_json(sample_page()));
    CHECK(page["format"] == 1);
    CHECK(page["query"]["typed"] == "sinh hoat");
    CHECK(page["query"]["read_as"] == "sinh hoạt");
    CHECK(page["query"]["alternatives"].dump() == R"([{"text":"sính hoạt","count":2}])");
    CHECK(page["total"] == 57);
    CHECK(page["total_is_exact"] == true);
    CHECK(page["shown"] == 2);
    CHECK(page["offset"] == 10);
    CHECK(page["suggestions"].dump() == R"([{"text":"sinh hoạt phí","count":3}])");
    CHECK(page["warnings"].dump() == R"([{"code":"unknown-field","message":"\"x:\" is not a field here"}])");
    CHECK(page["index"].dump() == R"({"articles":100,"changed":"2026-01-02T03:04:05Z"})");
    CHECK(page["facets"].dump() == "{}");
}

TEST_CASE("a hit as JSON has authors, date, issue and topics in their short forms") {
    const auto hit = ordered_json::parse(page_json(sample_page()))["hits"][0];
    CHECK(hit["id"] == "mau-1");
    CHECK(hit["authors"].dump() ==
          R"([{"name":"Lò Văn Mẫu","role":"Bí thư Huyện ủy"},{"name":"Vừ A Thử","role":""}])");
    CHECK(hit["date"] == "2015-07-08");
    CHECK(hit["issue"] == "số 7-2015");
    CHECK(hit["section"] == "Xã luận");
    CHECK(hit["topics"].dump() ==
          R"([{"code":"A2","label":"Chi bộ và sinh hoạt chi bộ"},{"code":null,"label":"Vùng cao"}])");
    CHECK(hit["score"] == 1.5);
    CHECK(hit["match"] == "read");
    CHECK(hit["url"] == "https://example.org/1");
}

TEST_CASE("a hit without facts has null, empty lists and empty texts for them") {
    const auto hit = ordered_json::parse(page_json(sample_page()))["hits"][1];
    CHECK(hit["title"] == "");
    CHECK(hit["authors"] == ordered_json::array());
    CHECK(hit["date"].is_null());
    CHECK(hit["issue"].is_null());
    CHECK(hit["section"] == "");
    CHECK(hit["topics"] == ordered_json::array());
    CHECK(hit["match"] == "partial");
}

TEST_CASE("an unread query has null for its reading") {
    ResultPage page;
    page.typed = "đảng";
    CHECK(ordered_json::parse(page_json(page))["query"]["read_as"].is_null());
}

TEST_CASE("highlights are byte ranges of the passage's text, decomposed letters included") {
    ResultPage page = sample_page();
    const std::string text = "tô\u0309 chư\u0301c đa\u0309ng";
    const std::string word = "chư\u0301c";
    const std::size_t begin = text.find(word);
    page.hits[0].passages = {{"body", text, {{begin, begin + word.size()}}, false, false}};
    const auto passage = ordered_json::parse(page_json(page))["hits"][0]["passages"][0];
    CHECK(keys(passage) == Names{"field", "text", "highlights"});
    CHECK(passage["text"] == text);
    REQUIRE(passage["highlights"].size() == 1);
    const auto range = passage["highlights"][0].get<std::vector<std::size_t>>();
    CHECK(passage["text"].get<std::string>().substr(range[0], range[1] - range[0]) == word);
}

TEST_CASE("facets as JSON keep their order") {
    ResultPage page;
    page.facets["year"] = {{"2015", 3, "2015"}, {"2014", 1, "2014"}};
    CHECK(
        ordered_json::parse(page_json(page))["facets"].dump() ==
        R"({"year":[{"value":"2015","count":3,"label":"2015"},{"value":"2014","count":1,"label":"2014"}]})");
}

TEST_CASE("an article as JSON has a format number and everything understood") {
    const auto json = ordered_json::parse(shown_article_json(sample_article()));
    CHECK(keys(json).front() == "format");
    CHECK(json["id"] == "mau-1");
    CHECK(json["citations"][0]["symbol"] == "24-NQ/TU");
    CHECK(json["topics"][0]["because"].dump() == R"(["sinh hoạt chi bộ"])");
}

TEST_CASE("counts as JSON say by what they count") {
    CHECK(counts_json("topic", 4, {{"A2", 3, "Chi bộ"}}) ==
          "{\"format\":1,\"by\":\"topic\",\"total\":4,\"counts\":[{\"value\":\"A2\",\"count\":3,\"label\":"
          "\"Chi bộ\"}]}\n");
    CHECK(counts_json("", 0, {}) == "{\"format\":1,\"by\":\"\",\"total\":0,\"counts\":[]}\n");
}

TEST_CASE("bytes that are not UTF-8 cannot break the JSON") {
    ResultPage page;
    page.typed = "a\xff";
    CHECK(ordered_json::parse(page_json(page))["query"]["typed"] == "a\ufffd");
}

TEST_CASE("Counts of a query carry its suggestions") {
    CHECK(counts_json("", 0, {}, {{"đảng viên", 33}}) ==
          "{\"format\":1,\"by\":\"\",\"total\":0,\"counts\":[],\"suggestions\":[{\"text\":\"đảng "
          "viên\",\"count\":33}]}\n");
}
