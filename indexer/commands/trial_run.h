#pragma once

#include "corpus/readers/source.h"
#include "indexer/console/command.h"

namespace xdd {

/// `add --dry-run` and `check`: the whole run but for the locking and writing. Prints the closing line.
/// Throws IndexMissing when something else than an index is there, and so on, as `add` would.
ExitCode dry_run(ArticleSource& source, const Vocabulary& vocabulary, const Invocation& invocation,
                 const Streams& streams);

}  // namespace xdd
