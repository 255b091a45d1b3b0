#include <ostream>

#include <boost/program_options.hpp>

#include "indexer/console/messages.h"
#include "query/commands/commands.h"
#include "query/commands/search_options.h"
#include "query/render/explanation_output.h"
#include "query/search/explanation.h"

namespace xdd::query {
namespace {

/// Takes the id of an article off the arguments: the last, if an article has it, or if what stands before it
/// is one argument of several words, which a shell gives only for a query in quotes.
std::optional<std::string> take_id(std::vector<std::string>& arguments, Snapshot& snapshot) {
    if (arguments.size() < 2) return std::nullopt;
    const bool behind_quotes = arguments.size() == 2 && arguments.front().find(' ') != std::string::npos &&
                               arguments.back().find(' ') == std::string::npos;
    if (!behind_quotes && !find_article(snapshot, arguments.back())) return std::nullopt;
    std::string id = std::move(arguments.back());
    arguments.pop_back();
    return id;
}

ExitCode print(const Explanation& query, const ArticleExplanation* article, const SearchRequest& request,
               OutputFormat format, const Streams& streams) {
    if (format == OutputFormat::json) {
        streams.out << explanation_json(request.as_given, query, article);
    } else {
        streams.out << explanation_text(query);
        if (article != nullptr) streams.out << '\n' << article_explanation_text(*article);
    }
    return article != nullptr && !article->holds_any ? ExitCode::nothing_found : ExitCode::done;
}

}  // namespace

void declare_explain(boost::program_options::options_description& options) {
    declare_filters(options);
    declare_meaning(options);
    declare_format(options);
}

ExitCode explain_command(const Invocation& invocation, const Streams& streams) {
    const OutputFormat format = read_format(invocation);
    const Vocabulary vocabulary = load_vocabulary(invocation.common.vocabulary);
    Snapshot snapshot(invocation.common.locations);
    Invocation asked = invocation;
    const std::optional<std::string> id = take_id(asked.arguments, snapshot);
    const auto read = read_request(asked, MatchMode::automatic);
    if (const auto* error = std::get_if<SearchError>(&read)) return refuse(*error, invocation, streams);
    const SearchRequest& request = std::get<SearchRequest>(read);
    const auto explained = explain(snapshot, vocabulary, request);
    if (const auto* error = std::get_if<SearchError>(&explained)) return refuse(*error, invocation, streams);
    const Explanation& query = std::get<Explanation>(explained);
    if (!id) return print(query, nullptr, request, format, streams);

    const auto result = explain_article(snapshot, vocabulary, request, *id);
    if (const auto* error = std::get_if<SearchError>(&result)) return refuse(*error, invocation, streams);
    const auto& article = std::get<std::optional<ArticleExplanation>>(result);
    if (!article) {
        print_message(streams.err, invocation.program, "no article has the id '" + *id + "'");
        return ExitCode::nothing_found;
    }
    return print(query, &*article, request, format, streams);
}

}  // namespace xdd::query
