// authors, topics, sections, issues: all values of a field with how many articles have them, in alphabetical
// order.
#include <algorithm>
#include <ostream>
#include <string>

#include <boost/program_options.hpp>

#include "corpus/encodings/utf8.h"
#include "corpus/metadata/topics.h"
#include "corpus/vietnamese/normalise.h"
#include "indexer/format/slot_values.h"
#include "indexer/format/terms.h"
#include "query/commands/commands.h"
#include "query/commands/search_options.h"
#include "query/render/result_json.h"
#include "query/render/result_text.h"

namespace xdd::query {
namespace po = boost::program_options;
namespace {

struct Listed {
    FacetValue count;
    std::string shown;     ///< in text output
    std::string order_by;  ///< collated
};

/// Whether a label begins so; a beginning without marks fits every spelling.
bool begins_with(std::string_view label, std::string_view beginning) {
    if (label_key(label).starts_with(label_key(beginning))) return true;
    return !has_marks(beginning) && unmarked_label_key(label).starts_with(unmarked_label_key(beginning));
}

std::string given_name(const std::string& name) {
    const std::size_t blank = name.rfind(' ');
    return blank == std::string::npos ? name : name.substr(blank + 1);
}

ExitCode print_list(std::vector<Listed> list, std::string_view facet, const Invocation& invocation,
                    const Streams& streams) {
    for (Listed& item : list) item.order_by = collation_key(item.order_by);
    std::sort(list.begin(), list.end(), [](const Listed& a, const Listed& b) {
        return std::tie(a.order_by, a.count.value) < std::tie(b.order_by, b.count.value);
    });
    const bool json = read_format(invocation) == OutputFormat::json;
    std::vector<FacetValue> counts;
    std::uint64_t total = 0;
    for (const Listed& item : list) {
        counts.push_back({json ? item.count.value : item.shown, item.count.count});
        total += item.count.count;
    }
    if (json)
        streams.out << counts_json(facet, total, counts);
    else
        streams.out << counts_text(counts);
    return list.empty() ? ExitCode::nothing_found : ExitCode::done;
}

std::string read_prefix(const Invocation& invocation) {
    if (invocation.arguments.size() > 1) throw UsageError("give one PREFIX, in quotes when it holds blanks");
    return joined_arguments(invocation);
}

std::vector<FacetValue> all_values(const Invocation& invocation, const Vocabulary& vocabulary,
                                   std::string_view facet) {
    Snapshot snapshot(invocation.common.locations);
    return std::get<Counts>(count_by(snapshot, vocabulary, SearchRequest{}, facet)).values;
}

ExitCode list_labels(const Invocation& invocation, const Streams& streams, std::string_view facet) {
    const std::string prefix = read_prefix(invocation);
    std::vector<Listed> list;
    for (FacetValue& count : all_values(invocation, load_vocabulary(invocation.common.vocabulary), facet))
        if (begins_with(count.value, prefix)) list.push_back({count, count.value, count.value});
    return print_list(std::move(list), facet, invocation, streams);
}

}  // namespace

void declare_authors(po::options_description& options) {
    declare_format(options);
    options.add_options()("by", po::value<std::string>()->value_name("NAME"),
                          "order by full name, or by given name (full)");
}

ExitCode authors_command(const Invocation& invocation, const Streams& streams) {
    const std::string by = option_text(invocation.options, "by").value_or("full");
    if (by != "full" && by != "given") throw UsageError("--by takes full or given, not '" + by + "'");
    const std::string prefix = read_prefix(invocation);
    std::vector<Listed> list;
    for (FacetValue& count :
         all_values(invocation, load_vocabulary(invocation.common.vocabulary), "author")) {
        const std::string given = given_name(count.value);
        if (!begins_with(count.value, prefix) && !begins_with(given, prefix)) continue;
        list.push_back({count, count.value, by == "given" ? given + ' ' + count.value : count.value});
    }
    return print_list(std::move(list), "author", invocation, streams);
}

ExitCode topics_command(const Invocation& invocation, const Streams& streams) {
    const std::string prefix = read_prefix(invocation);
    const Vocabulary vocabulary = load_vocabulary(invocation.common.vocabulary);
    std::vector<Listed> list;
    for (FacetValue& count : all_values(invocation, vocabulary, "topic")) {
        const Topic* topic = find_topic(count.value, vocabulary);
        const std::string label = topic != nullptr ? topic->label : count.value;
        if (!begins_with(label, prefix) && !begins_with(count.value, prefix)) continue;
        list.push_back({count, topic != nullptr ? topic->code + ' ' + label : label, label});
    }
    return print_list(std::move(list), "topic", invocation, streams);
}

ExitCode sections_command(const Invocation& invocation, const Streams& streams) {
    return list_labels(invocation, streams, "section");
}

ExitCode issues_command(const Invocation& invocation, const Streams& streams) {
    return list_labels(invocation, streams, "issue");
}

}  // namespace xdd::query
