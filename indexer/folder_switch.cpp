#include "indexer/folder_switch.h"

#include <cerrno>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "indexer/console/options.h"
#include "indexer/format/index_error.h"
#include "indexer/format/index_info.h"
#include "indexer/index_location.h"

namespace xdd {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void throw_errno(const fs::path& from, const fs::path& to) {
    throw fs::filesystem_error("rename", from, to, std::error_code(errno, std::generic_category()));
}

/// A rename is safe on disk only when the folder that holds the names is.
void sync_folder(const fs::path& folder) {
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    fsync(descriptor);
    close(descriptor);
}

/// Swaps two folders in one step; where the file system cannot, in two, between which nothing is at `b`.
void exchange(const fs::path& a, const fs::path& b) {
    if (renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0) return;
    if (errno != EINVAL && errno != ENOSYS && errno != EXDEV) throw_errno(a, b);
    const fs::path aside = a.parent_path() / "old";
    fs::rename(b, aside);
    try {
        fs::rename(a, b);
    } catch (const fs::filesystem_error&) {
        fs::rename(aside, b);
        throw;
    }
    fs::rename(aside, a);
}

fs::path folder_behind(const std::string& location) {
    if (is_server(location)) throw UsageError("an index behind a server can only be read: " + location);
    if (!exists(location)) throw_index_error(Xapian::DatabaseNotFoundError("nothing there"), location);
    if (!fs::is_directory(location))
        throw UsageError("give the index's folder itself, not a file that names it: " + location);
    if (!fs::exists(fs::path(location) / "iamglass"))
        throw_index_error(Xapian::DatabaseOpeningError("no Xapian database in this folder"), location);
    return fs::canonical(location);
}

Xapian::WritableDatabase locked(const fs::path& folder, const std::string& location) {
    try {
        Xapian::WritableDatabase database(folder.string(), Xapian::DB_OPEN);
        read_index_info_of_any_analysis(database, location);
        return database;
    } catch (const Xapian::Error& error) {
        throw_index_error(error, location);
    }
}

void keep_mode_and_owner(const fs::path& from, const fs::path& to) {
    struct stat old {};
    if (stat(from.c_str(), &old) != 0) return;
    // Only the superuser may give away; a group that we are not in cannot be kept either.
    if (chown(to.c_str(), old.st_uid, old.st_gid) != 0) errno = 0;
    chmod(to.c_str(), old.st_mode & 07777);
}

}  // namespace

bool is_replaceable(const fs::path& folder) {
    struct stat own {};
    struct stat parent {};
    return fs::exists(folder / "iamglass") && stat(folder.c_str(), &own) == 0 &&
           stat(folder.parent_path().c_str(), &parent) == 0 && own.st_dev == parent.st_dev;
}

Xapian::WritableDatabase switch_folders(const fs::path& made, const fs::path& folder) {
    Xapian::WritableDatabase lock(made.string(), Xapian::DB_OPEN);
    keep_mode_and_owner(folder, made);
    sync_folder(made);
    exchange(made, folder);
    sync_folder(folder.parent_path());
    sync_folder(made.parent_path());
    return lock;
}

ReplacedIndex::ReplacedIndex(const std::string& location)
    : folder_(folder_behind(location)), lock_(locked(folder_, location)), build_folder_(folder_) {}

void ReplacedIndex::switch_over() {
    lock_ = switch_folders(beside(), folder_);
}

}  // namespace xdd
