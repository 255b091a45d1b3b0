#pragma once

#include <filesystem>
#include <string>

#include <xapian.h>

/// Replacing a whole index by one made beside it.
namespace xdd {

/// Holds the lock of an index that is there while another is made in its place: whoever writes has to wait,
/// readers go on. Reads as the old index.
class ReplacedIndex {
  public:
    /// Throws UsageError for a server or a stub file, and what IndexWriter throws. Any analysis version will
    /// do.
    explicit ReplacedIndex(const std::string& location);
    ~ReplacedIndex();
    ReplacedIndex(const ReplacedIndex&) = delete;
    ReplacedIndex& operator=(const ReplacedIndex&) = delete;

    const Xapian::Database& old() const { return lock_; }
    /// The index's folder, links followed.
    std::string folder() const { return folder_.string(); }
    /// Where the new index is to be made: a sibling that does not exist. Goes away with this object.
    std::string beside() const { return beside_.string(); }

    /// Puts the new folder, complete and closed, in the place of the old, in one step where the file system
    /// can, and removes the old. Throws std::filesystem::filesystem_error, the old index then being in place.
    void switch_over();

  private:
    std::filesystem::path folder_;
    std::filesystem::path beside_;
    Xapian::WritableDatabase lock_;
};

}  // namespace xdd
