#include <chrono>
#include <iomanip>
#include <ostream>
#include <sstream>

#include <boost/program_options.hpp>

#include "corpus/vocabulary/vocabulary.h"
#include "indexer/add_articles.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/run_messages.h"
#include "indexer/commands/source_options.h"
#include "indexer/commands/trial_run.h"
#include "indexer/console/interrupt.h"
#include "indexer/console/messages.h"
#include "indexer/index_run.h"
#include "indexer/index_writer.h"

namespace xdd {
namespace po = boost::program_options;
namespace {

/// From here on a bulk build is the faster way, whatever the index holds: docs/speed.md.
constexpr std::size_t many_articles = 1000;

std::string seconds_since(std::chrono::steady_clock::time_point start) {
    std::ostringstream text;
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
    text << std::fixed << std::setprecision(2) << passed.count();
    return text.str();
}

void mind_other_vocabulary(IndexWriter& writer, const Vocabulary& vocabulary, const Invocation& invocation,
                           const Streams& streams) {
    if (writer.info().vocabulary == vocabulary.hash) return;
    writer.remember_vocabulary(mixed_vocabularies);
    if (invocation.common.quiet) return;
    print_message(
        streams.err, invocation.program,
        "warning: the index was made with other word lists; unchanged articles keep their topics until: "
        "xdd-index rebuild --index " +
            only_location(invocation.common));
}

std::size_t read_bulk_from(const Invocation& invocation) {
    if (invocation.options.count("bulk-from") == 0) return many_articles;
    const int from = invocation.options["bulk-from"].as<int>();
    if (from < 1) throw UsageError("--bulk-from takes a number from 1 on");
    return static_cast<std::size_t>(from);
}

}  // namespace

void declare_add(po::options_description& options) {
    declare_source_options(options);
    options.add_options()                                                        //
        ("dry-run", po::bool_switch(), "say what would be done, write nothing")  //
        ("bulk-from", po::value<int>()->value_name("N"),
         "from N new or changed articles (else 1000) or 4 MB of their text on, build beside the index on all "
         "threads, and join at the end; the index comes out the same");
}

ExitCode add(const Invocation& invocation, const Streams& streams) {
    require_arguments(invocation, "PATH");
    const auto start = std::chrono::steady_clock::now();
    const std::string& location = only_location(invocation.common);
    const AddOptions options{{read_jobs(invocation), true, stops_at_rejection(invocation)},
                             read_bulk_from(invocation)};
    const Vocabulary vocabulary = load_vocabulary(invocation.common.vocabulary);
    ArticleSource source(invocation.arguments, read_source_options(invocation), vocabulary, streams.in);
    if (invocation.options["dry-run"].as<bool>()) return dry_run(source, vocabulary, invocation, streams);

    const InterruptGuard guard;
    RunMessages messages(invocation, streams);
    IndexWriter writer(location, vocabulary.hash, OpenMode::create);
    mind_other_vocabulary(writer, vocabulary, invocation, streams);
    const CompiledVocabulary compiled(vocabulary);
    const auto foretell = [&](const ReadRecord& read) {
        return writer.foretell(read.record.id, read.content_hash);
    };
    RunSteps steps;
    steps.warned = [&](const TakenWarnings& taken) { messages.warned(taken); };
    steps.rejected = [&](const Rejection& rejection) { messages.rejected(rejection); };
    steps.progress = [&](const RunCounts& counts) { messages.progress(source, counts); };
    const RunCounts counts = add_articles(foretold(source, foretell, UnchangedRecords::counted), writer,
                                          compiled, options, steps, [&] { messages.finish_report(); });
    if (counts.stopped)
        print_message(streams.err, invocation.program,
                      "stopped at the first rejected record; nothing was written");
    messages.close(source);
    if (invocation.common.verbose)
        print_message(streams.err, invocation.program,
                      std::to_string(writer.articles()) + " articles in the index; took " +
                          seconds_since(start) + " s");
    streams.out << sentence(counts) << '\n';
    return counts.rejected == 0 ? ExitCode::done : ExitCode::some_rejected;
}

}  // namespace xdd
