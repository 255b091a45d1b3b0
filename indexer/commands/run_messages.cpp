#include "indexer/commands/run_messages.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "indexer/console/messages.h"
#include "indexer/console/terminal.h"
#include "indexer/format/index_error.h"

namespace xdd {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t shown_warnings = 5;  // of each kind

std::string place(const std::string& file, std::size_t line) {
    return line == 0 ? file : file + ':' + std::to_string(line);
}

/// Whether a file is one of the paths, or lies in a folder that is.
bool lies_among(const fs::path& file, const std::vector<std::string>& paths) {
    const fs::path place = fs::weakly_canonical(file);
    return std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
        const fs::path beyond = place.lexically_relative(fs::weakly_canonical(path));
        return !beyond.empty() && *beyond.begin() != "..";
    });
}

}  // namespace

bool shows_progress(const Invocation& invocation, const Streams& streams) {
    return !invocation.common.quiet && &streams.err == &std::cerr && is_terminal(STDERR_FILENO);
}

nlohmann::ordered_json rejection_json(const Rejection& rejection) {
    return {{"rejected",
             {{"file", rejection.file},
              {"line", rejection.line},
              {"field", rejection.field},
              {"code", rejection.code},
              {"message", rejection.message}}}};
}

RunMessages::RunMessages(const Invocation& invocation, const Streams& streams)
    : program_(invocation.program),
      quiet_(invocation.common.quiet),
      verbose_(invocation.common.verbose),
      err_(streams.err),
      report_name_(option_text(invocation.options, "report")),
      progress_(streams.err, shows_progress(invocation, streams)) {
    if (!report_name_) return;
    if (lies_among(*report_name_, invocation.arguments))
        throw UsageError(
            "--report " + *report_name_ +
            " lies among what is read: it would overwrite a source, or be read as one next time");
    report_.open(*report_name_, std::ios::binary);
    if (!report_) throw IndexUnwritable("cannot write the report " + *report_name_);
}

void RunMessages::say(const std::string& text) {
    progress_.clear();
    print_message(err_, program_, text);
}

void RunMessages::rejected(const Rejection& rejection) {
    const bool is_named = rejection.field.empty() || rejection.message.starts_with(rejection.field);
    const std::string field = is_named ? "" : rejection.field + ": ";
    say(place(rejection.file, rejection.line) + ": " + field + rejection.message);
    // A file name need not be UTF-8; JSON must be.
    if (report_name_)
        report_ << rejection_json(rejection).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
                << '\n';
}

void RunMessages::warned(const TakenWarnings& taken) {
    for (const Warning& warning : taken.warnings) {
        const std::uint64_t before = warnings_[warning.code]++;
        if (quiet_ || (!verbose_ && before >= shown_warnings)) continue;
        const std::size_t line = warning.line != 0 ? warning.line : taken.line;
        say(place(taken.file, line) + ": warning: " + warning.message);
    }
}

void RunMessages::progress(const ArticleSource& source, const RunCounts& counts) {
    progress_.update({source.bytes_done(), source.bytes_total(), counts.taken()});
}

void RunMessages::finish_report() {
    progress_.clear();
    if (report_name_ && !report_.flush()) throw IndexUnwritable("cannot write the report " + *report_name_);
}

void RunMessages::close(const ArticleSource& source) {
    if (quiet_) return;
    for (const auto& [code, count] : warnings_) {
        if (verbose_ || count <= shown_warnings) continue;
        say(std::to_string(count - shown_warnings) + " more warnings of the kind '" + code +
            "' (--verbose shows them)");
    }
    for (const std::string& file : source.passed_over()) say("passed over, of no known format: " + file);
}

}  // namespace xdd
