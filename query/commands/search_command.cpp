#include <ostream>

#include <boost/program_options.hpp>

#include "query/commands/commands.h"
#include "query/commands/output_style.h"
#include "query/commands/search_options.h"
#include "query/render/result_json.h"
#include "query/render/result_text.h"

namespace xdd::query {
namespace po = boost::program_options;
namespace {

std::optional<Sort> read_sort(const Invocation& invocation) {
    const auto sort = option_text(invocation.options, "sort");
    if (!sort) return std::nullopt;
    if (*sort == "relevance") return Sort::relevance;
    if (*sort == "date") return Sort::date;
    if (*sort == "-date") return Sort::date_descending;
    if (*sort == "author") return Sort::author;
    if (*sort == "title") return Sort::title;
    throw UsageError("--sort takes relevance, date, -date, author or title, not '" + *sort + "'");
}

void read_extent(const Invocation& invocation, SearchRequest& request) {
    request.offset = option_number(invocation, "offset").value_or(0);
    const auto limit = option_number(invocation, "limit");
    const bool all = invocation.options["all"].as<bool>();
    if (limit && all) throw UsageError("--limit and --all exclude each other");
    if (limit) request.limit = limit;
    if (all) request.limit.reset();
}

void print_page(const ResultPage& page, OutputFormat format, const Invocation& invocation,
                const Streams& streams) {
    if (format == OutputFormat::json)
        streams.out << page_json(page);
    else
        streams.out << page_text(page, output_style(invocation));
}

}  // namespace

void declare_search(po::options_description& options) {
    declare_filters(options);
    declare_meaning(options);
    declare_format(options);
    options.add_options()  //
        ("sort", po::value<std::string>()->value_name("ORDER"),
         "relevance, date, -date (newest first), author or title")(
            "limit", po::value<std::string>()->value_name("N"), "show N hits (10)")(
            "offset", po::value<std::string>()->value_name("N"), "leave out the first N")(
            "all", po::bool_switch(), "show every hit")(
            "explain", po::bool_switch(),
            "show how the query was understood and what gave each hit its score")(
            "facets", po::bool_switch(), "count all hits by author, topic, year and more");
}

ExitCode search_command(const Invocation& invocation, const Streams& streams) {
    const OutputFormat format = read_format(invocation);
    auto request = read_request(invocation, MatchMode::automatic);
    if (const auto* error = std::get_if<SearchError>(&request)) return refuse(*error, invocation, streams);
    SearchRequest& wanted = std::get<SearchRequest>(request);
    wanted.sort = read_sort(invocation);
    wanted.explain = invocation.options["explain"].as<bool>();
    wanted.facets = invocation.options["facets"].as<bool>();
    read_extent(invocation, wanted);

    const Vocabulary vocabulary = load_vocabulary(invocation.common.vocabulary);
    Snapshot snapshot(invocation.common.locations);
    const auto result = search(snapshot, vocabulary, wanted);
    if (const auto* error = std::get_if<SearchError>(&result)) return refuse(*error, invocation, streams);
    const ResultPage& page = std::get<ResultPage>(result);
    print_warnings(page.warnings, invocation, streams);
    print_page(page, format, invocation, streams);
    return page.total == 0 && page.hits.empty() ? ExitCode::nothing_found : ExitCode::done;
}

}  // namespace xdd::query
