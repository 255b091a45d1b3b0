#include "indexer/format/index_files.h"

#include <string>

#include "indexer/format/index_error.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;

namespace {

constexpr std::size_t block_size = 8192;

/// A database of one document, all blocks of one of its tables marked as written by a later commit.
std::string database_from_the_future(const test::TemporaryFolder& folder, const std::string& table) {
    const std::string location = folder.file("db");
    Xapian::WritableDatabase database(location, Xapian::DB_CREATE);
    Xapian::Document document;
    document.add_posting("chi", 1);
    document.set_data("x");
    database.add_document(document);
    database.commit();
    database.close();
    const std::string path = "db/" + table + ".glass";
    std::string blocks = test::read_file(folder.file(path));
    for (std::size_t block = 0; block + block_size <= blocks.size(); block += block_size)
        blocks[block] = '\x7F';  // the highest byte of the revision
    folder.write(path, blocks);
    return location;
}

}  // namespace

TEST_CASE("Root blocks of a state that no writer has reached are damage, not another writer's work") {
    for (const std::string table : {"postlist", "docdata", "termlist", "position"}) {
        INFO(table);
        const test::TemporaryFolder folder;
        const std::string location = database_from_the_future(folder, table);
        CHECK_THROWS_AS(Xapian::Database(location), Xapian::DatabaseModifiedError);
        CHECK_THROWS_AS(open_files(location), IndexDamaged);
    }
}

TEST_CASE("What is sound opens, and what is not there fails as Xapian says") {
    const test::TemporaryFolder folder;
    const std::string location = folder.file("db");
    Xapian::WritableDatabase(location, Xapian::DB_CREATE).close();
    CHECK(open_files(location).get_doccount() == 0);
    CHECK(open_files(folder.write("stub", "auto db\n")).get_doccount() == 0);
    CHECK_THROWS_AS(open_files(folder.file("none")), Xapian::DatabaseNotFoundError);
}
