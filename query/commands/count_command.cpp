#include <algorithm>
#include <ostream>

#include <boost/program_options.hpp>

#include "indexer/console/messages.h"
#include "query/commands/commands.h"
#include "query/commands/search_options.h"
#include "query/render/result_json.h"
#include "query/render/result_text.h"
#include "query/search/facets.h"

namespace xdd::query {
namespace po = boost::program_options;
namespace {

void check_facet(const std::string& by) {
    const auto names = facet_names();
    if (std::find(names.begin(), names.end(), by) == names.end())
        throw UsageError("--by takes year, month, author, topic, issue, section or term, not '" + by + "'");
}

/// Time runs on; everything else goes by frequency.
bool is_time(const std::string& by) {
    return by == "year" || by == "month";
}

/// Standard output is for the count alone.
void print_suggestions(const std::vector<Alternative>& suggestions, const Invocation& invocation,
                       const Streams& streams) {
    TextStyle one_line;
    one_line.width = 10000;
    std::string text = suggestions_text(suggestions, one_line);
    if (text.empty() || invocation.common.quiet) return;
    text.pop_back();  // its line end
    print_message(streams.err, invocation.program, text);
}

}  // namespace

void declare_count(po::options_description& options) {
    declare_filters(options);
    declare_meaning(options);
    declare_format(options);
    options.add_options()("by", po::value<std::string>()->value_name("WHAT"),
                          "count by year, month, author, topic, issue, section or term (of the congress)");
}

ExitCode count_command(const Invocation& invocation, const Streams& streams) {
    const OutputFormat format = read_format(invocation);
    const std::string by = option_text(invocation.options, "by").value_or("");
    if (!by.empty()) check_facet(by);
    const auto request = read_request(invocation, MatchMode::all);
    if (const auto* error = std::get_if<SearchError>(&request)) return refuse(*error, invocation, streams);
    const SearchRequest& wanted = std::get<SearchRequest>(request);
    if (wanted.typed.empty() && wanted.filters.empty() && by.empty())
        throw UsageError("count needs a query, a filter or --by");

    const Vocabulary vocabulary = load_vocabulary(invocation.common.vocabulary);
    Snapshot snapshot(invocation.common.locations);
    const auto result = count_by(snapshot, vocabulary, wanted, by.empty() ? "year" : by);
    if (const auto* error = std::get_if<SearchError>(&result)) return refuse(*error, invocation, streams);
    Counts counts = std::get<Counts>(result);
    print_warnings(wanted.warnings, invocation, streams);
    if (by.empty()) counts.values.clear();
    if (is_time(by))
        std::sort(counts.values.begin(), counts.values.end(),
                  [](const FacetValue& a, const FacetValue& b) { return a.value < b.value; });
    if (format == OutputFormat::text) print_suggestions(counts.suggestions, invocation, streams);
    if (format == OutputFormat::json)
        streams.out << counts_json(by, counts.total, counts.values, counts.suggestions);
    else if (by.empty())
        streams.out << counts.total << '\n';
    else
        streams.out << counts_text(counts.values);
    return counts.total == 0 ? ExitCode::nothing_found : ExitCode::done;
}

}  // namespace xdd::query
