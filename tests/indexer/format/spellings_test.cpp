#include "indexer/format/spellings.h"

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;
using Spellings = std::vector<std::string>;

namespace {

struct Database {
    test::TemporaryFolder folder;
    Xapian::WritableDatabase writable{folder.file("db"), Xapian::DB_CREATE};
};

}  // namespace

TEST_CASE("marked spellings are listed under their unmarked form, in byte order") {
    Database database;
    add_spellings(database.writable, {"đảng", "dạng", "đang", "bộ"});
    CHECK(marked_spellings(database.writable, "dang") == Spellings{"dạng", "đang", "đảng"});
    CHECK(marked_spellings(database.writable, "bo") == Spellings{"bộ"});
    CHECK(marked_spellings(database.writable, "chi").empty());
}

TEST_CASE("later spellings join the earlier ones, none twice, in whatever order they come") {
    Database one;
    add_spellings(one.writable, {"đảng"});
    add_spellings(one.writable, {"đang", "đảng"});
    Database other;
    add_spellings(other.writable, {"đang", "đảng"});
    CHECK(marked_spellings(one.writable, "dang") == marked_spellings(other.writable, "dang"));
}

TEST_CASE("a key without marks is not in the table") {
    Database database;
    add_spellings(database.writable, {"dang"});
    CHECK(marked_spellings(database.writable, "dang").empty());
}

TEST_CASE("spellings can be longer than Xapian's keys") {
    Database database;
    const std::string key = "ế" + std::string(1000, 'x');
    add_spellings(database.writable, {key});
    database.writable.commit();
    CHECK(marked_spellings(database.writable, "e" + std::string(1000, 'x')) == Spellings{key});
}
