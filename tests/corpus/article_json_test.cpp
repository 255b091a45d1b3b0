#include "corpus/article_json.h"

#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"

namespace xdd {
namespace {

using nlohmann::ordered_json;

Author author(const std::string& name, const std::string& role = {}) {
    return {name, {}, role, {}, {}, AuthorKind::person};
}

Article full_article() {
    Article article;
    Record& record = article.record;
    record.id = "ban-2015";
    record.title = "Chuyện ở bản";
    record.body = {"Một.", "Hai."};
    record.authors = {std::string("Trúc Ngạn\nBí thư Huyện ủy"), std::string("Lưu Bằng Đoan")};
    record.date = Date{2015, 7, 8};
    record.issue = Issue{0, {}, "số 7-2015"};
    record.extra = {{"views", "12"}};
    article.content_hash = "0123456789abcdef0123456789abcdef";
    article.authors = {author("Trúc Ngạn", "Bí thư Huyện ủy"), author("Lưu Bằng Đoan")};
    article.issue = Issue{2015, {7}, "số 7-2015"};
    article.topics = {{"A2", "Chi bộ", {"sinh hoạt chi bộ"}}, {"", "Chuyện bản", {}}};
    article.citations = {
        {"Chỉ thị số 10-CT/TW", "10-CT/TW", "CT", "chỉ thị", "10", "TW", "", Date{2007, 3, 30}},
        {"Nghị quyết Trung ương 6 (khóa X)", "", "NQ", "nghị quyết", "6", "TW", "X", std::nullopt}};
    article.mentions = {{"tháng 12-2014", Date{2014, 12, 0}, Date{2014, 12, 0}},
                        {"2006-2010", Date{2006, 0, 0}, Date{2010, 0, 0}}};
    article.abbreviations = {"TCCSĐ"};
    article.encoding = "utf-8";
    article.warnings = {{"unknown-key", "the key is not known", 3}, {"no-title", "no title", 0}};
    return article;
}

TEST_CASE("an article is shown with all that was understood") {
    const auto expected = ordered_json::parse(R"json({
        "id":"ban-2015","title":"Chuyện ở bản","abstract":"",
        "author":"Trúc Ngạn\nBí thư Huyện ủy\nLưu Bằng Đoan",
        "authors":[{"name":"Trúc Ngạn","titles":[],"role":"Bí thư Huyện ủy","institution":"","note":"","kind":"person"},
                   {"name":"Lưu Bằng Đoan","titles":[],"role":"","institution":"","note":"","kind":"person"}],
        "date":{"value":"2015-07-08","precision":"day"},
        "issue":{"year":2015,"numbers":[7],"label":"số 7-2015"},
        "pages":"","section":"",
        "topics":[{"code":"A2","label":"Chi bộ","because":["sinh hoạt chi bộ"]},
                  {"code":null,"label":"Chuyện bản","because":[]}],
        "keywords":[],"url":"","source":"","body":"Một.\nHai.",
        "citations":[{"raw":"Chỉ thị số 10-CT/TW","symbol":"10-CT/TW","type":"CT","type_name":"chỉ thị","number":"10",
                      "issuer":"TW","term":"","province":null,"date":"2007-03-30"},
                     {"raw":"Nghị quyết Trung ương 6 (khóa X)","symbol":null,"type":"NQ","type_name":"nghị quyết",
                      "number":"6","issuer":"TW","term":"X","province":null,"date":null}],
        "mentions":[{"raw":"tháng 12-2014","from":"2014-12","to":"2014-12","precision":"month"},
                    {"raw":"2006-2010","from":"2006","to":"2010","precision":"year"}],
        "abbreviations":["TCCSĐ"],"encoding":"utf-8","content_hash":"0123456789abcdef0123456789abcdef",
        "extra":{"views":12},
        "warnings":[{"code":"unknown-key","message":"the key is not known","line":3},
                    {"code":"no-title","message":"no title","line":null}]
})json");
    CHECK(article_json(full_article()) == expected);
}

TEST_CASE("every key is shown for an empty article too") {
    const ordered_json full = article_json(full_article());
    const ordered_json empty = article_json(Article{});
    REQUIRE(full.size() == empty.size());
    for (const auto& [key, value] : full.items()) CHECK(empty.contains(key));
    CHECK(empty["date"].is_null());
    CHECK(empty["issue"].is_null());
    CHECK(empty["authors"] == ordered_json::array());
}

TEST_CASE("a record is written with what was given and nothing else") {
    Record record;
    record.id = "a";
    record.body = {"Một.", "Hai."};
    CHECK(record_json(record).dump() == R"({"id":"a","body":"Một.\nHai."})");
    record.authors = {std::string("Trúc Ngạn\nBí thư")};
    record.issue = Issue{0, {}, "số 7"};
    CHECK(record_json(record).dump() ==
          R"({"id":"a","author":"Trúc Ngạn\nBí thư","issue":"số 7","body":"Một.\nHai."})");
    record.authors = {author("Trúc Ngạn", "Bí thư"), Author{"", {}, "", "", "", AuthorKind::none}};
    record.issue = Issue{2015, {7}, ""};
    record.extra = {{"views", "12"}};
    CHECK(record_json(record).dump() ==
          R"({"id":"a","authors":[{"name":"Trúc Ngạn","role":"Bí thư"},{"kind":"unsigned"}],)"
          R"("issue":{"year":2015,"numbers":[7]},"body":"Một.\nHai.","views":12})");
}

/// Articles with any content, as no reader would give them.
class RandomArticles {
  public:
    Article next() {
        Article article;
        Record& record = article.record;
        for (std::string* text : {&record.id, &record.title, &record.abstract, &record.pages, &record.section,
                                  &record.url, &record.source, &article.content_hash, &article.encoding}) {
            *text = this->text();
        }
        record.body = texts();
        record.keywords = texts();
        record.topics = texts();
        for (int i = number(3); i > 0; --i) {
            if (number(2) == 0) {
                record.authors.emplace_back(text());
            } else {
                record.authors.emplace_back(author());
            }
        }
        record.date = date_or_none();
        record.issue = issue_or_none();
        for (int i = number(3); i > 0; --i) record.extra[text()] = text();
        for (int i = number(3); i > 0; --i) article.authors.push_back(author());
        article.issue = number(2) == 0 ? record.issue : issue_or_none();
        for (int i = number(3); i > 0; --i) article.topics.push_back({text(), text(), texts()});
        for (int i = number(3); i > 0; --i) {
            article.citations.push_back(
                {text(), text(), text(), text(), text(), text(), text(), date_or_none(), text()});
        }
        for (int i = number(3); i > 0; --i) article.mentions.push_back({text(), date(), date()});
        article.abbreviations = texts();
        for (int i = number(3); i > 0; --i) {
            article.warnings.push_back({text(), text(), static_cast<std::size_t>(number(1000))});
        }
        return article;
    }

