#include "indexer/index_writer.h"

#include <filesystem>
#include <map>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus/metadata/understand.h"
#include "indexer/format/common_terms.h"
#include "indexer/format/index_error.h"
#include "indexer/format/index_info.h"
#include "indexer/format/schema.h"
#include "indexer/format/spellings.h"
#include "indexer/format/terms.h"
#include "indexer/index_verification.h"
#include "indexer/stored_articles.h"
#include "tests/support/catch.h"
#include "tests/support/temp_index.h"

using namespace xdd;
namespace fs = std::filesystem;

namespace {

const Vocabulary& vocabulary() {
    static const Vocabulary words = load_vocabulary();
    return words;
}

ArticleDocument document(const std::string& id, const std::string& title, std::string_view body) {
    static const CompiledVocabulary compiled(vocabulary());
    return make_document(understand(test::record(id, title, body), {}, compiled), vocabulary());
}

std::map<std::string, std::string> files_of(const std::string& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(folder))
        files[entry.path().filename().string()] = test::read_file(entry.path());
    return files;
}

std::size_t matches(const std::string& location, const Xapian::Query& query) {
    const Xapian::Database database(location);
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    return enquire.get_mset(0, database.get_doccount()).size();
}

}  // namespace

TEST_CASE("an article is added, then unchanged, then replaced") {
    const test::TemporaryFolder folder;
    IndexWriter writer(folder.file("db"), vocabulary().hash, OpenMode::create);
    CHECK(writer.put(document("a", "Một", "hai")) == Change::added);
    CHECK(writer.put(document("a", "Một", "hai")) == Change::unchanged);
    CHECK(writer.put(document("a", "Một", "ba")) == Change::replaced);
    CHECK(writer.articles() == 1);
    writer.commit("added 1");
    CHECK(writer.put(document("a", "Một", "ba")) == Change::unchanged);
}

TEST_CASE("of a replaced article nothing old can be found") {
    test::TempIndex index({test::record("a", "Chi bộ", "lúa nước"), test::record("b", "Khác", "lúa")});
    index.add({test::record("a", "Chi bộ", "cà phê")});
    CHECK(matches(index.location(), Xapian::Query("nước")) == 0);
    CHECK(matches(index.location(), Xapian::Query("lúa")) == 1);
    CHECK(matches(index.location(), Xapian::Query("phê")) == 1);
    const Xapian::Database database(index.location());
    CHECK(database.get_doccount() == 2);
    CHECK_FALSE(database.term_exists(pair_term(Family::pair, "lúa", "nước")));
    CHECK(stored_article(database, "a").record.body == std::vector<std::string>{"cà phê"});
}

TEST_CASE("no phrase joins a title to its text") {
    const test::TempIndex index({test::record("a", "Chi bộ", "bốn tốt.\nHôm nay")});
    CHECK(matches(index.location(), Xapian::Query(pair_term(Family::pair, "chi", "bộ"))) == 1);
    CHECK(matches(index.location(), Xapian::Query(pair_term(Family::pair, "tốt", "hôm"))) == 1);
    CHECK(matches(index.location(), Xapian::Query(pair_term(Family::pair, "bộ", "bốn"))) == 0);
}

TEST_CASE("putting what is there already leaves every file as it is") {
    const test::TempIndex index({test::record("a", "Một", "hai"), test::record("b", "Ba", "bốn")});
    const auto before = files_of(index.location());
    {
        IndexWriter writer(index.location(), vocabulary().hash, OpenMode::create);
        CHECK(writer.put(document("a", "Một", "hai")) == Change::unchanged);
        CHECK(writer.put(document("b", "Ba", "bốn")) == Change::unchanged);
        writer.commit("nothing");
    }
    CHECK(files_of(index.location()) == before);
}

TEST_CASE("what is not committed never was") {
    const test::TempIndex index({test::record("a", "Một", "hai")});
    {
        IndexWriter writer(index.location(), vocabulary().hash, OpenMode::create);
        writer.put(document("b", "Ba", "bốn"));
        writer.remove("a");
    }
    const Xapian::Database database(index.location());
    CHECK(all_ids(database) == std::vector<std::string>{"a"});
}

