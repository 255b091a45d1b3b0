#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/new_file.h"

namespace xdd::glass {

/// Appends an entry to a run: keys ascend within it.
void append_entry(std::string& run, std::string_view key, std::string_view value);

/// Runs of entries in order of their keys, kept in a file until all are there, then read through as one in
/// that order. Memory is a buffer a run: 64 MB for all, but never less than 4 KB each.
class SortedRuns {
  public:
    /// The file is made at once, and removed behind merge(), or else with the object. Throws
    /// Xapian::DatabaseError, as all that follows.
    explicit SortedRuns(std::string path);
    ~SortedRuns();
    SortedRuns(const SortedRuns&) = delete;
    SortedRuns& operator=(const SortedRuns&) = delete;

    void add(std::string_view run);

    /// For every key, in order, once: the key and its values in the order in which their runs were added;
    /// both are gone when it returns. To be called once, last.
    using Take = std::function<void(std::string_view key, const std::vector<std::string_view>& values)>;
    void merge(const Take& take);

  private:
    struct Extent {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
    };

    void remove_file();

    std::string path_;
    std::unique_ptr<NewFile> file_;
    std::vector<Extent> runs_;
};

}  // namespace xdd::glass
