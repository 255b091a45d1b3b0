// authors, topics, sections, issues: all values of a field with how many articles have them, in alphabetical
// order; issues in that of time.
#include <algorithm>
#include <limits>
#include <ostream>
#include <string>
#include <tuple>

#include <boost/program_options.hpp>

#include "corpus/metadata/issue_label.h"
#include "indexer/format/slot_values.h"
#include "query/commands/commands.h"
#include "query/commands/search_options.h"
#include "query/render/result_json.h"
#include "query/render/result_text.h"
#include "query/search/label_beginning.h"

namespace xdd::query {
namespace po = boost::program_options;
namespace {

struct Listed {
    FacetValue count;
    std::string order_by;  ///< collated
};

void sort_by_alphabet(std::vector<Listed>& list) {
    for (Listed& item : list) item.order_by = collation_key(item.order_by);
    std::sort(list.begin(), list.end(), [](const Listed& a, const Listed& b) {
        return std::tie(a.order_by, a.count.value) < std::tie(b.order_by, b.count.value);
    });
}

ExitCode print_list(const std::vector<Listed>& list, std::string_view facet, std::uint64_t articles,
                    const Invocation& invocation, const Streams& streams) {
    std::vector<FacetValue> counts;
    counts.reserve(list.size());
    for (const Listed& item : list) counts.push_back(item.count);
    if (read_format(invocation) == OutputFormat::json)
        streams.out << counts_json(facet, articles, counts);
    else
        streams.out << counts_text(counts);
    return list.empty() ? ExitCode::nothing_found : ExitCode::done;
}

std::string read_prefix(const Invocation& invocation) {
    if (invocation.arguments.size() > 1) throw UsageError("give one PREFIX, in quotes when it holds blanks");
    return joined_arguments(invocation);
}

Counts all_values(const Invocation& invocation, std::string_view facet) {
    const Vocabulary vocabulary = load_vocabulary(invocation.common.vocabulary);
    Snapshot snapshot(invocation.common.locations);
    return std::get<Counts>(count_by(snapshot, vocabulary, SearchRequest{}, facet));
}

std::vector<Listed> beginning_with(const Counts& all, std::string_view prefix) {
    std::vector<Listed> list;
    for (const FacetValue& count : all.values)
        if (label_begins_with(count.value, prefix)) list.push_back({count, count.value});
    return list;
}

/// Year and first number of a printed issue; labels that tell neither come last.
std::pair<int, int> time_of_issue(const std::string& label) {
    constexpr int unknown = std::numeric_limits<int>::max();
    const std::optional<Issue> issue = read_issue_label(label);
    if (!issue) return {unknown, unknown};
    return {issue->year != 0 ? issue->year : unknown, issue->numbers.empty() ? 0 : issue->numbers.front()};
}

}  // namespace

void declare_authors(po::options_description& options) {
    declare_format(options);
    options.add_options()("by", po::value<std::string>()->value_name("WHICH"),
                          "order by full name, or by given name: full or given (full)");
}

ExitCode authors_command(const Invocation& invocation, const Streams& streams) {
    const std::string by = option_text(invocation.options, "by").value_or("full");
    if (by != "full" && by != "given") throw UsageError("--by takes full or given, not '" + by + "'");
    const std::string prefix = read_prefix(invocation);
    std::vector<Listed> list;
    const Counts all = all_values(invocation, "author");
    for (const FacetValue& count : all.values) {
        const std::string given(given_name(count.value));
        if (!label_begins_with(count.value, prefix) && !label_begins_with(given, prefix)) continue;
        list.push_back({count, by == "given" ? given + ' ' + count.value : count.value});
    }
    sort_by_alphabet(list);
    return print_list(list, "author", all.total, invocation, streams);
}

ExitCode topics_command(const Invocation& invocation, const Streams& streams) {
    const std::string prefix = read_prefix(invocation);
    std::vector<Listed> list;
    const Counts all = all_values(invocation, "topic");
    for (const FacetValue& count : all.values) {
        if (!label_begins_with(count.label, prefix) && !label_begins_with(count.value, prefix)) continue;
        list.push_back({count, count.label});
    }
    sort_by_alphabet(list);
    return print_list(list, "topic", all.total, invocation, streams);
}

ExitCode sections_command(const Invocation& invocation, const Streams& streams) {
    const Counts all = all_values(invocation, "section");
    std::vector<Listed> list = beginning_with(all, read_prefix(invocation));
    sort_by_alphabet(list);
    return print_list(list, "section", all.total, invocation, streams);
}

ExitCode issues_command(const Invocation& invocation, const Streams& streams) {
    const Counts all = all_values(invocation, "issue");
    std::vector<Listed> list = beginning_with(all, read_prefix(invocation));
    sort_by_alphabet(list);
    std::stable_sort(list.begin(), list.end(), [](const Listed& a, const Listed& b) {
        return time_of_issue(a.count.value) < time_of_issue(b.count.value);
    });
    return print_list(list, "issue", all.total, invocation, streams);
}

}  // namespace xdd::query
