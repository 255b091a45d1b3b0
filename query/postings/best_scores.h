#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include <xapian.h>

namespace xdd::query {

/// To six decimals, which is all that is shown. What is lost by adding up the parts of a score in another
/// order, as over several databases, lies far below.
double rounded_score(double score);

/// The best of many scored articles.
class BestScores {
  public:
    struct Entry {
        double score = 0;
        Xapian::docid document = 0;
    };

    explicit BestScores(std::uint64_t count) : count_(count) {}

    void offer(double score, Xapian::docid document) {
        if (score < least_) return;
        entries_.push_back({score, document});
        if (entries_.size() >= next_pruning_) prune();
    }

    /// What a score must be at least to be among them so far; below all when they are not as many.
    double least();

    /// The first `count` by rounded score, in no order; equals by id, which is asked for only where it
    /// decides. To be called once.
    std::vector<Entry> take(const std::function<std::string(Xapian::docid)>& id_of);

  private:
    void prune();

    std::uint64_t count_;
    std::vector<Entry> entries_;
    std::size_t next_pruning_ = 64;
    double least_ = -std::numeric_limits<double>::infinity();
};

}  // namespace xdd::query
