#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace xdd::load {

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine, and cheap to start anew for
/// each article, so that an article depends on its number alone.
class Random {
  public:
    Random(std::uint64_t seed, std::uint64_t stream) : state_(seed * 0x9E3779B97F4A7C15 + stream) {
        state_ = next() ^ stream;
    }

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// At least 0, below 1.
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    /// Below `end`, which must not be 0. The bias of the remainder is far below what anyone could measure
    /// here.
    std::uint64_t below(std::uint64_t end) { return next() % end; }
    bool chance(double probability) { return unit() < probability; }

    template <typename Item>
    const Item& of(const std::vector<Item>& items) {
        return items[below(items.size())];
    }

  private:
    std::uint64_t state_;
};

/// Draws an index by its weight in constant time (Walker 1977, Vose 1991).
class WeightedChoice {
  public:
    explicit WeightedChoice(const std::vector<double>& weights);
    std::size_t draw(Random& random) const {
        const std::size_t column = random.below(keep_.size());
        return random.unit() < keep_[column] ? column : other_[column];
    }

  private:
    std::vector<double> keep_;
    std::vector<std::uint32_t> other_;
};

/// A rank from 0 to below `end` by Zipf's law with exponent 1.
std::uint64_t zipf_rank(Random& random, std::uint64_t end);

}  // namespace xdd::load