TEST_CASE("an index that was never committed is not there") {
    const test::TemporaryFolder folder;
    const std::string location = folder.file("db");
    {
        IndexWriter writer(location, vocabulary().hash, OpenMode::create);
        writer.put(document("a", "Một", "hai"));
        const Xapian::Database half_made(location);
        CHECK_THROWS_AS(read_index_info(half_made, location), IndexMissing);
    }
    CHECK_FALSE(fs::exists(location));
}

TEST_CASE("a folder that was there before stays when nothing is committed") {
    const test::TemporaryFolder folder;
    fs::create_directory(folder.file("db"));
    { IndexWriter writer(folder.file("db"), vocabulary().hash, OpenMode::create); }
    CHECK(fs::exists(folder.file("db")));
    IndexWriter again(folder.file("db"), vocabulary().hash, OpenMode::create);
    CHECK(again.put(document("a", "Một", "hai")) == Change::added);
}

TEST_CASE("the bits of common terms stay true, whatever is replaced, removed and added") {
    const test::TemporaryFolder folder;
    const std::string location = folder.file("db");
    const auto found = [&] {
        std::string all;
        verify_common_terms(Xapian::Database(location), [&](const std::string& text) { all += text + '\n'; });
        return all;
    };
    const auto state = [&] { return common_terms(Xapian::Database(location)); };
    const auto write = [&](int first, int last, const std::string& body, const std::string& removed) {
        IndexWriter writer(location, vocabulary().hash, OpenMode::create);
        for (int i = first; i < last; ++i) writer.put(document(std::to_string(i), "Tin", body));
        if (!removed.empty()) writer.remove(removed);
        writer.commit("a run");
    };
    write(0, 900, "chi bộ họp", "");
    CHECK_FALSE(state());  // too few for bits to be worth anything
    write(900, 1200, "chi bộ họp", "");
    REQUIRE(state());
    CHECK(state()->last == 1200);
    CHECK(found().empty());
    write(100, 110, "đảng viên", "7");
    write(1200, 1240, "chi bộ họp", "1205");
    CHECK(state()->last == 1200);
    CHECK(state()->changed.size() == 11);
    CHECK(found().empty());
    CHECK_FALSE(common_documents(Xapian::Database(location), *state(), "họp")->has(105));
    write(0, 1100, "đảng viên", "");
    CHECK(state()->last == 1241);  // too many had changed, and 7 came back
    CHECK(state()->changed.empty());
    CHECK(found().empty());
    CHECK_FALSE(common_documents(Xapian::Database(location), *state(), "đảng")->has(1150));
}

TEST_CASE("the bits of common terms are of no use to a copy that Xapian made") {
    const test::TemporaryFolder folder;
    const std::string location = folder.file("db");
    {
        IndexWriter writer(location, vocabulary().hash, OpenMode::create);
        for (int i = 0; i < 1100; ++i) writer.put(document(std::to_string(i), "Tin", "chi bộ họp"));
        for (int i = 0; i < 10; ++i) writer.remove(std::to_string(i));
        writer.commit("a run");
    }
    Xapian::Database(location).compact(folder.file("copy"));
    const Xapian::Database copy(folder.file("copy"));
    CHECK(*copy.postlist_begin("họp") == 1);  // it was 11
    CHECK_FALSE(common_terms(copy));
}

TEST_CASE("a second writer is told that the index is locked; the first goes on") {
    const test::TempIndex index({test::record("a", "Một", "hai")});
    IndexWriter first(index.location(), vocabulary().hash, OpenMode::create);
    CHECK_THROWS_AS(IndexWriter(index.location(), vocabulary().hash, OpenMode::create), IndexLocked);
    first.put(document("b", "Ba", "bốn"));
    first.commit("added 1");
    CHECK(Xapian::Database(index.location()).get_doccount() == 2);
}

