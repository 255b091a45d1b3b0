#include <ostream>

#include "indexer/console/messages.h"
#include "query/commands/commands.h"
#include "query/commands/output_style.h"
#include "query/commands/search_options.h"
#include "query/render/result_json.h"
#include "query/render/result_text.h"

namespace xdd::query {

ExitCode show_command(const Invocation& invocation, const Streams& streams) {
    const OutputFormat format = read_format(invocation);
    if (invocation.arguments.empty()) throw UsageError("show needs the id of an article");
    Snapshot snapshot(invocation.common.locations);
    ExitCode code = ExitCode::done;
    bool first = true;
    for (const std::string& id : invocation.arguments) {
        const std::optional<Article> article = find_article(snapshot, id);
        if (!article) {
            print_message(streams.err, invocation.program, "no article has the id '" + id + "'");
            code = ExitCode::nothing_found;
            if (format == OutputFormat::json) streams.out << unknown_article_json();
            continue;
        }
        if (format == OutputFormat::json) {
            streams.out << shown_article_json(*article);
        } else {
            if (!first) streams.out << '\n';
            streams.out << article_text(*article, output_style(invocation));
        }
        first = false;
    }
    return code;
}

}  // namespace xdd::query
