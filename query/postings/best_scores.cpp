#include "query/postings/best_scores.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace xdd::query {
namespace {

/// Above what two scores can differ by that are the same when rounded.
constexpr double rounding = 1e-6;

bool higher(const BestScores::Entry& a, const BestScores::Entry& b) {
    return a.score > b.score;
}

}  // namespace

double rounded_score(double score) {
    return std::round(score * 1e6) / 1e6;
}

/// Lets go of what cannot be among the best; what may equal the last of them when rounded stays.
void BestScores::prune() {
    if (entries_.size() >= count_) {
        const auto last = entries_.begin() + static_cast<std::ptrdiff_t>(count_ - 1);
        std::nth_element(entries_.begin(), last, entries_.end(), higher);
        least_ = last->score - rounding;
        std::erase_if(entries_, [&](const Entry& entry) { return entry.score < least_; });
    }
    next_pruning_ = std::max<std::size_t>(64, 2 * entries_.size());
}

double BestScores::least() {
    prune();
    return least_;
}

std::vector<BestScores::Entry> BestScores::take(const std::function<std::string(Xapian::docid)>& id_of) {
    for (Entry& entry : entries_) entry.score = rounded_score(entry.score);
    std::sort(entries_.begin(), entries_.end(), higher);
    if (entries_.size() <= count_) return std::move(entries_);

    const auto [first, end] =
        std::equal_range(entries_.begin(), entries_.end(), entries_[count_ - 1], higher);
    const auto room = static_cast<std::ptrdiff_t>(count_) - (first - entries_.begin());
    if (end - first > room) {
        std::vector<std::pair<std::string, Xapian::docid>> equals;
        for (auto at = first; at != end; ++at) equals.emplace_back(id_of(at->document), at->document);
        std::nth_element(equals.begin(), equals.begin() + (room - 1), equals.end());
        for (std::ptrdiff_t i = 0; i < room; ++i)
            first[i].document = equals[static_cast<std::size_t>(i)].second;
    }
    entries_.resize(count_);
    return std::move(entries_);
}

}  // namespace xdd::query
