#include <chrono>
#include <iomanip>
#include <optional>
#include <ostream>
#include <sstream>

#include <boost/program_options.hpp>

#include "corpus/vocabulary/vocabulary.h"
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

std::string seconds_since(std::chrono::steady_clock::time_point start) {
    std::ostringstream text;
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
    text << std::fixed << std::setprecision(2) << passed.count();
    return text.str();
}

void warn_of_other_vocabulary(const IndexWriter& writer, const Vocabulary& vocabulary,
                              const Invocation& invocation, const Streams& streams) {
    if (writer.info().vocabulary == vocabulary.hash || invocation.common.quiet) return;
    print_message(
        streams.err, invocation.program,
        "warning: the index was made with other word lists; unchanged articles keep their topics until: "
        "xdd-index rebuild --index " +
            only_location(invocation.common));
}

}  // namespace

void declare_add(po::options_description& options) {
    declare_source_options(options);
    options.add_options()("dry-run", po::bool_switch(), "say what would be done, write nothing");
}

ExitCode add(const Invocation& invocation, const Streams& streams) {
    require_arguments(invocation, "PATH");
    const auto start = std::chrono::steady_clock::now();
    const std::string& location = only_location(invocation.common);
    const RunOptions options{read_jobs(invocation), true, stops_at_rejection(invocation), true};
    const Vocabulary vocabulary = load_vocabulary(invocation.common.vocabulary);
    ArticleSource source(invocation.arguments, read_source_options(invocation), vocabulary, streams.in);
    if (invocation.options["dry-run"].as<bool>()) return dry_run(source, vocabulary, invocation, streams);

    const InterruptGuard guard;
    RunMessages messages(invocation, streams);
    IndexWriter writer(location, vocabulary.hash, OpenMode::create);
    warn_of_other_vocabulary(writer, vocabulary, invocation, streams);
    RunSteps steps;
    steps.put = [&](PreparedArticle&& prepared) { writer.put(*prepared.document); };
    steps.warned = [&](const TakenWarnings& taken) { messages.warned(taken); };
    steps.rejected = [&](const Rejection& rejection) { messages.rejected(rejection); };
    steps.progress = [&](const RunCounts& counts) { messages.progress(source, counts); };
    const CompiledVocabulary compiled(vocabulary);
    const IncomingSource incoming = foretold(
        source, [&](const ReadRecord& read) { return writer.foretell(read.record.id, read.content_hash); });
    RunCounts counts = run_index(incoming, compiled, options, steps);
    messages.finish_report();
    if (counts.stopped) {
        print_message(streams.err, invocation.program,
                      "stopped at the first rejected record; nothing was written");
        counts.added = counts.replaced = counts.unchanged = 0;
    } else {
        const UninterruptedSection section;
        writer.commit(sentence(counts));
    }
    messages.close(source);
    if (invocation.common.verbose)
        print_message(streams.err, invocation.program,
                      std::to_string(writer.articles()) + " articles in the index; took " +
                          seconds_since(start) + " s");
    streams.out << sentence(counts) << '\n';
    return counts.rejected == 0 ? ExitCode::done : ExitCode::some_rejected;
}

}  // namespace xdd
