#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>

namespace xdd {

struct ProgressState {
    std::uintmax_t bytes_done = 0;
    std::uintmax_t bytes_total = 0;  ///< 0 when unknown
    std::uint64_t articles = 0;
    std::uint64_t articles_total = 0;  ///< 0 when unknown; else shown in the place of the bytes
};

/// One line on a terminal that is written over again, a few times a second at most. Gone at the end.
class Progress {
  public:
    /// Shows nothing unless `shown`: pass whether the stream is a terminal and the user wants to hear.
    Progress(std::ostream& err, bool shown);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void update(const ProgressState& state);
    /// Takes the line away, so that something else can be written.
    void clear();

  private:
    std::ostream& err_;
    bool shown_;
    bool drawn_ = false;
    std::chrono::steady_clock::time_point start_;
    std::chrono::steady_clock::time_point last_;
};

}  // namespace xdd
