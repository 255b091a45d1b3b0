#pragma once

#include "corpus/readers/source.h"
#include "indexer/console/command.h"
#include "indexer/index_run.h"

namespace xdd {

/// What an article would be for the index that the command line names: for one that is not there, added.
/// Nothing is locked or written.
class TrialTarget {
  public:
    /// Throws IndexMissing when something else is there, and so on, as IndexWriter would.
    explicit TrialTarget(const std::string& location);
    Change foretell(const ReadRecord& read) const;

  private:
    std::string location_;
    std::optional<Xapian::Database> database_;
};

/// `add --dry-run` and `check`: the whole run but for the writing. Prints the closing line.
ExitCode dry_run(ArticleSource& source, const Vocabulary& vocabulary, const Invocation& invocation,
                 const Streams& streams);

}  // namespace xdd
