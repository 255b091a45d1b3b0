#include "corpus/readers/source.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <variant>
#include <vector>

#include "corpus/content_hash.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace xdd {
namespace {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;
using test::TemporaryFolder;

const std::string page =
    "Chuyện ở bản ( 12/05/2008)\nMưa xuân trên bản nhỏ.\n\n\nTrúc Ngạn\nCác bài tiếp\n"
    "Tác giả : ***. Đăng ngày: 12/05/2008\n";
const std::string record = R"({"title":"Chuyện ở phố","body":"Nắng hè."})";

const Vocabulary& vocabulary() {
    static const Vocabulary loaded = load_vocabulary();
    return loaded;
}

/// Everything that a source gave, in short.
struct Reading {
    Strings lines;  ///< "id" of a record, "code file:line" of a rejection
    std::vector<ReadRecord> records;
    std::vector<Rejection> rejections;
    Strings passed_over;
};

Reading read(const Strings& paths, const SourceOptions& options = {}, const std::string& input = {}) {
    std::istringstream standard_input(input);
    ArticleSource source(paths, options, vocabulary(), standard_input);
    Reading reading;
    while (auto result = source.next()) {
        if (const auto* rejected = std::get_if<Rejection>(&*result)) {
            reading.lines.push_back(rejected->code + " " + fs::path(rejected->file).filename().string() +
                                    ":" + std::to_string(rejected->line));
            reading.rejections.push_back(*rejected);
        } else {
            reading.records.push_back(std::get<ReadRecord>(*result));
            reading.lines.push_back(reading.records.back().record.id);
        }
    }
    for (const std::string& file : source.passed_over()) {
        reading.passed_over.push_back(fs::path(file).filename().string());
    }
    CHECK_FALSE(source.next().has_value());
    return reading;
}

std::string with_id(const std::string& id, const std::string& body = "Nắng hè.") {
    return R"({"id":")" + id + R"(","title":"t","body":")" + body + "\"}\n";
}

TEST_CASE("a page has its file's name without extension as id, a record its own or a derived one") {
    const TemporaryFolder folder;
    const Reading reading = read(
        {folder.write("ban-nho.2008.txt", page), folder.write("a.jsonl", record + "\n" + with_id("k-1"))});
    REQUIRE(reading.records.size() == 3);
    CHECK(reading.lines == Strings{"ban-nho.2008", derived_id(reading.records[1].record), "k-1"});
    CHECK(reading.lines[1].size() == 17);
    CHECK(reading.records[0].line == 0);
    CHECK(reading.records[1].line == 1);
    CHECK(reading.records[2].line == 2);
    for (const ReadRecord& each : reading.records) CHECK(each.content_hash == content_hash(each.record));
}

TEST_CASE("a bad line is rejected with its number and the rest goes on") {
    const TemporaryFolder folder;
    const std::string lines =
        with_id("a") + "{\"body\":\n" + "\n  \t\n" + "[]\r\n" + "{\"body\":\"\xff\"}\n" + with_id("b");
    const Reading reading = read({folder.write("r.jsonl", lines)});
    CHECK(reading.lines ==
          Strings{"a", "bad-json r.jsonl:2", "not-an-object r.jsonl:5", "bad-utf8 r.jsonl:6", "b"});
    CHECK(reading.records[1].line == 7);
}

TEST_CASE("a byte order mark, CR LF and a missing last line end are accepted") {
    const TemporaryFolder folder;
    std::string second = with_id("b");
    second.pop_back();
    const std::string lines = "\ufeff" + with_id("a", "Một.") + "\r\n" + second;
    CHECK(read({folder.write("r.jsonl", lines)}).lines == Strings{"a", "b"});
    CHECK(read({"-"}, {}, lines).lines == Strings{"a", "b"});
}

TEST_CASE("a warning of a record names its line") {
    const TemporaryFolder folder;
    const Reading reading = read({folder.write("r.jsonl", with_id("a") + R"({"body":"b"})")});
    REQUIRE(reading.records.size() == 2);
    REQUIRE(reading.records[1].warnings.size() == 1);
    CHECK(reading.records[1].warnings[0].code == "no-title");
    CHECK(reading.records[1].warnings[0].line == 2);
}

