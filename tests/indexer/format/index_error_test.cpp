#include "indexer/format/index_error.h"

#include <fcntl.h>
#include <filesystem>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;
namespace fs = std::filesystem;

namespace {

/// What opening and reading through an index comes to.
void read_all(const std::string& location) {
    try {
        const Xapian::Database database(location);
        for (auto i = database.allterms_begin(); i != database.allterms_end(); ++i) {
        }
        for (auto i = database.postlist_begin(""); i != database.postlist_end(""); ++i)
            database.get_document(*i).get_data();
    } catch (const Xapian::Error& error) {
        throw_index_error(error, location);
    }
}

void write(const std::string& location) {
    try {
        Xapian::WritableDatabase(location, Xapian::DB_CREATE_OR_OPEN).commit();
    } catch (const Xapian::Error& error) {
        throw_index_error(error, location);
    }
}

std::string make_database(const test::TemporaryFolder& folder) {
    const std::string location = folder.file("db");
    Xapian::WritableDatabase database(location, Xapian::DB_CREATE);
    for (int i = 0; i < 500; ++i) {
        Xapian::Document document;
        document.set_data(std::string(300, static_cast<char>('a' + i % 26)));
        for (int word = 0; word < 50; ++word) document.add_term("w" + std::to_string(i * word));
        database.add_document(document);
    }
    database.commit();
    return location;
}

template <class Error>
void check_maps_to(const Xapian::Error& error) {
    CAPTURE(error.get_description());
    CHECK_THROWS_AS(throw_index_error(error, "x.db"), Error);
}

}  // namespace

TEST_CASE("nothing, an empty folder, a foreign folder and a text file are no index") {
    const test::TemporaryFolder folder;
    folder.write("foreign/notes.txt", "hello");
    fs::create_directory(folder.path() / "empty");
    folder.write("text", "just some text\n");
    for (const char* name : {"missing", "foreign", "empty", "text"}) {
        CAPTURE(name);
        CHECK_THROWS_AS(read_all(folder.file(name)), IndexMissing);
    }
}

TEST_CASE("an index cut short is damaged") {
    const test::TemporaryFolder folder;
    const std::string location = make_database(folder);
    fs::resize_file(fs::path(location) / "postlist.glass", 8192);
    CHECK_THROWS_AS(read_all(location), IndexDamaged);
}

TEST_CASE("an index with a spoilt version file is damaged or of another version") {
    const test::TemporaryFolder folder;
    const std::string location = make_database(folder);
    folder.write("db/iamglass", "this is not a version file, though as long as one might be expected to be");
    CHECK_THROWS_AS(read_all(location), IndexError);
}

TEST_CASE("a second writer is locked out") {
    const test::TemporaryFolder folder;
    const std::string location = make_database(folder);
    const Xapian::WritableDatabase first(location, Xapian::DB_OPEN);
    CHECK_THROWS_AS(write(location), IndexLocked);
}

TEST_CASE("a folder that cannot be written is not taken for a locked one") {
    const test::TemporaryFolder folder;
    if (geteuid() == 0) {  // as root, permissions stop nobody: be someone else for a moment
        const std::string location = make_database(folder);
        fs::permissions(folder.path(), fs::perms::all);
        const pid_t child = fork();
        if (child == 0) {
            if (setuid(65534) != 0) _exit(2);
            try {
                write(location);
            } catch (const IndexUnwritable&) {
                _exit(0);
            } catch (const std::exception&) {
                _exit(3);
            }
            _exit(4);
        }
        int status = 0;
        REQUIRE(waitpid(child, &status, 0) == child);
        REQUIRE(WIFEXITED(status));
        if (WEXITSTATUS(status) == 2) {
            WARN("skipped: cannot become another user");
            return;
        }
        CHECK(WEXITSTATUS(status) == 0);
        return;
    }
    const std::string location = make_database(folder);
    fs::permissions(location, fs::perms::owner_read | fs::perms::owner_exec);
    fs::permissions(fs::path(location) / "flintlock", fs::perms::owner_read);
    CHECK_THROWS_AS(write(location), IndexUnwritable);
    fs::permissions(location, fs::perms::owner_all);
}

TEST_CASE("an index in a folder that does not exist cannot be written") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(write(folder.file("no/such/folder")), IndexUnwritable);
}

TEST_CASE("every kind of error of Xapian means one of ours") {
    check_maps_to<IndexUnwritable>(Xapian::DatabaseError("Error writing block 3", "", ENOSPC));
    check_maps_to<IndexUnwritable>(Xapian::DatabaseError("Error writing block 3", "", EROFS));
    check_maps_to<IndexUnwritable>(Xapian::DatabaseLockError("Couldn't open lockfile: Permission denied"));
    check_maps_to<IndexUnwritable>(Xapian::DatabaseCreateError("Cannot create directory", "", EACCES));
    check_maps_to<IndexLocked>(Xapian::DatabaseLockError("already locked"));
    check_maps_to<IndexBeingUpdated>(Xapian::DatabaseModifiedError("revision gone"));
    check_maps_to<IndexMissing>(Xapian::NetworkError("connection refused"));
    check_maps_to<IndexMissing>(Xapian::NetworkTimeoutError("silent"));
    check_maps_to<IndexMissing>(Xapian::DatabaseOpeningError("what is this"));
    check_maps_to<IndexMissing>(Xapian::DatabaseNotFoundError("nothing"));
    check_maps_to<IndexOfOtherVersion>(Xapian::DatabaseVersionError("version 9"));
    check_maps_to<IndexOfOtherVersion>(Xapian::FeatureUnavailableError("chert is gone"));
    check_maps_to<IndexDamaged>(Xapian::DatabaseCorruptError("bad block"));
    check_maps_to<IndexDamaged>(Xapian::DatabaseError("Error reading block 3", "", EIO));
}

TEST_CASE("the message of an index error names the index") {
    CHECK_THROWS_WITH(throw_index_error(Xapian::DatabaseCorruptError("bad block"), "archive.db"),
                      Catch::Matchers::Contains("archive.db"));
}
