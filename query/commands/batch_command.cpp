#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <istream>
#include <ostream>
#include <set>

#include <boost/program_options.hpp>

#include "corpus/encodings/utf8.h"
#include "indexer/console/messages.h"
#include "query/commands/commands.h"
#include "query/commands/search_options.h"
#include "query/language/visible_query.h"
#include "query/render/result_json.h"
#include "query/render/result_text.h"

namespace xdd::query {
namespace po = boost::program_options;
namespace {

constexpr std::uint64_t default_limit = 100;

struct BatchQuery {
    std::string id;
    SearchRequest request;
};

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

/// What is wrong with the form of a line; "" when nothing is.
std::string fault_of(const std::string& line, std::size_t tab) {
    if (tab == std::string::npos || tab == 0) return "a query id, a tab and a query are expected";
    const std::string id = line.substr(0, tab);
    if (find_invalid_utf8(line)) return id + ": the line is not valid UTF-8";
    if (id.find_first_of(" \f\v") != std::string::npos)
        return "'" + id + "': a query id is one word, since blanks part the columns of the results";
    if (is_blank(std::string_view(line).substr(tab + 1))) return id + ": there is no query after the tab";
    return "";
}

/// "qid<TAB>text" as a request, or a sentence saying what is wrong with the line. `ids` are those read
/// before.
std::variant<BatchQuery, std::string> read_line(const std::string& line, std::size_t number, bool plain,
                                                const SearchRequest& all, std::set<std::string>& ids) {
    const std::size_t tab = line.find('\t');
    const std::string place = "line " + std::to_string(number) + ": ";
    if (const std::string fault = fault_of(line, tab); !fault.empty()) return place + fault;
    BatchQuery query{line.substr(0, tab), all};
    query.request.typed = visible_query(std::string_view(line).substr(tab + 1));
    if (!ids.insert(query.id).second) return place + query.id + ": this query id has been used before";
    if (plain) {
        query.request.query = plain_query(query.request.typed);
        return query;
    }
    auto parsed = parse_query(query.request.typed);
    if (const auto* error = std::get_if<QueryError>(&parsed))
        return query.id + ": " + error->message + '\n' + with_caret(query.request.typed, *error);
    query.request.query = std::move(std::get<ParsedQuery>(parsed).root);
    return query;
}

class Timing {
  public:
    template <typename Run>
    auto measure(const Run& run) {
        const auto start = std::chrono::steady_clock::now();
        auto result = run();
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
        milliseconds_.push_back(taken.count());
        return result;
    }

    /// "p50 A p95 B p99 C ms over N queries"; the q-th percentile is the smallest that q of 100 do not
    /// exceed.
    std::string sentence() {
        std::sort(milliseconds_.begin(), milliseconds_.end());
        char text[128];
        std::snprintf(text, sizeof text, "p50 %.3f p95 %.3f p99 %.3f ms over %zu queries", percentile(50),
                      percentile(95), percentile(99), milliseconds_.size());
        return text;
    }

  private:
    double percentile(double q) const {
        if (milliseconds_.empty()) return 0;
        const double rank = std::ceil(q / 100 * static_cast<double>(milliseconds_.size()));
        return milliseconds_[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
    }

    std::vector<double> milliseconds_;
};

struct Batch {
    const Invocation& invocation;
    const Streams& streams;
    const Vocabulary vocabulary;
    Snapshot snapshot;
    bool json = false;
    Timing timing{};
    ExitCode code = ExitCode::done;

    void complain(const std::string& message) {
        print_message(streams.err, invocation.program, message);
        code = ExitCode::usage;
    }

    void print_count(const BatchQuery& query) {
        const auto counted = timing.measure([&] { return count(snapshot, vocabulary, query.request); });
        if (const auto* error = std::get_if<SearchError>(&counted)) {
            complain(query.id + ": " + error->error.message);
            return;
        }
        const std::uint64_t total = std::get<std::uint64_t>(counted);
        if (json)
            streams.out << batch_total_json(query.id, total);
        else
            streams.out << query.id << '\t' << total << '\n';
    }

    /// A line for the query as typed and read, then one for each suggestion.
    void print_suggestions(const BatchQuery& query) {
        const auto result = timing.measure([&] { return suggest(snapshot, vocabulary, query.request); });
        if (const auto* error = std::get_if<SearchError>(&result)) {
            complain(query.id + ": " + error->error.message);
            return;
        }
        const auto& found = std::get<Suggested>(result);
        if (json) {
            streams.out << batch_suggestions_json(query.id, found.read_as, found.total, found.suggestions);
            return;
        }
        const std::string& read = found.read_as.empty() ? query.request.typed : found.read_as;
        streams.out << query.id << '\t' << 0 << '\t' << found.total << '\t' << read << '\n';
        for (std::size_t i = 0; i < found.suggestions.size(); ++i)
            streams.out << query.id << '\t' << i + 1 << '\t' << found.suggestions[i].count << '\t'
                        << found.suggestions[i].text << '\n';
    }

