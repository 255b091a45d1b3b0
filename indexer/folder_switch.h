#pragma once

#include <filesystem>
#include <string>

#include <xapian.h>

#include "indexer/build_folder.h"

/// Replacing a whole index by one made beside it.
namespace xdd {

/// Whether the folder holds a database and can be renamed: not a stub, not the root of a file system.
bool is_replaceable(const std::filesystem::path& folder);

/// Puts the database at `made`, complete and closed, in the place of the one in `folder`, in one step where
/// the file system can; what was there is then at `made`. Mode and owner of the folder stay as far as they
/// can. The result holds the lock of the new one: nothing can be written with it. The caller holds that of
/// the old. Throws std::filesystem::filesystem_error, the old index then being in place, and Xapian's errors.
Xapian::WritableDatabase switch_folders(const std::filesystem::path& made,
                                        const std::filesystem::path& folder);

/// Holds the lock of an index that is there while another is made in its place: whoever writes has to wait,
/// readers go on. Reads as the old index.
class ReplacedIndex {
  public:
    /// Throws UsageError for a server or a stub file, and what IndexWriter throws. Any analysis version will
    /// do.
    explicit ReplacedIndex(const std::string& location);

    const Xapian::Database& old() const { return lock_; }
    /// The index's folder, links followed.
    std::string folder() const { return folder_.string(); }
    /// Where the new index is to be made: it does not exist yet. Goes away with this object.
    std::string beside() const { return build_folder_.path("index"); }

    /// Puts the new index, complete and closed, in the place of the old, as switch_folders does.
    void switch_over();

  private:
    std::filesystem::path folder_;
    Xapian::WritableDatabase lock_;
    BuildFolder build_folder_;  // goes first: only the holder of the lock may touch it
};

}  // namespace xdd
