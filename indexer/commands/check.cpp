#include <ostream>

#include <boost/program_options.hpp>
#include <nlohmann/json.hpp>

#include "corpus/article_json.h"
#include "corpus/vocabulary/vocabulary.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/run_messages.h"
#include "indexer/commands/source_options.h"
#include "indexer/commands/trial_run.h"
#include "indexer/index_run.h"

namespace xdd {
namespace po = boost::program_options;
namespace {

/// Every article and every rejection as a line of JSON, in the order of the source.
ExitCode print_json(ArticleSource& source, const Vocabulary& vocabulary, const Invocation& invocation,
                    const Streams& streams) {
    const RunOptions options{read_jobs(invocation), false, stops_at_rejection(invocation)};
    RunMessages messages(invocation, streams);
    const auto print = [&](const nlohmann::ordered_json& json) {
        streams.out << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    };
    RunSteps steps;
    steps.put = [&](PreparedArticle&& prepared) { print(article_json(prepared.article)); };
    steps.rejected = [&](const Rejection& rejection) {
        print(rejection_json(rejection));
        messages.rejected(rejection);
    };
    steps.progress = [&](const RunCounts& counts) { messages.progress(source, counts); };
    const CompiledVocabulary compiled(vocabulary);
    const RunCounts counts = run_index(
        foretold(
            source, [](const ReadRecord&) { return Change::added; }, UnchangedRecords::worked_through),
        compiled, options, steps);
    messages.finish_report();
    messages.close(source);
    return counts.rejected == 0 ? ExitCode::done : ExitCode::some_rejected;
}

}  // namespace

void declare_check(po::options_description& options) {
    declare_source_options(options);
    options.add_options()("json", po::bool_switch(),
                          "print each article as it would be indexed, one JSON object a line");
}

ExitCode check(const Invocation& invocation, const Streams& streams) {
    require_arguments(invocation, "PATH");
    const Vocabulary vocabulary = load_vocabulary(invocation.common.vocabulary);
    ArticleSource source(invocation.arguments, read_source_options(invocation), vocabulary, streams.in);
    return invocation.options["json"].as<bool>() ? print_json(source, vocabulary, invocation, streams)
                                                 : dry_run(source, vocabulary, invocation, streams);
}

}  // namespace xdd
