#include "indexer/console/progress.h"

#include <iomanip>
#include <ostream>
#include <sstream>

namespace xdd {
namespace {

constexpr std::chrono::milliseconds interval{200};

std::string megabytes(std::uintmax_t bytes) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(1) << static_cast<double>(bytes) / 1e6;
    return text.str();
}

std::uintmax_t percent(std::uintmax_t done, std::uintmax_t total) {
    return done >= total ? 100 : done * 100 / total;
}

std::string line(const ProgressState& state, double seconds) {
    std::ostringstream text;
    if (state.articles_total > 0) {
        text << state.articles << '/' << state.articles_total << " articles ("
             << percent(state.articles, state.articles_total) << "%)";
    } else {
        text << megabytes(state.bytes_done);
        if (state.bytes_total > 0)
            text << '/' << megabytes(state.bytes_total) << " MB ("
                 << percent(state.bytes_done, state.bytes_total) << "%)";
        else
            text << " MB";
        text << "  " << state.articles << " articles";
    }
    if (seconds > 0)
        text << "  " << static_cast<std::uint64_t>(static_cast<double>(state.articles) / seconds) << "/s";
    return text.str();
}

}  // namespace

Progress::Progress(std::ostream& err, bool shown)
    : err_(err), shown_(shown), start_(std::chrono::steady_clock::now()), last_(start_) {}

Progress::~Progress() {
    clear();
}

void Progress::update(const ProgressState& state) {
    if (!shown_) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < interval) return;
    last_ = now;
    drawn_ = true;
    err_ << "\r\033[K" << line(state, std::chrono::duration<double>(now - start_).count()) << std::flush;
}

void Progress::clear() {
    if (drawn_) err_ << "\r\033[K" << std::flush;
    drawn_ = false;
}

}  // namespace xdd
