// A bulk build gives the index that adding one by one gives, to the last posting.
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <sys/stat.h>

#include "indexer/add_articles.h"
#include "indexer/build_folder.h"
#include "indexer/format/index_error.h"
#include "indexer/format/index_info.h"
#include "tests/support/catch.h"
#include "tests/support/database_content.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;
namespace fs = std::filesystem;

namespace {

const Vocabulary& vocabulary() {
    static const Vocabulary words = load_vocabulary();
    return words;
}

constexpr std::size_t never = 1'000'000;

struct Told {
    RunCounts counts;
    std::vector<std::string> lines;  ///< rejections and warnings in the order they came
};

/// One run of `add` over JSON Lines.
Told add_lines(const std::string& location, const std::string& lines, std::size_t bulk_from,
               bool stop = false, unsigned jobs = 3) {
    static const CompiledVocabulary compiled(vocabulary());
    std::istringstream input(lines);
    ArticleSource source({"-"}, {}, vocabulary(), input);
    IndexWriter writer(location, vocabulary().hash, OpenMode::create);
    const auto foretell = [&](const ReadRecord& read) {
        return writer.foretell(read.record.id, read.content_hash);
    };
    Told told;
    RunSteps steps;
    steps.warned = [&](const TakenWarnings& taken) {
        for (const Warning& warning : taken.warnings)
            told.lines.push_back(std::to_string(taken.line) + ' ' + warning.code);
    };
    steps.rejected = [&](const Rejection& rejection) {
        told.lines.push_back(std::to_string(rejection.line) + ' ' + rejection.code);
    };
    steps.progress = [](const RunCounts&) {};
    told.counts = add_articles(foretold(source, foretell, UnchangedRecords::counted), writer, compiled,
                               {{jobs, true, stop}, bulk_from, 7}, steps, [] {});
    return told;
}

/// Different words and lengths, all families of terms, some marks.
std::string line(int number, const std::string& word) {
    static const std::vector<std::string> words{"đảng",    "chi bộ",  "kiểm tra",  "giám sát", "cán bộ",
                                                "tỉnh ủy", "học tập", "nông thôn", "đổi mới",  "thi đua"};
    std::string body;
    for (int i = 0; i < 5 + number % 17; ++i)
        body += words[static_cast<std::size_t>((number * 7 + i * i) % 10)] + ' ' + word +
                std::to_string(i * number % 31) + ' ';
    std::string text = R"({"id":"n)" + std::to_string(number) + R"(","title":"Bài )" +
                       std::to_string(number) + ' ' + word + R"(","body":")" + body +
                       R"(\nNghị quyết số 24-NQ/TU ngày 16-8-2011 )" + std::to_string(number) + '"';
    if (number % 3 != 0) text += R"(,"date":"2015-0)" + std::to_string(1 + number % 9) + '"';
    if (number % 4 != 0) text += R"(,"author":"Nguyễn Minh )" + word + '"';
    if (number % 5 == 0) text += R"(,"section":"Mục )" + std::to_string(number % 20) + '"';
    return text + "}\n";
}

std::string lines(int first, int last, const std::string& word) {
    std::string text;
    for (int i = first; i < last; ++i) text += line(i, word);
    return text;
}

bool is_clean(const test::TemporaryFolder& folder, const std::string& index) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder.path()))
        names.insert(entry.path().filename().string());
    return !names.contains(index + ".building");
}

}  // namespace

TEST_CASE("a bulk build gives the index that adding one by one gives, whatever the number of jobs") {
    const test::TemporaryFolder folder;
    const std::string input = lines(0, 900, "lúa");
    add_lines(folder.file("one"), input, never);
    for (const unsigned jobs : {1U, 2U, 5U}) {
        const std::string bulk = folder.file("bulk" + std::to_string(jobs));
        CHECK(add_lines(bulk, input, 1, false, jobs).counts.added == 900);
        test::check_same_content(folder.file("one"), bulk);
        CHECK(is_clean(folder, "bulk" + std::to_string(jobs)));
        CHECK(Xapian::Database::check(bulk) == 0);
    }
}

