#include <ostream>

#include "query/commands/commands.h"
#include "query/commands/search_options.h"

namespace xdd::query {

void declare_explain(boost::program_options::options_description& options) {
    declare_filters(options);
    declare_meaning(options);
}

ExitCode explain_command(const Invocation& invocation, const Streams& streams) {
    const auto request = read_request(invocation, MatchMode::automatic);
    if (const auto* error = std::get_if<SearchError>(&request)) return refuse(*error, invocation, streams);
    const Vocabulary vocabulary = load_vocabulary(invocation.common.vocabulary);
    Snapshot snapshot(invocation.common.locations);
    const auto result = explain(snapshot, vocabulary, std::get<SearchRequest>(request));
    if (const auto* error = std::get_if<SearchError>(&result)) return refuse(*error, invocation, streams);
    const Explanation& explanation = std::get<Explanation>(result);
    streams.out << "parsed:  " << explanation.tree << '\n';
    if (!explanation.read_as.empty()) streams.out << "read as: " << explanation.read_as << '\n';
    streams.out << "matches: " << explanation.matches << '\n' << "ranks:   " << explanation.ranks << '\n';
    return ExitCode::done;
}

}  // namespace xdd::query
