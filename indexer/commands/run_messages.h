#pragma once

#include <cstdint>
#include <fstream>
#include <map>
#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "corpus/readers/source.h"
#include "indexer/console/command.h"
#include "indexer/console/progress.h"
#include "indexer/index_run.h"

namespace xdd {

/// {"rejected":{"file","line","field","code","message"}}
nlohmann::ordered_json rejection_json(const Rejection& rejection);

/// Whether a line of progress is wanted: on a terminal, and not with --quiet.
bool shows_progress(const Invocation& invocation, const Streams& streams);

/// What a run tells while it goes on, on `err` and in the --report file.
class RunMessages {
  public:
    /// Opens the report file. Throws UsageError when it lies among what is read, IndexUnwritable when it
    /// cannot be made.
    RunMessages(const Invocation& invocation, const Streams& streams);

    void rejected(const Rejection& rejection);
    /// Of each kind of warning the first few (all with --verbose; none with --quiet).
    void warned(const TakenWarnings& taken);
    void progress(const ArticleSource& source, const RunCounts& counts);

    /// Before the commit: makes sure that the report is written. Throws IndexUnwritable when it is not.
    void finish_report();
    /// How many warnings were not shown, which files were passed over.
    void close(const ArticleSource& source);

  private:
    void say(const std::string& text);

    std::string program_;
    bool quiet_;
    bool verbose_;
    std::ostream& err_;
    std::optional<std::string> report_name_;
    std::ofstream report_;
    std::map<std::string, std::uint64_t> warnings_;  // by code
    Progress progress_;
};

}  // namespace xdd