TEST_CASE("joined to an index, a bulk build gives what adding one by one gives") {
    const int added = GENERATE(3, 40, 500);  // taken in by the index, or merged with it
    const test::TemporaryFolder folder;
    const std::string first = lines(0, 100, "lúa");
    const std::string second = lines(100, 101, "ngô") + lines(0, 20, "lúa") + lines(20, 40, "khoai") +
                               lines(100, 100 + added, "ngô") + lines(40, 60, "lúa");
    for (const char* index : {"one", "bulk"}) {
        add_lines(folder.file(index), first, never);
        // The numbers of documents that are gone are not given again.
        IndexWriter writer(folder.file(index), vocabulary().hash, OpenMode::existing);
        for (const char* id : {"n0", "n50", "n99"}) writer.remove(id);
        writer.commit("removed 3");
    }
    const Told one = add_lines(folder.file("one"), second, never);
    const Told bulk = add_lines(folder.file("bulk"), second, 1);
    CHECK(sentence(bulk.counts) == sentence(one.counts));
    CHECK(bulk.counts.replaced == 20);
    CHECK(bulk.lines == one.lines);
    test::check_same_content(folder.file("one"), folder.file("bulk"));
    CHECK(is_clean(folder, "bulk"));
}

TEST_CASE("an index twenty times as large as what is added takes it in without being copied") {
    const test::TemporaryFolder folder;
    add_lines(folder.file("one"), lines(0, 900, "lúa"), 1);
    fs::copy(folder.file("one"), folder.file("bulk"), fs::copy_options::recursive);
    const auto inode = [&] {
        struct stat of_folder {};
        stat(folder.file("bulk").c_str(), &of_folder);
        return of_folder.st_ino;
    };
    const auto before = inode();
    const std::string second = lines(880, 920, "ngô") + lines(0, 10, "lúa");
    add_lines(folder.file("one"), second, never);
    add_lines(folder.file("bulk"), second, 1);
    CHECK(inode() == before);
    test::check_same_content(folder.file("one"), folder.file("bulk"));
}

TEST_CASE("what a run tells comes in the order of the source, in bulk too") {
    const test::TemporaryFolder folder;
    const std::string input = lines(0, 30, "lúa") + "{bad\n" + lines(30, 45, "lúa") + lines(3, 4, "khác") +
                              lines(5, 6, "lúa") + "{\"id\":\"x\"}\n" + lines(45, 60, "lúa");
    const Told one = add_lines(folder.file("one"), input, never);
    const Told bulk = add_lines(folder.file("bulk"), input, 1);
    CHECK(one.counts.rejected == 3);
    CHECK(sentence(bulk.counts) == sentence(one.counts));
    CHECK(bulk.lines == one.lines);
    test::check_same_content(folder.file("one"), folder.file("bulk"));
}

TEST_CASE("a bulk build that stops at a rejection leaves nothing") {
    const test::TemporaryFolder folder;
    const std::string bad = lines(0, 60, "lúa") + "{bad\n" + lines(60, 90, "lúa");
    const Told none = add_lines(folder.file("index"), bad, 1, true);
    CHECK(none.counts.stopped);
    CHECK(none.counts.added == 0);
    CHECK_FALSE(fs::exists(folder.file("index")));
    CHECK(is_clean(folder, "index"));
    add_lines(folder.file("index"), lines(0, 10, "lúa"), never);
    const auto before = test::content(folder.file("index"));
    add_lines(folder.file("index"), bad, 1, true);
    CHECK(test::content(folder.file("index")) == before);
    CHECK(is_clean(folder, "index"));
}

