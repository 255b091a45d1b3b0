#pragma once

#include <cstddef>
#include <functional>

#include "indexer/article_batch.h"
#include "indexer/index_run.h"

namespace xdd {

struct AddOptions {
    RunOptions run;
    std::size_t bulk_from = 0;  ///< so many new or changed articles are many
    std::size_t articles_per_batch = batch_articles;
};

/// A whole run of `add` into an index, and its commit: few articles one by one (index_writer.h), many in bulk
/// (bulk_build.h); the index comes out the same. The source must be foretold by the writer, with unchanged
/// records only counted. steps.put is not called. `before_commit` may throw to prevent it. A run that stopped
/// at a rejection commits nothing and has counts of 0 but for what was rejected.
RunCounts add_articles(const IncomingSource& source, IndexWriter& writer,
                       const CompiledVocabulary& vocabulary, const AddOptions& options, RunSteps steps,
                       const std::function<void()>& before_commit);

}  // namespace xdd
