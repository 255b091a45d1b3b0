#include "query/postings/nearness.h"

#include <algorithm>

namespace xdd::query {
namespace {

/// Gives each word or phrase a place of its own (Kuhn's method for matching in bipartite graphs).
class Seating {
  public:
    explicit Seating(const std::vector<std::span<const std::size_t>>& places_of_each)
        : places_of_each_(places_of_each) {}

    bool all_seated() {
        for (std::size_t who = 0; who < places_of_each_.size(); ++who) {
            asked_.clear();
            if (!seat(who)) return false;
        }
        return true;
    }

  private:
    struct Seat {
        std::size_t place;
        std::size_t taken_by;
    };

    bool seat(std::size_t who) {
        for (const std::size_t place : places_of_each_[who]) {
            if (std::find(asked_.begin(), asked_.end(), place) != asked_.end()) continue;
            asked_.push_back(place);
            const auto taken = std::find_if(taken_.begin(), taken_.end(),
                                            [&](const Seat& other) { return other.place == place; });
            if (taken == taken_.end()) {
                taken_.push_back({place, who});
                return true;
            }
            const auto index = taken - taken_.begin();
            if (seat(taken->taken_by)) {
                taken_[static_cast<std::size_t>(index)].taken_by = who;
                return true;
            }
        }
        return false;
    }

    const std::vector<std::span<const std::size_t>>& places_of_each_;
    std::vector<Seat> taken_;
    std::vector<std::size_t> asked_;
};

/// Moves along the text; each place enters and leaves once.
class Window {
  public:
    Window(const std::vector<Places>& places_of_each, std::size_t width)
        : places_of_each_(places_of_each), width_(width), ranges_(places_of_each.size()) {}

    /// Whether there is a place of each in [begin, begin + width); `begin` never goes back.
    bool holds_each(std::size_t begin) {
        bool all = true;
        for (std::size_t i = 0; i < ranges_.size(); ++i) {
            const Places& places = places_of_each_[i];
            Range& range = ranges_[i];
            while (range.end < places.firsts.size() &&
                   places.firsts[range.end] + places.words <= begin + width_)
                ++range.end;
            while (range.begin < range.end && places.firsts[range.begin] < begin) ++range.begin;
            all = all && range.begin < range.end;
        }
        return all && can_be_seated();
    }

  private:
    struct Range {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    /// As many places as there are words and phrases are enough: one of them is left for each.
    bool can_be_seated() const {
        std::vector<std::span<const std::size_t>> places_of_each;
        for (std::size_t i = 0; i < ranges_.size(); ++i) {
            const std::size_t count = std::min(ranges_[i].end - ranges_[i].begin, ranges_.size());
            places_of_each.push_back(std::span(places_of_each_[i].firsts).subspan(ranges_[i].begin, count));
        }
        return Seating(places_of_each).all_seated();
    }

    const std::vector<Places>& places_of_each_;
    std::size_t width_;
    std::vector<Range> ranges_;
};

}  // namespace

std::size_t window_width(unsigned distance, std::span<const std::size_t> counts) {
    std::size_t width = distance + std::size_t{1};
    for (const std::size_t count : counts) width += count - 1;
    return width;
}

bool stand_near(const std::vector<Places>& places_of_each, unsigned distance) {
    std::vector<std::size_t> counts;
    std::vector<std::size_t> begins;
    for (const Places& places : places_of_each) {
        counts.push_back(places.words);
        begins.insert(begins.end(), places.firsts.begin(), places.firsts.end());
    }
    std::sort(begins.begin(), begins.end());
    Window window(places_of_each, window_width(distance, counts));
    return std::any_of(begins.begin(), begins.end(),
                       [&](std::size_t begin) { return window.holds_each(begin); });
}

}  // namespace xdd::query