TEST_CASE("a bulk build of nothing new changes no file") {
    const test::TemporaryFolder folder;
    add_lines(folder.file("index"), lines(0, 30, "lúa"), 1);
    const auto before = fs::last_write_time(folder.path() / "index" / "iamglass");
    CHECK(add_lines(folder.file("index"), lines(0, 30, "lúa"), 1).counts.unchanged == 30);
    CHECK(fs::last_write_time(folder.path() / "index" / "iamglass") == before);
}

TEST_CASE("the index stays locked for the whole of a bulk build, and readers see all of it or nothing") {
    const test::TemporaryFolder folder;
    const std::string location = folder.file("index");
    add_lines(location, lines(0, 10, "lúa"), never);
    static const CompiledVocabulary compiled(vocabulary());
    std::istringstream input(lines(10, 100, "ngô"));
    ArticleSource source({"-"}, {}, vocabulary(), input);
    {
        IndexWriter writer(location, vocabulary().hash, OpenMode::create);
        RunSteps steps;
        steps.rejected = [](const Rejection&) {};
        steps.progress = [&](const RunCounts&) {
            REQUIRE_THROWS_AS(IndexWriter(location, vocabulary().hash, OpenMode::create), IndexLocked);
            REQUIRE(Xapian::Database(location).get_doccount() == 10);
        };
        const auto added = [](const ReadRecord&) { return Change::added; };
        add_articles(foretold(source, added, UnchangedRecords::counted), writer, compiled,
                     {{2, true, false}, 1, 7}, steps, [] {});
        CHECK(writer.articles() == 100);
        CHECK_THROWS_AS(IndexWriter(location, vocabulary().hash, OpenMode::create), IndexLocked);
        CHECK(Xapian::Database(location).get_doccount() == 100);
    }
    CHECK(add_lines(location, lines(100, 101, "ngô"), never).counts.added == 1);
}

TEST_CASE("what a killed build left is taken away by the next writer, what is another's is not") {
    const test::TemporaryFolder folder;
    const std::string location = folder.file("index");
    add_lines(location, lines(0, 10, "lúa"), never);
    folder.write("index.building/made-by-xdd-index", "");
    folder.write("index.building/added/iamglass", "half made");
    add_lines(location, lines(10, 11, "lúa"), never);
    CHECK(is_clean(folder, "index"));

    folder.write("index.building/letter.txt", "not ours");
    add_lines(location, lines(11, 12, "lúa"), never);
    CHECK(fs::exists(folder.file("index.building/letter.txt")));
    CHECK_THROWS_AS(add_lines(location, lines(12, 20, "lúa"), 1), IndexUnwritable);
    CHECK(fs::exists(folder.file("index.building/letter.txt")));
}

TEST_CASE("the folder of a new index keeps the mode of the old") {
    const test::TemporaryFolder folder;
    const std::string location = folder.file("index");
    add_lines(location, lines(0, 10, "lúa"), never);
    fs::permissions(location, fs::perms::owner_all | fs::perms::group_read | fs::perms::set_gid);
    const fs::perms before = fs::status(location).permissions();
    add_lines(location, lines(10, 60, "lúa"), 1);
    CHECK(fs::status(location).permissions() == before);
}

TEST_CASE("through a link or a stub file many articles come into the index that it names") {
    const test::TemporaryFolder folder;
    add_lines(folder.file("index"), lines(0, 10, "lúa"), never);
    fs::create_directory_symlink(folder.path() / "index", folder.path() / "link");
    folder.write("stub", "glass index\n");
    add_lines(folder.file("link"), lines(10, 60, "lúa"), 1);
    CHECK(fs::is_symlink(folder.path() / "link"));
    CHECK(Xapian::Database(folder.file("index")).get_doccount() == 60);
    add_lines(folder.file("stub"), lines(60, 100, "lúa"), 1);
    CHECK(fs::is_regular_file(folder.path() / "stub"));
    CHECK(Xapian::Database(folder.file("index")).get_doccount() == 100);
}
