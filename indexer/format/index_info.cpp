#include "indexer/format/index_info.h"

#include <charconv>
#include <optional>

#include "corpus/vietnamese/analysis.h"
#include "indexer/format/index_error.h"
#include "indexer/format/index_files.h"
#include "indexer/format/schema.h"

namespace xdd {
namespace {

constexpr auto format_key = "xdd.format";
constexpr auto analysis_key = "xdd.analysis";
constexpr auto vocabulary_key = "xdd.vocabulary";
constexpr auto changed_key = "xdd.changed";
constexpr auto program_key = "xdd.program";
constexpr auto last_run_key = "xdd.last-run";

std::optional<int> read_number(const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

[[noreturn]] void throw_not_ours(const Xapian::Database& database, const std::string& location) {
    if (database.get_doccount() == 0)
        throw IndexMissing("the index " + location +
                           " holds nothing yet; fill it with: xdd-index add --index " + location +
                           " PATH...");
    throw IndexMissing(location + " is a Xapian database, but not one of xdd-index");
}

bool can_read_stored_articles(const IndexInfo& info) {
    return oldest_stored_format <= info.format && info.format <= format_version;
}

[[noreturn]] void throw_other_version(const IndexInfo& info, const std::string& location) {
    const std::string have =
        "format " + std::to_string(info.format) + ", analysis " + std::to_string(info.analysis);
    const std::string want =
        "format " + std::to_string(format_version) + ", analysis " + std::to_string(analysis_version);
    const std::string advice = can_read_stored_articles(info)
                                   ? "run: xdd-index rebuild --index " + location
                                   : "write its articles out with the program that made it (xdd-index dump), "
                                     "and add them to a new index";
    throw IndexOfOtherVersion("the index " + location + " is of another version (" + have +
                              "; this program needs " + want + "); " + advice);
}

}  // namespace

IndexInfo new_index_info(const std::string& vocabulary_hash) {
    return {format_version, analysis_version, vocabulary_hash, {}, {}, {}};
}

void write_index_info(Xapian::WritableDatabase& database, const IndexInfo& info) {
    database.set_metadata(format_key, std::to_string(info.format));
    database.set_metadata(analysis_key, std::to_string(info.analysis));
    database.set_metadata(vocabulary_key, info.vocabulary);
    database.set_metadata(changed_key, info.changed);
    database.set_metadata(program_key, info.program);
    database.set_metadata(last_run_key, info.last_run);
}

IndexInfo read_index_info_of_any_analysis(const Xapian::Database& database, const std::string& location) {
    const std::optional<int> format = read_number(database.get_metadata(format_key));
    const std::optional<int> analysis = read_number(database.get_metadata(analysis_key));
    if (!format || !analysis) throw_not_ours(database, location);
    IndexInfo info;
    info.format = *format;
    info.analysis = *analysis;
    info.vocabulary = database.get_metadata(vocabulary_key);
    info.changed = database.get_metadata(changed_key);
    info.program = database.get_metadata(program_key);
    info.last_run = database.get_metadata(last_run_key);
    if (!can_read_stored_articles(info)) throw_other_version(info, location);
    if (const std::string file = lost_file(database, location); !file.empty())
        throw IndexDamaged("the index " + location + " is damaged: " + file + " is missing");
    return info;
}

IndexInfo read_index_info(const Xapian::Database& database, const std::string& location) {
    IndexInfo info = read_index_info_of_any_analysis(database, location);
    if (info.format != format_version || info.analysis != analysis_version)
        throw_other_version(info, location);
    return info;
}

}  // namespace xdd
