#include "corpus/readers/json_record.h"

#include <array>
#include <random>
#include <string>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

#include "corpus/article_json.h"
#include "corpus/content_hash.h"
#include "tests/support/catch.h"

namespace xdd {
namespace {

using Strings = std::vector<std::string>;

ReadRecord read_good(std::string_view line) {
    ReadResult result = read_json_record(line);
    if (const auto* rejected = std::get_if<Rejection>(&result))
        FAIL(rejected->code + ": " + rejected->message);
    return std::get<ReadRecord>(std::move(result));
}

Rejection read_bad(std::string_view line) {
    const ReadResult result = read_json_record(line);
    INFO(line.substr(0, 100));
    REQUIRE(std::holds_alternative<Rejection>(result));
    return std::get<Rejection>(result);
}

Strings warning_codes(const ReadRecord& read) {
    Strings codes;
    for (const Warning& warning : read.warnings) codes.push_back(warning.code);
    return codes;
}

TEST_CASE("a full line gives every field") {
    const ReadRecord read = read_good(
        R"({"id":"a-1","title":"Chuyện ở bản","abstract":"Ngắn.","body":"Một.\nHai.","authors":["Trúc Ngạn\nBí thư",)"
        R"({"name":"Âu Nhược Thanh","titles":["TS"],"role":"Trưởng khoa","institution":"Trường","note":"ghi"}],)"
        R"("date":"2015-07","issue":{"year":2015,"numbers":[8,7,7],"label":"số 7+8"},"pages":"12-15","section":"Mục",)"
        R"("topics":["A1"],"keywords":["chi bộ"],"url":"https://example.org/1","source":"Báo"})");
    const Record& record = read.record;
    CHECK(record.id == "a-1");
    CHECK(record.title == "Chuyện ở bản");
    CHECK(record.abstract == "Ngắn.");
    CHECK(record.body == Strings{"Một.", "Hai."});
    REQUIRE(record.authors.size() == 2);
    CHECK(std::get<std::string>(record.authors[0]) == "Trúc Ngạn\nBí thư");
    CHECK(std::get<Author>(record.authors[1]) ==
          Author{"Âu Nhược Thanh", {"TS"}, "Trưởng khoa", "Trường", "ghi", AuthorKind::person});
    CHECK(record.date == Date{2015, 7, 0});
    CHECK(record.issue == Issue{2015, {7, 8}, "số 7+8"});
    CHECK(record.pages == "12-15");
    CHECK(record.section == "Mục");
    CHECK(record.topics == Strings{"A1"});
    CHECK(record.keywords == Strings{"chi bộ"});
    CHECK(record.url == "https://example.org/1");
    CHECK(record.source == "Báo");
    CHECK(read.warnings.empty());
}

TEST_CASE("paragraphs lose the blanks at their ends and nothing else") {
    const ReadRecord read = read_good(
        R"({"title":" Một\n\tdòng ","body":"\t\u00a0 Hai  dấu\u00a0cách,\ttab. \u00a0\r\n\n \u200b \r\nHết.\n"})");
    CHECK(read.record.title == "Một dòng");
    CHECK(read.record.body == Strings{"Hai  dấu\u00a0cách,\ttab.", "Hết."});
    CHECK(read_good(R"({"title":"t","body":["Một.","Hai.\nBa."," "]})").record.body ==
          Strings{"Một.", "Hai.", "Ba."});
}

TEST_CASE("text is kept in the letter forms it has") {
    const std::string decomposed = "Da\u0309ng bo\u0323\u0302";
    CHECK(read_good(R"({"title":"t","body":")" + decomposed + "\"}").record.body == Strings{decomposed});
}

TEST_CASE("null and empty texts are as good as absent") {
    const ReadRecord read = read_good(
        R"({"id":null,"title":null,"abstract":"","body":"Một.","author":"","date":"","issue":null,"topics":[],"keywords":[""]})");
    Record expected;
    expected.body = {"Một."};
    CHECK(read.record == expected);
    CHECK(warning_codes(read) == Strings{"no-title"});
}

TEST_CASE("an issue may be a label or an object") {
    CHECK(read_good(R"({"title":"t","body":"b","issue":"số 5-2019"})").record.issue ==
          Issue{0, {}, "số 5-2019"});
    CHECK(read_good(R"({"title":"t","body":"b","issue":{"numbers":[3]}})").record.issue == Issue{0, {3}, ""});
    CHECK_FALSE(read_good(R"({"title":"t","body":"b","issue":{}})").record.issue.has_value());
}

TEST_CASE("unknown keys are kept with their value, inner ones under their path, each with a warning") {
    const ReadRecord read = read_good(
        R"({"title":"t","body":"b","views":12,"tags":{"z":[1.5,null],"a":"ă"},"authors":[{"name":"Trúc Ngạn","email":"a@b"}],"issue":{"year":2015,"cover":"x"}})");
    CHECK(read.record.extra == std::map<std::string, std::string>{{"views", "12"},
                                                                  {"tags", R"({"a":"ă","z":[1.5,null]})"},
                                                                  {"authors[0].email", R"("a@b")"},
                                                                  {"issue.cover", R"("x")"}});
    CHECK(warning_codes(read) == Strings(4, "unknown-key"));
}

TEST_CASE("of author and authors the list counts and the byline is kept aside") {
    const ReadRecord read =
        read_good(R"({"title":"t","body":"b","author":"Trúc Ngạn","authors":["Khúc Đình Sạn"]})");
    REQUIRE(read.record.authors.size() == 1);
    CHECK(std::get<std::string>(read.record.authors[0]) == "Khúc Đình Sạn");
    CHECK(read.record.extra.at("author") == "\"Trúc Ngạn\"");
    CHECK(warning_codes(read) == Strings{"author-twice"});
}

struct Bad {
    std::string line;
    std::string code;
    std::string field;
    std::string in_message;
};

TEST_CASE("a line that cannot be taken is rejected with field and reason") {
    const std::vector<Bad> table{
        {R"({"body":"b")", "bad-json", "", "column"},
        {R"({"title":"Đảng", "body":b})", "bad-json", "", "column 25"},
        {R"({'body':'b'})", "bad-json", "", "column 2"},
        {R"({"body":"b"} {"body":"c"})", "bad-json", "", "column 14"},
        {R"({"body":"b\ud800"})", "bad-json", "", "surrogate"},
        {R"({"body":"b","n":1e999})", "bad-json", "", "number"},
        {"{\"body\":\"b\tc\"}", "bad-json", "", "control character"},
        {"{\"body\":\"b\xff\"}", "bad-utf8", "", "byte 11"},
        {"{\"body\":\"\xc3\"}", "bad-utf8", "", "byte 10"},
        {R"(["b"])", "not-an-object", "", "array"},
        {R"("b")", "not-an-object", "", "string"},
        {"17", "not-an-object", "", "number"},
        {"Chi bộ", "bad-json", "", "column 1"},
        {R"({"title":"t"})", "no-body", "body", "missing"},
        {R"({"title":"t","body":null})", "no-body", "body", "empty"},
        {R"({"title":"t","body":" \n\u00a0"})", "no-body", "body", "empty"},
        {R"({"body":5})", "wrong-type", "body", "number"},
        {R"({"body":["b",5]})", "wrong-type", "body[1]", "number"},
        {R"({"body":"b","title":["t"]})", "wrong-type", "title", "array"},
        {R"({"body":"b","date":2015})", "wrong-type", "date", "number"},
        {R"({"body":"b","date":"8/7/2015"})", "bad-date", "date", "8/7/2015"},
        {R"({"body":"b","date":"2015-02-30"})", "bad-date", "date", "2015-02-30"},
        {R"({"body":"b","date":"2015-7"})", "bad-date", "date", "2015-7"},
        {R"({"body":"b","id":7})", "wrong-type", "id", "quotes"},
        {R"({"body":"b","id":""})", "bad-id", "id", "1 to 200"},
        {R"({"body":"b","id":"a b"})", "bad-id", "id", "white space"},
        {R"({"body":"b","id":"a\u00a0b"})", "bad-id", "id", "white space"},
        {R"({"body":"b","id":"a\u0007"})", "bad-id", "id", "control"},
        {R"({"body":"b","id":")" + std::string(201, 'a') + "\"}", "bad-id", "id", "200 bytes"},
        {R"({"body":"b","author":["x"]})", "wrong-type", "author", "array"},
        {R"({"body":"b","authors":"x"})", "wrong-type", "authors", "string"},
        {R"({"body":"b","authors":[1]})", "wrong-type", "authors[0]", "number"},
        {R"({"body":"b","authors":["x",{"role":"r"}]})", "bad-author", "authors[1].name", "no name"},
        {R"({"body":"b","authors":[{"name":"x","kind":"robot"}]})", "bad-author", "authors[0].kind",
         "agency"},
        {R"({"body":"b","authors":[{"name":"x","titles":"TS"}]})", "wrong-type", "authors[0].titles", "list"},
        {R"({"body":"b","issue":7})", "wrong-type", "issue", "label"},
        {R"({"body":"b","issue":{"year":"2015"}})", "wrong-type", "issue.year", "whole number"},
        {R"({"body":"b","issue":{"year":15}})", "bad-issue", "issue.year", "1900"},
        {R"({"body":"b","issue":{"numbers":[0]}})", "bad-issue", "issue.numbers[0]", "1 to"},
        {R"({"body":"b","topics":"A1"})", "wrong-type", "topics", "list"},
        {R"({"body":"b","keywords":[1]})", "wrong-type", "keywords[0]", "text"},
        {R"({"body":"b","url":false})", "wrong-type", "url", "boolean"},
        {R"({"body":"a\u0000b"})", "control-character", "body", "NUL"},
        {R"({"body":"b","body":"c"})", "duplicate-key", "body", "twice"},
        {R"({"body":"b","x":{"k":1,"k":2}})", "duplicate-key", "", "\"k\""},
    };
    for (const Bad& bad : table) {
        INFO(bad.line.substr(0, 100));
        const Rejection rejected = read_bad(bad.line);
        INFO(rejected.message);
        CHECK(rejected.code == bad.code);
        CHECK(rejected.field == bad.field);
        CHECK(rejected.message.find(bad.in_message) != std::string::npos);
        CHECK(rejected.message.size() < 400);
    }
}

TEST_CASE("other control characters are found in real articles and kept, with a warning") {
    const ReadRecord read = read_good(R"({"title":"t","body":"a\u0008b"})");
    CHECK(read.record.body == Strings{"a\bb"});
    CHECK(warning_codes(read) == Strings{"control-character"});
}

TEST_CASE("deep nesting and masses of keys are refused, not followed") {
    for (const std::size_t depth : {65UL, 100'000UL}) {
        const std::string deep = std::string(depth, '[') + std::string(depth, ']');
        CHECK(read_bad(R"({"body":"b","x":)" + deep + "}").code == "too-complex");
        CHECK(read_bad(deep).code == "too-complex");
    }
    CHECK(read_bad(R"({"body":"b","x":)" + std::string(100'000, '[')).code == "bad-json");
    const std::string allowed = std::string(60, '[') + std::string(60, ']');
    CHECK(read_good(R"({"title":"t","body":"b","x":)" + allowed + "}").record.extra.at("x") == allowed);
    std::string keys = R"({"body":"b")";
    for (int i = 0; i < 10'001; ++i) keys += ",\"k" + std::to_string(i) + "\":1";
    CHECK(read_bad(keys + "}").code == "too-complex");
}

/// Records of every shape that the reader can give.
class RandomRecords {
  public:
    Record next() {
        Record record;
        if (coin()) record.id = "id-" + std::to_string(number(1'000'000));
        if (coin()) record.title = text();
        if (coin()) record.abstract = text();
        for (int i = number(4); i >= 0; --i) record.body.push_back(text());
        if (coin()) record.pages = "12-15";
        record.keywords = texts();
        for (int i = number(3); i > 0; --i) record.authors.push_back(author());
        if (coin()) record.date = date();
        if (coin()) record.issue = issue();
        if (coin()) record.section = text();
        record.topics = texts();
        if (coin()) record.url = "https://example.org/" + std::to_string(number(99));
        if (coin()) record.source = text();
        if (coin()) record.extra["views"] = std::to_string(number(5000));
        if (coin()) record.extra["issue.cover"] = nlohmann::json(text()).dump();
        if (coin()) record.extra[text()] = R"({"a":[1,2.5,null,true],"ô":{}})";
        if (coin() && !record.authors.empty()) record.extra["author"] = R"("byline kept aside")";
        return record;
    }

  private:
    bool coin() { return number(2) == 0; }
    int number(int below) { return std::uniform_int_distribution<int>(0, below - 1)(random_); }

    std::string text() {
        static const std::array<std::string, 14> parts{
            "Chi bộ",       "hoà", "ho\u0300a", "“ngoặc”", "  ", "\u00a0", "a\u200eb",
            "\"quoted\\\"", "😀",   "751.191",   "\u0085x", "K'", "{}",     "của đảng viên"};
        std::string made = "x";  // no blank at either end
        for (int i = number(6); i > 0; --i) made += parts[static_cast<std::size_t>(number(parts.size()))];
        return made + std::to_string(number(100));
    }

    std::vector<std::string> texts() {
        std::vector<std::string> made;
        for (int i = number(3); i > 0; --i) made.push_back(text());
        return made;
    }

    std::variant<std::string, Author> author() {
        if (coin()) return coin() ? text() : text() + "\n" + text();
        static const std::array<AuthorKind, 4> kinds{AuthorKind::person, AuthorKind::editors,
                                                     AuthorKind::agency, AuthorKind::none};
        Author made;
        made.kind = kinds[static_cast<std::size_t>(number(4))];
        if (made.kind != AuthorKind::none || coin()) made.name = text();
        made.titles = texts();
        if (coin()) made.role = text();
        if (coin()) made.institution = text();
        if (coin()) made.note = text();
        return made;
    }

    Date date() {
        Date made{1900 + number(200), 0, 0};
        if (coin()) made.month = 1 + number(12);
        if (made.month != 0 && coin()) made.day = 1 + number(28);
        return made;
    }

    Issue issue() {
        Issue made;
        if (coin()) made.year = 1990 + number(40);
        for (int i = number(3); i > 0; --i) made.numbers.push_back(4 - i);
        if (coin() || (made.year == 0 && made.numbers.empty())) made.label = text();
        return made;
    }

    std::mt19937 random_{20150708};
};

TEST_CASE("what a dump writes is read back unchanged") {
    RandomRecords records;
    for (int i = 0; i < 3000; ++i) {
        const Record record = records.next();
        const std::string line = record_json(record).dump();
        INFO(line);
        const ReadRecord read = read_good(line);
        REQUIRE(read.record == record);
        REQUIRE(content_hash(read.record) == content_hash(record));
    }
}

}  // namespace
}  // namespace xdd
