#pragma once

#include "indexer/console/command.h"
#include "query/search/searcher.h"

/// Options that several commands of xdd-query share, and how they and the arguments become a request.
namespace xdd::query {

/// --author, --from, --to, --topic, --section, --issue, --cites.
void declare_filters(boost::program_options::options_description& options);
/// --match, --marks.
void declare_meaning(boost::program_options::options_description& options);
/// --format text|json.
void declare_format(boost::program_options::options_description& options);

enum class OutputFormat { text, json };
OutputFormat read_format(const Invocation& invocation);

/// The whole number that an option holds. Throws UsageError.
std::optional<std::uint64_t> option_number(const Invocation& invocation, const char* name);

/// Throws UsageError for a value that an option does not take.
MatchMode read_match(const Invocation& invocation, MatchMode otherwise);
MarksMode read_marks(const Invocation& invocation);
std::vector<FilterOption> read_filters(const Invocation& invocation);

/// QUERY arguments joined by blanks. Throws UsageError when they are not UTF-8.
std::string given_arguments(const Invocation& invocation);

/// The same as the reader sees them (visible_query.h).
std::string joined_arguments(const Invocation& invocation);

/// The request of a command line, or where its query cannot be read.
std::variant<SearchRequest, SearchError> read_request(const Invocation& invocation, MatchMode otherwise);

/// Says on `err` where and why something cannot be looked for; ExitCode::usage.
ExitCode refuse(const SearchError& error, const Invocation& invocation, const Streams& streams);

/// Warnings go to `err` as sentences, unless --quiet.
void print_warnings(const std::vector<QueryWarning>& warnings, const Invocation& invocation,
                    const Streams& streams);

}  // namespace xdd::query
