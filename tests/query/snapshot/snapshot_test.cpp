#include "query/snapshot/snapshot.h"

#include <xapian.h>

#include "indexer/format/index_error.h"
#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;
using xdd::test::TemporaryFolder;

namespace {

/// Enough articles that two commits change every block that a reader holds.
std::vector<Record> many(int version) {
    std::vector<Record> records;
    for (int i = 0; i < 5000; ++i)
        records.push_back(record("a" + std::to_string(i), "Bài " + std::to_string(version),
                                 "Chi bộ số " + std::to_string(i) + " lần " + std::to_string(version)));
    return records;
}

std::vector<Record> mixed() {
    std::vector<Record> records;
    const char* texts[] = {"Dân vận khéo ở thôn", "Đảng viên trẻ đang học", "Vận động dân làng",
                           "Tổ chức đảng ở xã",   "dang dở việc xã",        "Dáng núi, dân làng"};
    for (int i = 0; i < 60; ++i)
        records.push_back(record("r" + std::to_string(i * 37 % 60), texts[i % 6], texts[i * 5 % 6]));
    return records;
}

std::string with_scores(const ResultPage& page) {
    std::string text;
    for (const Hit& hit : page.hits)
        text += hit.article.record.id + ' ' + std::to_string(hit.score) + ' ' +
                std::string(match_name(hit.match)) + '\n';
    return text;
}

}  // namespace

TEST_CASE("A reader that two commits overtook starts over with the new articles") {
    TempIndex index(many(1));
    Snapshot snapshot({index.location()});
    int runs = 0;
    std::string seen;
    snapshot.read([&] {
        ++runs;
        if (runs == 1) {
            index.add(many(2));
            index.add(many(3));
        }
        seen.clear();
        const Xapian::Database& database = snapshot.database();
        for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id)
            seen = database.get_document(*id).get_data();
    });
    // Without the second run the exception would have left read(): that it came is what `runs` shows.
    CHECK(runs == 2);
    CHECK(seen.find("lần 3") != std::string::npos);
}

TEST_CASE("A reader that is overtaken again and again says that the index is being updated") {
    TempIndex index({record("a", "Chi bộ", "Họp.")});
    Snapshot snapshot({index.location()});
    int runs = 0;
    const auto overtaken = [&] {
        index.add({record("a", "Chi bộ", "Họp lần " + std::to_string(++runs))});
        throw Xapian::DatabaseModifiedError("a writer has overtaken it");
    };
    CHECK_THROWS_AS(snapshot.read(overtaken), IndexBeingUpdated);
    CHECK(runs > 1);
    CHECK(ids(snapshot, "chi bộ") == "a");
}

TEST_CASE("What looks like another writer though nobody wrote is damage") {
    const TempIndex index({record("a", "Chi bộ", "Họp.")});
    Snapshot snapshot({index.location()});
    const auto broken = [] { throw Xapian::DatabaseModifiedError("blocks of another state"); };
    CHECK_THROWS_AS(snapshot.read(broken), IndexDamaged);
}

TEST_CASE("A snapshot sees what was added since, and its spellings") {
    TempIndex index({record("a", "Đang", "làm")});
    Snapshot snapshot({index.location()});
    CHECK(ids(snapshot, "dang") == "a");
    index.add({record("b", "Đảng", "viên")});
    CHECK(ids(snapshot, "dang") == "a b");
}

TEST_CASE("Several indexes answer as one that holds all") {
    const std::vector<Record> all = mixed();
    const TempIndex whole(all);
    const TempIndex first({all.begin(), all.begin() + 25});
    const TempIndex second({all.begin() + 25, all.end()});
    Snapshot one({whole.location()});
    Snapshot two({first.location(), second.location()});
    const TemporaryFolder folder;
    const std::string stub =
        folder.write("stub", "auto " + first.location() + "\nauto " + second.location() + "\n");
    Snapshot by_stub({stub});
    for (const char* query :
         {"dang", "dân vận", "đảng viên", "\"dân làng\"", "xã OR thôn", "dan*", "to chuc dang"}) {
        INFO(query);
        const ResultPage expected = page(one, request(query));
        CHECK(expected.total > 0);
        for (Snapshot* snapshot : {&two, &by_stub}) {
            const ResultPage found = page(*snapshot, request(query));
            CHECK(with_scores(found) == with_scores(expected));
            CHECK(found.total == expected.total);
            CHECK(found.read_as == expected.read_as);
            CHECK(found.alternatives.size() == expected.alternatives.size());
        }
    }
}

TEST_CASE("A stub that is replaced leads an open reader to the new index") {
    const TempIndex old_index({record("old", "Chi bộ", "Họp.")});
    const TempIndex new_index({record("new", "Chi bộ", "Họp.")});
    const TemporaryFolder folder;
    const std::string stub = folder.write("stub", "auto " + old_index.location() + "\n");
    Snapshot snapshot({stub});
    CHECK(ids(snapshot, "chi bộ") == "old");
    const std::string next = folder.write("next", "auto " + new_index.location() + "\n");
    std::filesystem::rename(next, stub);
    CHECK(ids(snapshot, "chi bộ") == "new");
}

TEST_CASE("What is no index is said to be missing") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(Snapshot({folder.file("nothing")}), IndexMissing);
    CHECK_THROWS_AS(Snapshot({folder.write("text", "not a stub\n")}), IndexMissing);
    CHECK_THROWS_AS(Snapshot({folder.write("loop", "auto loop\n")}), IndexMissing);
    CHECK_THROWS_AS(Snapshot({"tcp:localhost"}), IndexMissing);
    const std::string foreign = folder.file("foreign");
    Xapian::WritableDatabase database(foreign, Xapian::DB_CREATE);
    database.add_document(Xapian::Document());
    database.close();
    CHECK_THROWS_AS(Snapshot({foreign}), IndexMissing);
}