  private:
    int number(int below) { return std::uniform_int_distribution<int>(0, below - 1)(random_); }

    std::string text() {
        static const std::vector<std::string> parts{"",   " ",      "Chi bộ", "ho\u0300a", "\n",      "\"",
                                                    "\\", "\u200b", "😀",      "\u0001",    "751.191", "null"};
        std::string made;
        for (int i = number(4); i > 0; --i) made += parts[static_cast<std::size_t>(number(12))];
        return made;
    }

    std::vector<std::string> texts() {
        std::vector<std::string> made;
        for (int i = number(4); i > 0; --i) made.push_back(text());
        return made;
    }

    Author author() { return {text(), texts(), text(), text(), text(), static_cast<AuthorKind>(number(4))}; }

    Date date() { return {number(2200), number(14), number(33)}; }

    std::optional<Date> date_or_none() {
        if (number(2) == 0) return std::nullopt;
        return date();
    }

    std::optional<Issue> issue_or_none() {
        if (number(3) == 0) return std::nullopt;
        return Issue{number(2100), {number(12), number(500)}, text()};
    }

    std::mt19937 random_{4711};
};

void check_same(const Article& left, const Article& right) {
    REQUIRE(left.record == right.record);
    REQUIRE(left.content_hash == right.content_hash);
    REQUIRE(left.authors == right.authors);
    REQUIRE(left.issue == right.issue);
    REQUIRE(left.topics == right.topics);
    REQUIRE(left.citations == right.citations);
    REQUIRE(left.mentions == right.mentions);
    REQUIRE(left.abbreviations == right.abbreviations);
    REQUIRE(left.encoding == right.encoding);
    REQUIRE(left.warnings == right.warnings);
}

TEST_CASE("packing an article and unpacking it loses nothing") {
    check_same(unpack_article(pack_article(full_article())), full_article());
    check_same(unpack_article(pack_article(Article{})), Article{});
    RandomArticles articles;
    for (int i = 0; i < 3000; ++i) {
        const Article article = articles.next();
        const std::string packed = pack_article(article);
        REQUIRE(packed.find('\n') == std::string::npos);
        check_same(unpack_article(packed), article);
    }
}

TEST_CASE("a packed article holds its text once and little besides") {
    Article article;
    article.record.id = "a";
    article.record.body = {std::string(5000, 'x'), std::string(5000, 'y')};
    CHECK(pack_article(article).size() < 10'100);
}

TEST_CASE("what is no packed article is refused, not guessed at") {
    std::string good = pack_article(full_article());
    for (const std::string& bad :
         {std::string(), std::string("{}"), std::string("[]"), std::string("{\"r\":5}"),
          good.substr(0, good.size() / 2), std::string(R"({"r":{"i":5}})"), std::string(R"({"r":{"d":[1]}})"),
          std::string(R"({"r":{},"a":[{"n":"x","k":"robot"}]})")}) {
        INFO(bad.substr(0, 40));
        CHECK_THROWS_AS(unpack_article(bad), std::runtime_error);
    }
}

}  // namespace
}  // namespace xdd
