#include "indexer/commands/trial_run.h"

#include <optional>
#include <ostream>

#include "indexer/commands/run_messages.h"
#include "indexer/commands/source_options.h"
#include "indexer/console/messages.h"
#include "indexer/format/index_error.h"
#include "indexer/format/index_info.h"
#include "indexer/index_location.h"
#include "indexer/index_run.h"

namespace xdd {

namespace {

/// What an article would be for the index that the command line names: for one that is not there, added.
class TrialTarget {
  public:
    explicit TrialTarget(const std::string& location) : location_(location) {
        if (!exists(location) && !is_server(location)) return;
        Xapian::Database database = open_for_reading(location);
        if (database.get_doccount() == 0) return;  // made, but never written to
        read_index_info(database, location);
        database_ = std::move(database);
    }

    Change foretell(const ReadRecord& read) const {
        if (!database_) return Change::added;
        try {
            return change_for(*database_, read.record.id, read.content_hash);
        } catch (const Xapian::Error& error) {
            throw_index_error(error, location_);
        }
    }

  private:
    std::string location_;
    std::optional<Xapian::Database> database_;
};

}  // namespace

ExitCode dry_run(ArticleSource& source, const Vocabulary& vocabulary, const Invocation& invocation,
                 const Streams& streams) {
    const RunOptions options{read_jobs(invocation), true, stops_at_rejection(invocation)};
    RunMessages messages(invocation, streams);
    const TrialTarget target(only_location(invocation.common));
    const CompiledVocabulary compiled(vocabulary);
    RunSteps steps;
    steps.put = [](PreparedArticle&&) {};
    steps.warned = [&](const TakenWarnings& taken) { messages.warned(taken); };
    steps.rejected = [&](const Rejection& rejection) { messages.rejected(rejection); };
    steps.progress = [&](const RunCounts& counts) { messages.progress(source, counts); };
    // The warnings of unchanged articles, too, are what a trial is for.
    const RunCounts counts =
        run_index(foretold(
                      source, [&](const ReadRecord& read) { return target.foretell(read); },
                      UnchangedRecords::worked_through),
                  compiled, options, steps);
    messages.finish_report();
    messages.close(source);
    if (!invocation.common.quiet)
        print_message(streams.err, invocation.program, "this was a trial: nothing was written");
    streams.out << sentence(counts) << '\n';
    return counts.rejected == 0 ? ExitCode::done : ExitCode::some_rejected;
}

}  // namespace xdd
