#include "query/commands/search_options.h"

#include <charconv>
#include <ostream>

#include <boost/program_options.hpp>

#include "corpus/encodings/utf8.h"
#include "indexer/console/messages.h"
#include "query/language/visible_query.h"

namespace xdd::query {
namespace po = boost::program_options;
namespace {

using Values = std::vector<std::string>;

auto many(const char* name) {
    return po::value<Values>()->value_name(name);
}

auto one(const char* name) {
    return po::value<std::string>()->value_name(name);
}

void check_utf8(const std::string& text, const std::string& what) {
    if (const auto at = find_invalid_utf8(text))
        throw UsageError(what + " is not valid UTF-8 from byte " + std::to_string(*at + 1) + " on");
}

Node field_node(Field field, const std::string& text) {
    Node node;
    node.kind = Kind::field;
    node.field = field;
    node.text = text;
    node.range = node.value_range = {0, text.size()};
    return node;
}

/// Quotation marks around a value mean what they mean in a query: the words in this order.
void unquote(Node& node) {
    std::string& text = node.text;
    if (text.size() < 2 || text.front() != '"' || text.back() != '"') return;
    text = text.substr(1, text.size() - 2);
    node.quoted = true;
    node.range = node.value_range = {0, text.size()};
}

void add_filters(const Invocation& invocation, const char* name, Field field,
                 std::vector<FilterOption>& filters) {
    if (invocation.options.count(name) == 0) return;
    for (const std::string& value : invocation.options[name].as<Values>()) {
        const std::string option = std::string("--") + name;
        check_utf8(value, option);
        if (value.empty()) throw UsageError(option + " needs a value");
        Node node = field_node(field, visible_query(value));
        unquote(node);
        filters.push_back({option, std::move(node)});
    }
}

/// Both ends as one filter: a span that lies inside both open ranges lies inside the closed one.
void add_dates(const Invocation& invocation, std::vector<FilterOption>& filters) {
    const auto from = option_text(invocation.options, "from");
    const auto to = option_text(invocation.options, "to");
    if (!from && !to) return;
    const auto read = [](const char* option, const std::string& text) {
        check_utf8(text, option);
        const auto days = read_days(visible_query(text));
        if (const auto* reason = std::get_if<std::string>(&days))
            throw UsageError(std::string(option) + " " + text + ": " + *reason);
        return std::get<DaySpan>(days);
    };
    Node node = field_node(Field::date, from.value_or("") + ".." + to.value_or(""));
    node.days = {open_start, open_end};
    if (from) node.days.first = read("--from", *from).first;
    if (to) node.days.last = read("--to", *to).last;
    if (node.days.first > node.days.last) throw UsageError("--from lies after --to");
    filters.push_back({"--from, --to", std::move(node)});
}

}  // namespace

void declare_filters(po::options_description& options) {
    options.add_options()                                                                //
        ("author", many("NAME"), "by this author: the words of one name, in any order")  //
        ("from", one("DATE"), "from the first day of DATE: 2015, 2015-07, 2015-07-08")   //
        ("to", one("DATE"), "to the last day of DATE")                                   //
        ("topic", many("TOPIC"), "code or label; a group takes in its topics")           //
        ("section", many("LABEL"), "of this section")                                    //
        ("issue", many("ISSUE"), "of this issue: 7-2015, 2015, 7, 1+2, or its label")    //
        ("cites", many("DOCUMENT"),
         "citing this document: 24-NQ/TU, \"chỉ thị 10\"\n"
         "An option given several times lets any of its values through; different options all count.");
}

void declare_meaning(po::options_description& options) {
    options.add_options()                                       //
        ("match", one("HOW"), "auto, all or any of the words")  //
        ("marks", one("HOW"), "auto, exact (as typed) or fold (marks count for nothing)");
}

void declare_format(po::options_description& options) {
    options.add_options()("format", one("FORMAT"), "text or json");
}

OutputFormat read_format(const Invocation& invocation) {
    const std::string format = option_text(invocation.options, "format").value_or("text");
    if (format == "text") return OutputFormat::text;
    if (format == "json") return OutputFormat::json;
    throw UsageError("--format takes text or json, not '" + format + "'");
}

std::optional<std::uint64_t> option_number(const Invocation& invocation, const char* name) {
    const auto text = option_text(invocation.options, name);
    if (!text) return std::nullopt;
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc{} || end != text->data() + text->size())
        throw UsageError(std::string("--") + name + " takes a whole number, not '" + *text + "'");
    return number;
}

MatchMode read_match(const Invocation& invocation, MatchMode otherwise) {
    const auto match = option_text(invocation.options, "match");
    if (!match) return otherwise;
    if (*match == "auto") return MatchMode::automatic;
    if (*match == "all") return MatchMode::all;
    if (*match == "any") return MatchMode::any;
    throw UsageError("--match takes auto, all or any, not '" + *match + "'");
}

MarksMode read_marks(const Invocation& invocation) {
    const std::string marks = option_text(invocation.options, "marks").value_or("auto");
    if (marks == "auto") return MarksMode::automatic;
    if (marks == "exact") return MarksMode::exact;
    if (marks == "fold") return MarksMode::fold;
    throw UsageError("--marks takes auto, exact or fold, not '" + marks + "'");
}

std::vector<FilterOption> read_filters(const Invocation& invocation) {
    std::vector<FilterOption> filters;
    add_filters(invocation, "author", Field::author, filters);
    add_filters(invocation, "topic", Field::topic, filters);
    add_filters(invocation, "section", Field::section, filters);
    add_filters(invocation, "issue", Field::issue, filters);
    add_filters(invocation, "cites", Field::cites, filters);
    add_dates(invocation, filters);
    return filters;
}

std::string given_arguments(const Invocation& invocation) {
    std::string joined;
    for (const std::string& argument : invocation.arguments) {
        if (!joined.empty()) joined += ' ';
        joined += argument;
    }
    check_utf8(joined, "the query");
    return joined;
}

std::string joined_arguments(const Invocation& invocation) {
    return visible_query(given_arguments(invocation));
}

std::variant<SearchRequest, SearchError> read_request(const Invocation& invocation, MatchMode otherwise) {
    SearchRequest request;
    request.as_given = given_arguments(invocation);
    request.typed = visible_query(request.as_given);
    request.match = read_match(invocation, otherwise);
    request.marks = read_marks(invocation);
    request.filters = read_filters(invocation);
    auto parsed = parse_query(request.typed);
    if (auto* error = std::get_if<QueryError>(&parsed)) return SearchError{request.typed, std::move(*error)};
    request.query = std::move(std::get<ParsedQuery>(parsed).root);
    request.warnings = std::move(std::get<ParsedQuery>(parsed).warnings);
    return request;
}

ExitCode refuse(const SearchError& error, const Invocation& invocation, const Streams& streams) {
    if (error.text.empty()) {
        print_message(streams.err, invocation.program, error.error.message);
        return ExitCode::usage;
    }
    print_message(streams.err, invocation.program, "the query cannot be answered: " + error.error.message);
    streams.err << printable(with_caret(error.text, error.error)) << std::endl;
    return ExitCode::usage;
}

void print_warnings(const std::vector<QueryWarning>& warnings, const Invocation& invocation,
                    const Streams& streams) {
    if (invocation.common.quiet) return;
    for (const QueryWarning& warning : warnings)
        print_message(streams.err, invocation.program, "note: " + warning.message);
}

}  // namespace xdd::query
