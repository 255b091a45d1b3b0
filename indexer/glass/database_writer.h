#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "indexer/glass/inverted_batch.h"
#include "indexer/glass/sorted_runs.h"
#include "indexer/glass/table_writer.h"
#include "indexer/glass/value_chunks.h"

/// A whole Xapian database, written from its beginning to its end. Xapian's own writer keeps trees that any
/// document can be put into at any time; two thirds of the time of a large build went into these. Here
/// batches of documents are inverted by sorting, on as many threads as there are, what they give is merged
/// once, and every table is written in order. The format is that of Xapian 1.4 (glass); what is written is
/// opened, searched and changed by Xapian like any other database.
namespace xdd::glass {

class DatabaseWriter {
  public:
    /// In a folder that is not there yet. Throws IndexOfOtherVersion when the Xapian of this program has
    /// another format; Xapian::Error, as all that follows.
    explicit DatabaseWriter(std::filesystem::path folder);

    /// Document numbers are above those of all batches before.
    void add(InvertedBatch&& batch);

    /// Completes the database, all of it on the disk. To be called once, last.
    void finish();

  private:
    std::filesystem::path file(const char* name) const { return folder_ / name; }
    TableRoot write_postings();
    TableRoot write_positions();

    std::filesystem::path folder_;
    std::string identity_;
    DocumentStatistics statistics_;
    std::map<std::uint32_t, SlotStatistics> slots_;
    TableWriter documents_;
    TableWriter term_lists_;
    SortedRuns values_;
    SortedRuns postings_;
    SortedRuns positions_;
};

}  // namespace xdd::glass
