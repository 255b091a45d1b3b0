#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "tests/support/temporary_folder.h"

namespace xdd::test {

/// A record as short as a test needs it: the body's paragraphs parted by "\n".
Record record(std::string id, std::string title, std::string_view body);

/// A real index in a folder that goes away with the object, made as xdd-index makes one: records are
/// understood with the built-in vocabulary, then written and committed.
class TempIndex {
  public:
    explicit TempIndex(const std::vector<Record>& records);

    /// Adds or replaces, and commits.
    void add(const std::vector<Record>& records);

    std::string location() const { return folder_.file("xdd.db"); }
    const TemporaryFolder& folder() const { return folder_; }

  private:
    TemporaryFolder folder_;
};

}  // namespace xdd::test
