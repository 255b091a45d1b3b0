#include "indexer/format/slot_values.h"

#include <algorithm>
#include <thread>

#include "indexer/format/index_error.h"
#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("what is packed comes out again") {
    const std::vector<std::vector<std::string>> lists{{},
                                                      {""},
                                                      {"", ""},
                                                      {"Dương Công Tùy"},
                                                      {"a", "", std::string(127, 'b'), std::string(128, 'c')},
                                                      {std::string(70'000, 'd'), std::string("\0\x80", 2)}};
    for (const auto& list : lists) CHECK(unpack_values(pack_values(list)) == list);
}

TEST_CASE("a packed value that is cut off is damage") {
    const std::string packed = pack_values({"Dương Công Tùy", std::string(200, 'x')});
    for (const std::size_t length : {std::size_t{1}, std::size_t{5}, packed.size() - 1})
        CHECK_THROWS_AS(unpack_values(packed.substr(0, length)), IndexDamaged);
    CHECK_THROWS_AS(unpack_values("\x80"), IndexDamaged);
    CHECK_THROWS_AS(unpack_values("\xFF\xFF\xFF\xFF\xFF\xFF"), IndexDamaged);
}

TEST_CASE("the documents that an article cites are packed with its date, none twice") {
    Article article;
    CHECK(pack_cited_by(cited_by(article, load_vocabulary())).empty());
    CHECK(unpack_cited_by("").documents.empty());
    const auto cite = [&](std::string symbol, std::string type_name) {
        Citation citation;
        citation.symbol = std::move(symbol);
        citation.issuer = "TW";
        citation.type_name = std::move(type_name);
        article.citations.push_back(std::move(citation));
    };
    cite("57-QĐ/TW", "quy định");
    cite("10-CT/TW", "");
    cite("57-QĐ/TW", "quyết định");
    for (const std::optional<Date>& date : {std::optional<Date>(), std::optional<Date>({2015, 7, 0})}) {
        article.record.date = date;
        const CitedBy read = unpack_cited_by(pack_cited_by(cited_by(article, load_vocabulary())));
        CHECK(read.date == date);
        REQUIRE(read.documents.size() == 2);
        CHECK(read.documents[0].label == "57-QĐ/TW");
        CHECK(read.documents[0].type_name == "quy định");
        CHECK(read.documents[1].type_name.empty());
    }
    CHECK_THROWS_AS(unpack_cited_by(pack_values({"2015", "57-QĐ/TW"})), IndexDamaged);
    CHECK_THROWS_AS(unpack_cited_by(pack_values({"July", "57-QĐ/TW", ""})), IndexDamaged);
}

TEST_CASE("a date is sorted by the first day that it may mean") {
    CHECK(date_value(Date{2015, 7, 8}) == "20150708");
    CHECK(date_value(Date{2015, 7, 0}) == "20150701");
    CHECK(date_value(Date{2015, 0, 0}) == "20150101");
}

TEST_CASE("collation keys follow the Vietnamese alphabet and its tones") {
    const std::vector<std::string> alphabetical{
        "an", "Ân", "bà", "da", "đa", "em", "ếch", "hoa", "hòa", "ông", "ơn", "tổ chức", "tổ chức cơ sở",
        "uy", "ưu"};
    std::vector<std::string> sorted = alphabetical;
    std::reverse(sorted.begin(), sorted.end());
    std::sort(sorted.begin(), sorted.end(),
              [](const auto& a, const auto& b) { return collation_key(a) < collation_key(b); });
    CHECK(sorted == alphabetical);
    CHECK(collation_key("") < collation_key("a"));
    CHECK(collation_key("hòa") == collation_key("ho\u0300a"));
}

TEST_CASE("collation keys are the same in every thread") {
    const std::string here = collation_key("Xây dựng Đảng");
    std::string there;
    std::thread([&] { there = collation_key("Xây dựng Đảng"); }).join();
    CHECK(here == there);
}

TEST_CASE("persons are sorted by given name, then by the whole name") {
    const auto person = [](const char* name) { return Author{name, {}, {}, {}, {}, AuthorKind::person}; };
    const std::vector<Author> sorted{person("Trần Thị An"), person("Lê Văn Bình"), person("Nguyễn Bình"),
                                     person("Đỗ Ánh Tuyết")};
    for (std::size_t i = 0; i + 1 < sorted.size(); ++i) {
        CAPTURE(sorted[i].name);
        CHECK(author_order(sorted[i]) < author_order(sorted[i + 1]));
    }
    CHECK(given_name("Dương Công Tùy") == "Tùy");
    CHECK(given_name("Tùy") == "Tùy");
    const Author office{"Ban Biên tập", {}, {}, {}, {}, AuthorKind::editors};
    CHECK(author_order(office) < author_order(person("Lê Văn Bình")));  // by Ban, not by tập
}