TEST_CASE("a writer killed at any moment before its commit leaves the old index") {
    const test::TempIndex index({test::record("a", "Một", "hai")});
    int ready[2];
    REQUIRE(pipe(ready) == 0);
    const pid_t child = fork();
    if (child == 0) {
        setenv("XAPIAN_FLUSH_THRESHOLD", "10", 1);  // so that much has been written to the files by then
        IndexWriter writer(index.location(), vocabulary().hash, OpenMode::create);
        for (int i = 0; i < 200; ++i)
            writer.put(document("n" + std::to_string(i), "Bài mới", "cà phê lúa nước"));
        writer.remove("a");
        if (write(ready[1], "x", 1) != 1) _exit(1);
        pause();
    }
    char byte = 0;
    REQUIRE(read(ready[0], &byte, 1) == 1);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    close(ready[0]);
    close(ready[1]);

    CHECK(all_ids(Xapian::Database(index.location())) == std::vector<std::string>{"a"});
    CHECK(matches(index.location(), Xapian::Query("phê")) == 0);
    CHECK(Xapian::Database::check(index.location()) == 0);
    IndexWriter next(index.location(), vocabulary().hash,
                     OpenMode::create);  // the lock went with the process
    CHECK(next.put(document("b", "Ba", "bốn")) == Change::added);
}

TEST_CASE("a reader sees the old state until the commit, then the new") {
    const test::TempIndex index({test::record("a", "Một", "hai")});
    Xapian::Database reader(index.location());
    IndexWriter writer(index.location(), vocabulary().hash, OpenMode::create);
    writer.put(document("b", "Ba", "bốn"));
    reader.reopen();
    CHECK(reader.get_doccount() == 1);
    writer.commit("added 1");
    reader.reopen();
    CHECK(reader.get_doccount() == 2);
}

TEST_CASE("a removed article is gone, an unknown one is told") {
    const test::TempIndex index({test::record("a", "Một", "hai"), test::record("b", "Ba", "bốn")});
    IndexWriter writer(index.location(), vocabulary().hash, OpenMode::existing);
    CHECK(writer.remove("a"));
    CHECK_FALSE(writer.remove("a"));
    CHECK_FALSE(writer.remove("nobody"));
    writer.commit("removed 1");
    CHECK(all_ids(Xapian::Database(index.location())) == std::vector<std::string>{"b"});
    CHECK(matches(index.location(), Xapian::Query("hai")) == 0);
}

TEST_CASE("ids differ by letter case") {
    const test::TempIndex index({test::record("A", "Một", "hai"), test::record("a", "Ba", "bốn")});
    CHECK(all_ids(Xapian::Database(index.location())) == std::vector<std::string>{"A", "a"});
}

TEST_CASE("the marked spellings of all committed articles are in the index") {
    test::TempIndex index({test::record("a", "Đảng", "đang")});
    index.add({test::record("b", "Dạng", "")});
    const Xapian::Database database(index.location());
    CHECK(marked_spellings(database, "dang") == std::vector<std::string>{"dạng", "đang", "đảng"});
}

TEST_CASE("a commit leaves word of itself") {
    const test::TemporaryFolder folder;
    {
        IndexWriter writer(folder.file("db"), "vocabulary-hash", OpenMode::create);
        writer.put(document("a", "Một", "hai"));
        writer.commit("added 1");
    }
    const IndexInfo info = read_index_info(Xapian::Database(folder.file("db")), "db");
    CHECK(info.format == format_version);
    CHECK(info.vocabulary == "vocabulary-hash");
    CHECK(info.last_run == "added 1");
    CHECK(info.changed.size() == std::string("2026-11-24T04:03:49Z").size());
    CHECK(info.changed.back() == 'Z');
}

TEST_CASE("no writer opens what is not an index") {
    const test::TemporaryFolder folder;
    folder.write("notes/a.txt", "hello");
    folder.write("text", "hello\n");
    Xapian::WritableDatabase(folder.file("foreign"), Xapian::DB_CREATE).add_document(Xapian::Document());
    for (const char* name : {"notes", "text", "foreign"}) {
        CAPTURE(name);
        CHECK_THROWS_AS(IndexWriter(folder.file(name), "", OpenMode::create), IndexMissing);
    }
    CHECK(files_of(folder.file("notes")).size() == 1);
    CHECK_THROWS_AS(IndexWriter(folder.file("nothing"), "", OpenMode::existing), IndexMissing);
    CHECK_FALSE(fs::exists(folder.file("nothing")));
}
