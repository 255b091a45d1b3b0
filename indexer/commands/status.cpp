#include <algorithm>
#include <filesystem>
#include <ostream>

#include <boost/program_options.hpp>
#include <nlohmann/json.hpp>

#include "indexer/commands/commands.h"
#include "indexer/format/index_info.h"
#include "indexer/format/schema.h"
#include "indexer/index_location.h"
#include "indexer/index_reading.h"
#include "indexer/index_status.h"

namespace xdd {
namespace po = boost::program_options;
namespace fs = std::filesystem;
namespace {

constexpr int most_tries = 4;  // beside a writer that commits again and again

std::uintmax_t size_on_disk(const std::string& location) {
    if (is_server(location)) return 0;
    if (!fs::is_directory(location)) return fs::file_size(location);
    std::uintmax_t bytes = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(location)) {
        std::error_code gone;  // a writer may just have taken the file away
        const std::uintmax_t size = entry.is_regular_file(gone) ? entry.file_size(gone) : 0;
        if (!gone) bytes += size;
    }
    return bytes;
}

nlohmann::ordered_json status_json(const IndexStatus& status, const std::string& location) {
    auto years = nlohmann::ordered_json::array();
    for (const auto& [year, articles] : status.by_year)
        years.push_back({{"year", year}, {"articles", articles}});
    auto issues = nlohmann::ordered_json::array();
    for (const auto& [year, numbers] : status.issues)
        issues.push_back({{"year", year}, {"numbers", numbers}, {"missing", missing_numbers(numbers)}});
    auto duplicates = nlohmann::ordered_json::array();
    for (const DuplicateSuspects& suspects : status.suspects)
        duplicates.push_back({{"ids", suspects.ids}, {"same", suspects.same}});
    return {{"index", location},
            {"articles", status.articles},
            {"years", years},
            {"issues", issues},
            {"undated", status.undated},
            {"unsigned", status.unsigned_articles},
            {"duplicates", duplicates},
            {"format", status.info.format},
            {"analysis", status.info.analysis},
            {"vocabulary", status.info.vocabulary},
            {"program", status.info.program},
            {"changed", status.info.changed},
            {"last_run", status.info.last_run},
            {"bytes", size_on_disk(location)}};
}

template <class Numbers>
std::string joined(const Numbers& numbers) {
    std::string text;
    for (const int number : numbers) text += (text.empty() ? "" : ", ") + std::to_string(number);
    return text;
}

void print_issues(const IndexStatus& status, std::ostream& out) {
    for (const auto& [year, numbers] : status.issues) {
        out << "issues of " << year << ": " << joined(numbers);
        if (const std::vector<int> missing = missing_numbers(numbers); !missing.empty())
            out << " (missing: " << joined(missing) << ')';
        out << '\n';
    }
}

void print_suspects(const IndexStatus& status, bool all, std::ostream& out) {
    constexpr std::size_t most = 20;
    const std::size_t shown = all ? status.suspects.size() : std::min(most, status.suspects.size());
    for (std::size_t i = 0; i < shown; ++i) {
        out << "perhaps the same article (same " << status.suspects[i].same << "):";
        for (const std::string& id : status.suspects[i].ids) out << ' ' << id;
        out << '\n';
    }
    if (shown < status.suspects.size())
        out << "and " << status.suspects.size() - shown
            << " more such groups (--verbose or --json lists them)\n";
}

std::string families_text(const Xapian::Database& database) {
    std::string text;
    for (const FamilyInfo& family : schema()) {
        if (family.prefix.empty()) continue;  // its terms cannot be told from the others without a full walk
        std::uint64_t terms = 0;
        const std::string letters(family.prefix);
        for (auto i = database.allterms_begin(letters); i != database.allterms_end(letters); ++i) {
            const std::string found = *i;
            const bool own = found.size() == letters.size() || found[letters.size()] < 'A' ||
                             found[letters.size()] > 'Z' || family.family == Family::id;
            terms += own ? 1 : 0;
        }
        text += "terms: " + std::to_string(terms) + ' ' + std::string(family.holds) + '\n';
    }
    return text;
}

void print_text(const IndexStatus& status, const std::string& location, bool all, std::ostream& out) {
    out << "index: " << location << '\n' << "articles: " << status.articles << '\n';
    for (const auto& [year, articles] : status.by_year) out << "  " << year << ": " << articles << '\n';
    out << "undated: " << status.undated << '\n' << "unsigned: " << status.unsigned_articles << '\n';
    print_issues(status, out);
    print_suspects(status, all, out);
    out << "last change: " << status.info.changed << " by version " << status.info.program << " ("
        << status.info.last_run << ")\n"
        << "format " << status.info.format << ", analysis " << status.info.analysis << ", word lists "
        << status.info.vocabulary << '\n';
    if (!is_server(location)) out << "size: " << size_on_disk(location) << " bytes\n";
}

}  // namespace

void declare_status(po::options_description& options) {
    options.add_options()("json", po::bool_switch(), "print one JSON object");
}

ExitCode status(const Invocation& invocation, const Streams& streams) {
    const std::string& location = only_location(invocation.common);
    const bool verbose = invocation.common.verbose;
    IndexStatus found;
    std::string families;
    read_index(location, most_tries, [&](const Xapian::Database& database) {
        found = read_status(database, read_index_info(database, location));
        if (verbose) families = families_text(database);
    });
    if (invocation.options["json"].as<bool>()) {
        streams.out
            << status_json(found, location).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
            << '\n';
        return ExitCode::done;
    }
    print_text(found, location, verbose, streams.out);
    streams.out << families;
    return ExitCode::done;
}

}  // namespace xdd