TEST_CASE("lines of 10 MB are read whole, one over the limit is rejected and the rest goes on") {
    const TemporaryFolder folder;
    const std::string long_body(10'000'000, 'a');
    const Reading reading = read({folder.write("r.jsonl", with_id("a", long_body) + with_id("b"))});
    REQUIRE(reading.lines == Strings{"a", "b"});
    CHECK(reading.records[0].record.body == Strings{long_body});
    const std::string too_long(std::size_t{65} << 20U, 'a');
    CHECK(read({folder.write("s.jsonl", with_id("a") + with_id("x", too_long) + with_id("b"))}).lines ==
          Strings{"a", "too-long s.jsonl:2", "b"});
}

TEST_CASE("folders are walked in byte order of their names at any depth") {
    const TemporaryFolder folder;
    for (const char* name :
         {"b.txt", "B.txt", "a/2.txt", "a/10.txt", "a/z/1.txt", "\xc3\xa1.txt", "a-b.txt"}) {
        folder.write(name, page);
    }
    CHECK(read({folder.path().string()}).lines == Strings{"B", "10", "2", "1", "a-b", "b", "\xc3\xa1"});
}

TEST_CASE("paths are read in the order given") {
    const TemporaryFolder folder;
    const std::string z = folder.write("z.txt", page);
    const std::string a = folder.write("a.txt", page);
    CHECK(read({z, "-", a}, {}, with_id("m")).lines == Strings{"z", "m", "a"});
}

TEST_CASE("a path that does not exist stops before anything is read") {
    const TemporaryFolder folder;
    std::istringstream input;
    const std::string there = folder.write("a.txt", page);
    const std::string missing = folder.file("missing.txt");
    try {
        const ArticleSource source({there, missing}, {}, vocabulary(), input);
        FAIL("no exception");
    } catch (const fs::filesystem_error& error) {
        CHECK(error.path1() == missing);
    }
}

TEST_CASE("the content tells the format before the name does") {
    const TemporaryFolder folder;
    CHECK(read({folder.write("records.txt", with_id("a"))}).lines == Strings{"a"});
    CHECK(read({folder.write("page", page)}).lines == Strings{"page"});
    CHECK(read({folder.write("notes.html", page)}).lines == Strings{"notes"});
    CHECK(read({folder.write("plain.txt", "Chuyện\nMưa.\n")}).lines == Strings{"plain"});
    CHECK(read({folder.write("PLAIN.TXT", "Chuyện\nMưa.\n")}).lines == Strings{"PLAIN"});
    CHECK(read({folder.write("broken.jsonl", "nothing\n" + with_id("b"))}).lines ==
          Strings{"bad-json broken.jsonl:1", "b"});
}

TEST_CASE("files of no known format are passed over in folders and rejected when named") {
    const TemporaryFolder folder;
    const Strings names{"README.md", "page.html", "text.rtf.txt", "list.json", "photo.png"};
    folder.write("README.md", "# Title\n\nText.\n");
    folder.write("photo.png", std::string("\x89PNG\r\n\x1a\n\0\0\0", 11));
    folder.write("page.html", "<!DOCTYPE html><html><body>Chuyện</body></html>");
    folder.write("text.rtf.txt", "{\\rtf1 Text}");
    folder.write("list.json", "{\n  \"body\": \"b\"\n}\n");
    folder.write("a.txt", page);
    const Reading walked = read({folder.path().string()});
    CHECK(walked.lines == Strings{"a"});
    CHECK(walked.passed_over == Strings{"README.md", "list.json", "page.html", "photo.png", "text.rtf.txt"});
    for (const std::string& name : names) {
        INFO(name);
        const Reading named = read({folder.file(name)});
        CHECK(named.lines == Strings{"unknown-format " + name + ":0"});
        CHECK(named.passed_over.empty());
    }
}