    void print_ranking(const BatchQuery& query) {
        const auto ranked = rank(snapshot, vocabulary, query.request);
        if (const auto* error = std::get_if<SearchError>(&ranked))
            complain(query.id + ": " + error->error.message);
        else
            print_run(query.id, std::get<std::vector<RankedArticle>>(ranked));
    }

    /// The same, but what a reader's list of hits needs besides is done and measured too.
    void print_timed_ranking(const BatchQuery& query) {
        const auto listed = timing.measure([&] { return list(snapshot, vocabulary, query.request); });
        if (const auto* error = std::get_if<SearchError>(&listed))
            complain(query.id + ": " + error->error.message);
        else
            print_run(query.id, std::get<RankedList>(listed).articles);
    }

    void print_run(const std::string& id, const std::vector<RankedArticle>& articles) {
        if (json) {
            streams.out << batch_hits_json(id, articles);
            return;
        }
        std::size_t place = 0;
        for (const RankedArticle& article : articles)
            streams.out << trec_line(id, article.id, ++place, article.score);
    }
};

enum class Printed { hits, timed_hits, count, suggestions };

/// Throws UsageError when the lines cannot be read to their end.
void run_batch(std::istream& lines, const std::string& file, Batch& batch, bool plain, Printed printed,
               const SearchRequest& all) {
    std::set<std::string> ids;
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (number == 1) line = std::string(without_bom(line));
        if (line.empty()) continue;
        const auto query = read_line(line, number, plain, all, ids);
        if (const auto* reason = std::get_if<std::string>(&query))
            batch.complain(*reason);
        else if (printed == Printed::count)
            batch.print_count(std::get<BatchQuery>(query));
        else if (printed == Printed::suggestions)
            batch.print_suggestions(std::get<BatchQuery>(query));
        else if (printed == Printed::timed_hits)
            batch.print_timed_ranking(std::get<BatchQuery>(query));
        else
            batch.print_ranking(std::get<BatchQuery>(query));
    }
    if (lines.bad()) throw UsageError("cannot read " + file);  // a folder can be opened, too
}

}  // namespace

void declare_batch(po::options_description& options) {
    declare_meaning(options);
    declare_format(options);
    options.add_options()  //
        ("queries", po::value<std::string>()->value_name("FILE"),
         "lines of a query id, a tab and a query; - for standard input")(
            "plain", po::bool_switch(), "the queries are free text without operators")(
            "limit", po::value<std::string>()->value_name("N"), "hits for each query (100)")(
            "count", po::bool_switch(), "print how many articles match instead of hits")(
            "suggestions", po::bool_switch(),
            "print suggestions instead of hits: query id, rank, count, text; rank 0 is the query as read")(
            "timing", po::bool_switch(),
            "end with a line on standard error about the time of each query: hits with titles, total");
}

ExitCode batch_command(const Invocation& invocation, const Streams& streams) {
    const auto file = option_text(invocation.options, "queries");
    if (!file || !invocation.arguments.empty())
        throw UsageError("batch needs --queries FILE and no arguments");
    const bool counting = invocation.options["count"].as<bool>();
    const bool suggesting = invocation.options["suggestions"].as<bool>();
    if (counting && suggesting) throw UsageError("--count and --suggestions exclude each other");
    SearchRequest all;
    all.match = read_match(invocation, counting ? MatchMode::all : MatchMode::automatic);
    all.marks = read_marks(invocation);
    all.limit = option_number(invocation, "limit").value_or(default_limit);

    std::ifstream opened;
    if (*file != "-") {
        opened.open(*file, std::ios::binary);
        if (!opened) throw UsageError("cannot read " + *file);
    }
    Batch batch{invocation, streams, load_vocabulary(invocation.common.vocabulary),
                Snapshot(invocation.common.locations), read_format(invocation) == OutputFormat::json};
    const bool timed = invocation.options["timing"].as<bool>();
    run_batch(*file == "-" ? streams.in : opened, *file, batch, invocation.options["plain"].as<bool>(),
              counting     ? Printed::count
              : suggesting ? Printed::suggestions
              : timed      ? Printed::timed_hits
                           : Printed::hits,
              all);
    if (timed) streams.err << batch.timing.sentence() << std::endl;
    return batch.code;
}

}  // namespace xdd::query
