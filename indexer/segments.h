#pragma once

#include <cstddef>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/build_folder.h"
#include "indexer/ordered_pipeline.h"

/// Small databases, built side by side and merged: one big writer falls out of the processor's caches.
namespace xdd {

/// Articles of a segment of a build; measured in docs/speed.md.
inline constexpr std::size_t segment_articles = 1000;

/// However few articles that are, no segment has many more bytes of text.
inline constexpr std::size_t segment_text = std::size_t{32} << 20U;

/// A segment moves what it has to its files after so many bytes of text (Xapian itself does after a thousand
/// articles).
inline constexpr std::size_t text_in_memory = std::size_t{8} << 20U;

/// A fresh database in which a segment can be built: kept in memory until its one commit, then written
/// without waiting for the disk, since only its merged form counts. Not in place (DB_DANGEROUS): that saves
/// nothing here, and hides why a commit failed.
Xapian::WritableDatabase new_segment(const std::string& path);

/// Segments in the order of their document numbers, each document with the number it is to keep. While more
/// come, neighbours are merged in the background, so that few are left for the end and few files are open.
class Segments {
  public:
    /// They are made in the folder. `jobs` is how many threads build them.
    Segments(const BuildFolder& folder, unsigned jobs);

    /// Where to build the one after the last that was asked for.
    std::string next_path();

    /// The finished one at `path`; its numbers are above those of all added before.
    void add(const std::string& path);

    bool empty() const { return parts_.empty(); }

    /// The databases that hold everything now, in order of document numbers. Waits for merging under way.
    std::vector<std::string> take();

  private:
    struct Part {
        std::string path;
        std::size_t level = 0;           // merged so many times
        std::shared_future<void> ready;  // invalid for one that was ready when it came
    };

    void merge_last(std::size_t count);

    const BuildFolder& folder_;
    std::size_t paths_ = 0;
    std::vector<Part> parts_;
    WorkerThreads threads_;  // ends first: its tasks use the rest
};

/// One database of several, whose documents keep their numbers: those of each are above those of the one
/// before. With `parts` empty, an empty database.
void merge_databases(const std::vector<std::string>& parts, const std::string& merged);

/// Every document of the databases, in order.
void for_each_document(const std::vector<std::string>& databases,
                       const std::function<void(const Xapian::Document&)>& take);

}  // namespace xdd
