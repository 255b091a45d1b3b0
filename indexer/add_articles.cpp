#include "indexer/add_articles.h"

#include "indexer/bulk_build.h"
#include "indexer/console/interrupt.h"
#include "indexer/read_ahead.h"

namespace xdd {
namespace {

/// Whether there is something to commit; a run that stopped has done nothing.
bool may_commit(RunCounts& counts, const std::function<void()>& before_commit) {
    before_commit();
    if (counts.stopped) counts.added = counts.replaced = counts.unchanged = 0;
    return !counts.stopped;
}

}  // namespace

RunCounts add_articles(const IncomingSource& source, IndexWriter& writer,
                       const CompiledVocabulary& vocabulary, const AddOptions& options, RunSteps steps,
                       const std::function<void()>& before_commit) {
    ReadAhead ahead = read_ahead(source, options.bulk_from, options.run.stop_at_rejection);
    const IncomingSource all = with_rest(ahead, source);
    if (ahead.is_all) {
        steps.put = [&](PreparedArticle&& prepared) { writer.put(*prepared.document); };
        RunCounts counts = run_index(all, vocabulary, options.run, steps);
        if (!may_commit(counts, before_commit)) return counts;
        const UninterruptedSection section;
        writer.commit(sentence(counts));
        return counts;
    }
    BulkBuild bulk(writer, options.articles_per_batch);
    RunCounts counts = bulk.run(all, vocabulary, options.run, steps);
    if (!may_commit(counts, before_commit)) return counts;
    bulk.join(sentence(counts));
    const UninterruptedSection section;
    bulk.commit(sentence(counts));
    return counts;
}

}  // namespace xdd
