#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace xdd {

/// The places of items in a row by their hashes, with open addressing: for the items of an article or a
/// batch, where the tables of the standard library would take memory anew for each.
class HashPlaces {
  public:
    /// The place of the item with this hash for which `same(place)` holds. If there is none, `next` is
    /// remembered for it and given back.
    template <class Same>
    std::uint32_t find_or_enter(std::uint32_t hash, std::uint32_t next, const Same& same) {
        std::size_t at = hash & (entries_.size() - 1);
        for (; entries_[at].place != nothing; at = (at + 1) & (entries_.size() - 1)) {
            if (entries_[at].hash == hash && same(entries_[at].place)) return entries_[at].place;
        }
        entries_[at] = {hash, next};
        if (++used_ > entries_.size() / 2) grow();
        return next;
    }

    void clear() {
        entries_.resize(smallest);  // an uncommonly long article makes no later one slow
        std::fill(entries_.begin(), entries_.end(), Entry{});
        used_ = 0;
    }

  private:
    static constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::size_t smallest = 2048;  // a power of two, as all sizes are

    struct Entry {
        std::uint32_t hash = 0;
        std::uint32_t place = nothing;
    };

    void grow() {
        std::vector<Entry> larger(entries_.size() * 2);
        for (const Entry& entry : entries_) {
            if (entry.place == nothing) continue;
            std::size_t at = entry.hash & (larger.size() - 1);
            while (larger[at].place != nothing) at = (at + 1) & (larger.size() - 1);
            larger[at] = entry;
        }
        entries_.swap(larger);
    }

    std::vector<Entry> entries_ = std::vector<Entry>(smallest);
    std::size_t used_ = 0;
};

}  // namespace xdd
