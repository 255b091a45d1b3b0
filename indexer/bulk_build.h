#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "indexer/build_folder.h"
#include "indexer/glass/database_writer.h"
#include "indexer/index_run.h"
#include "indexer/index_writer.h"

/// Adding many articles: documents and their inversion are made on all threads and written as a database
/// beside the index that is joined with it at the end. The index is the same, document number for number and
/// term for term, as if they had been added one by one.
namespace xdd {

/// A run that adds to the index of a writer, which it refers to. Until commit() the index is as it was.
/// Memory is bounded by the number of jobs, disk by about twice the size of the new index, the old one
/// counted in.
class BulkBuild {
  public:
    BulkBuild(IndexWriter& writer, std::size_t articles_per_batch);

    /// Does what run_index of index_run.h does, with steps.put left out. The source must be foretold by the
    /// writer, with unchanged records only counted. To be called once.
    RunCounts run(const IncomingSource& source, const CompiledVocabulary& vocabulary,
                  const RunOptions& options, const RunSteps& steps);

    /// Makes everything ready for commit(): long, and may still be interrupted. `sentence` is remembered as
    /// the last run.
    void join(const std::string& sentence);

    /// Readers see all of the run at once. After join().
    void commit(const std::string& sentence);

  private:
    bool is_worth_a_new_index() const;
    std::string added_path() const { return folder_.path("added"); }
    void add(glass::InvertedBatch&& batch);
    void join_beside(const std::string& sentence);
    void join_within();

    IndexWriter& writer_;
    BuildFolder folder_;
    std::size_t articles_per_batch_;
    std::optional<glass::DatabaseWriter> added_;  // of what is new; none without it
    std::vector<std::string> replacing_;          // databases of what takes an article's place
    std::uint64_t added_articles_ = 0;
    std::unordered_set<std::string> marked_keys_;
    bool beside_ = false;  // joined as a new index
};

}  // namespace xdd
