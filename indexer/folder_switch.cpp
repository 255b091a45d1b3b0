#include "indexer/folder_switch.h"

#include <cerrno>
#include <fcntl.h>
#include <stdio.h>
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
    const fs::path aside = b.string() + ".old";
    fs::remove_all(aside);
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

}  // namespace

ReplacedIndex::ReplacedIndex(const std::string& location)
    : folder_(folder_behind(location)), beside_(folder_.string() + ".new") {
    try {
        lock_ = Xapian::WritableDatabase(folder_.string(), Xapian::DB_OPEN);
        read_index_info_of_any_analysis(lock_, location);
    } catch (const Xapian::Error& error) {
        throw_index_error(error, location);
    }
    fs::remove_all(beside_);  // of a run that was killed: we hold the lock, so nobody is making it now
}

ReplacedIndex::~ReplacedIndex() {
    std::error_code ignored;  // what stays is taken away by the next run
    fs::remove_all(beside_, ignored);
}

void ReplacedIndex::switch_over() {
    exchange(beside_, folder_);
    sync_folder(folder_.parent_path());
}

}  // namespace xdd