TEST_CASE("a file that has the name of a source is never passed over, damaged though it may be") {
    const TemporaryFolder folder;
    const std::string nul(1, '\0');
    folder.write("a.jsonl", with_id("1") + "{\"body\":\"b" + nul + "\"}\n" + with_id("3"));
    folder.write("b.jsonl", nul + "\n" + with_id("5"));
    folder.write("page.txt", "Chuyện\nMưa" + nul + ".\n");
    folder.write("photo.txt", std::string("\x89PNG\r\n\x1a\n\0\0\0", 11));
    folder.write("wide.txt", std::string("\xFF\xFE"
                                         "C\0h\0",
                                         6));
    const Reading reading = read({folder.path().string()});
    CHECK(reading.passed_over.empty());
    CHECK(reading.lines == Strings{"1", "bad-json a.jsonl:2", "3", "bad-json b.jsonl:1", "5",
                                   "control-character page.txt:2", "bad-utf8 photo.txt:1",
                                   "bad-utf8 wide.txt:1"});
}

TEST_CASE("hidden files are passed over in folders and read when named") {
    const TemporaryFolder folder;
    const std::string hidden = folder.write(".hidden.txt", page);
    folder.write(".git/config.txt", page);
    CHECK(read({folder.path().string()}).lines.empty());
    CHECK(read({folder.path().string()}).passed_over == Strings{".git", ".hidden.txt"});
    CHECK(read({hidden}).lines == Strings{".hidden"});
}

TEST_CASE("links are followed, and loops of links end") {
    const TemporaryFolder folder;
    folder.write("real/a.txt", page);
    fs::create_directory_symlink(folder.path(), folder.path() / "real" / "loop");
    fs::create_directory_symlink("nowhere", folder.path() / "z-dangling");
    fs::create_symlink(folder.file("real/a.txt"), folder.path() / "b.txt");
    const Reading reading = read({folder.path().string()});
    CHECK(reading.lines == Strings{"b", "a", "unreadable z-dangling:0"});
    CHECK(reading.passed_over == Strings{"loop"});
}

TEST_CASE("empty files and files without text are rejected") {
    const TemporaryFolder folder;
    CHECK(read({folder.write("a.txt", "")}).lines == Strings{"empty a.txt:0"});
    CHECK(read({folder.write("b.jsonl", "")}).lines == Strings{"empty b.jsonl:0"});
    CHECK(read({folder.write("c.bin", "")}).lines == Strings{"empty c.bin:0"});
    CHECK(read({folder.write("d.txt", " \n\n")}).lines == Strings{"empty d.txt:0"});
    CHECK(read({"-"}).lines.empty());
}

TEST_CASE("a page in another encoding is rejected with line and byte") {
    const TemporaryFolder folder;
    const Reading reading = read({folder.write("tcvn.txt", "\xa7\xb6ng b\xe9\nChi b\xe9 n\xaay.\n")});
    REQUIRE(reading.lines == Strings{"bad-utf8 tcvn.txt:1"});
    CHECK(reading.rejections[0].message.find("byte 1 ") != std::string::npos);
    CHECK(reading.rejections[0].message.find("UTF-8") != std::string::npos);
}

TEST_CASE("a file name that can be no id is rejected with the way out") {
    const TemporaryFolder folder;
    const Reading reading = read({folder.write("hai chu.txt", page)});
    REQUIRE(reading.lines == Strings{"bad-id hai chu.txt:0"});
    CHECK(reading.rejections[0].field == "id");
    CHECK(reading.rejections[0].message.find("rename") != std::string::npos);
}

TEST_CASE("a file name that is no UTF-8 is shown with its bytes") {
    const TemporaryFolder folder;
    const Reading reading = read({folder.write("a\xe9.jsonl", "x\n")});
    CHECK(reading.lines == Strings{"bad-json a\\xE9.jsonl:1"});
}

TEST_CASE(
    "the same id with other content is rejected and the first place named; with the same content it comes "
    "again") {
    const TemporaryFolder folder;
    const std::string first = folder.write("1.jsonl", "\n" + with_id("a", "Một."));
    const std::string second =
        folder.write("2.jsonl", with_id("a", "Một. ") + with_id("a", "Hai.") + with_id("b"));
    const Reading reading = read({first, second});
    REQUIRE(reading.lines == Strings{"a", "a", "duplicate-id 2.jsonl:2", "b"});
    CHECK_FALSE(reading.records[0].repeated);
    CHECK(reading.records[1].repeated);
    CHECK(reading.rejections[0].field == "id");
    CHECK(reading.rejections[0].message.find(first + " line 2") != std::string::npos);
}

