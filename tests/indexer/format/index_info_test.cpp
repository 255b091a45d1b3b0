#include "indexer/format/index_info.h"

#include "corpus/vietnamese/analysis.h"
#include "indexer/format/index_error.h"
#include "indexer/format/schema.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;
using Catch::Matchers::Contains;

namespace {

struct Database {
    test::TemporaryFolder folder;
    Xapian::WritableDatabase writable{folder.file("db"), Xapian::DB_CREATE};
};

}  // namespace

TEST_CASE("index info is read as it was written") {
    Database database;
    write_index_info(database.writable,
                     {format_version, analysis_version, "abc", "2026-11-24T04:03:49Z", "0.1", "added 1"});
    const IndexInfo info = read_index_info(database.writable, "x.db");
    CHECK(info.format == format_version);
    CHECK(info.analysis == analysis_version);
    CHECK(info.vocabulary == "abc");
    CHECK(info.changed == "2026-11-24T04:03:49Z");
    CHECK(info.program == "0.1");
    CHECK(info.last_run == "added 1");
}

TEST_CASE("a database without index info is no index") {
    Database database;
    CHECK_THROWS_AS(read_index_info(database.writable, "x.db"), IndexMissing);
    database.writable.add_document(Xapian::Document());
    CHECK_THROWS_AS(read_index_info(database.writable, "x.db"), IndexMissing);
}

TEST_CASE("an index of another analysis version names the command that rebuilds it") {
    Database database;
    write_index_info(database.writable, {format_version, analysis_version + 1, "", "", "", ""});
    CHECK_THROWS_AS(read_index_info(database.writable, "x.db"), IndexOfOtherVersion);
    CHECK_THROWS_WITH(read_index_info(database.writable, "x.db"), Contains("xdd-index rebuild --index x.db"));
    CHECK(read_index_info_of_any_analysis(database.writable, "x.db").analysis == analysis_version + 1);
}

TEST_CASE("an index of an older format names the command that rebuilds it, and can be read for that") {
    Database database;
    write_index_info(database.writable, {oldest_stored_format, analysis_version, "", "", "", ""});
    CHECK_THROWS_AS(read_index_info(database.writable, "x.db"), IndexOfOtherVersion);
    CHECK_THROWS_WITH(read_index_info(database.writable, "x.db"), Contains("xdd-index rebuild --index x.db"));
    CHECK(read_index_info_of_any_analysis(database.writable, "x.db").format == oldest_stored_format);
}

TEST_CASE("an index of a format not known yet is refused even where the analysis does not matter") {
    Database database;
    write_index_info(database.writable, {format_version + 1, analysis_version, "", "", "", ""});
    CHECK_THROWS_AS(read_index_info_of_any_analysis(database.writable, "x.db"), IndexOfOtherVersion);
}