TEST_CASE("records without title, author and date get ids by their text") {
    const Reading reading = read({"-"}, {}, "{\"body\":\"Một.\"}\n{\"body\":\"Hai.\"}\n");
    REQUIRE(reading.records.size() == 2);
    CHECK(reading.lines[0] != reading.lines[1]);
}

TEST_CASE("options fill only what a record lacks") {
    SourceOptions options;
    options.issue = "số 7-2015";
    options.section = "Mục";
    options.topics = {"A1", "B2"};
    const Reading reading = read(
        {"-"}, options,
        record + "\n" + R"({"title":"t","body":"b","issue":{"year":2014},"section":"s","topics":["C3"]})");
    REQUIRE(reading.records.size() == 2);
    CHECK(reading.records[0].record.issue == Issue{0, {}, "số 7-2015"});
    CHECK(reading.records[0].record.section == "Mục");
    CHECK(reading.records[0].record.topics == Strings{"A1", "B2"});
    CHECK(reading.records[1].record.issue == Issue{2014, {}, ""});
    CHECK(reading.records[1].record.section == "s");
    CHECK(reading.records[1].record.topics == Strings{"C3"});
}

TEST_CASE("a format given by the caller goes before content and name, but not for binary files in folders") {
    const TemporaryFolder folder;
    SourceOptions as_page;
    as_page.format = SourceFormat::page;
    CHECK(read({folder.write("a.md", "Chuyện\nMưa.\n")}, as_page).lines == Strings{"a"});
    const Reading piped = read({"-"}, as_page, page);
    REQUIRE(piped.records.size() == 1);
    CHECK(piped.lines[0] == derived_id(piped.records[0].record));
    SourceOptions as_records;
    as_records.format = SourceFormat::jsonl;
    CHECK(read({folder.write("r.list", with_id("b"))}, as_records).lines == Strings{"b"});
    folder.write("in/photo.png", std::string("\x89PNG\0", 5));
    CHECK(read({folder.file("in")}, as_records).passed_over == Strings{"photo.png"});
}

TEST_CASE("pipes are read when named and passed over in folders") {
    const TemporaryFolder folder;
    const std::string pipe = folder.file("pipe.txt");
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(read({folder.path().string()}).passed_over == Strings{"pipe.txt"});
}

TEST_CASE("a file that may not be opened is rejected") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.txt", page);
    fs::permissions(file, fs::perms::none);
    if (geteuid() == 0) {
        WARN("skipped: root may open every file");
        return;
    }
    CHECK(read({file}).lines == Strings{"unreadable a.txt:0"});
}

TEST_CASE("progress counts the bytes of all files, and knows no total with a stream among them") {
    const TemporaryFolder folder;
    const std::string a = folder.write("a.txt", page);
    const std::string b = folder.write("b.jsonl", with_id("b") + with_id("c"));
    std::istringstream input;
    ArticleSource source({a, b}, {}, vocabulary(), input);
    CHECK(source.bytes_total() == page.size() + 2 * with_id("b").size());
    CHECK(source.bytes_done() == 0);
    REQUIRE(source.next());
    CHECK(source.bytes_done() == page.size());
    REQUIRE(source.next());
    CHECK(source.bytes_done() == page.size() + with_id("b").size());
    while (source.next()) {
    }
    CHECK(source.bytes_done() == source.bytes_total());
    const ArticleSource with_stream({a, "-"}, {}, vocabulary(), input);
    CHECK(with_stream.bytes_total() == 0);
}

TEST_CASE("the samples are read without a rejection") {
    const Reading reading = read({XDD_SAMPLES "/pages", XDD_SAMPLES "/records"});
    CHECK(reading.rejections.empty());
    CHECK(reading.records.size() >= 30);
}

}  // namespace
}  // namespace xdd
