#include "tools/load/random.h"

#include <cmath>
#include <numeric>

namespace xdd::load {

WeightedChoice::WeightedChoice(const std::vector<double>& weights) : keep_(weights), other_(weights.size()) {
    const double mean =
        std::accumulate(weights.begin(), weights.end(), 0.0) / static_cast<double>(weights.size());
    std::vector<std::uint32_t> light;
    std::vector<std::uint32_t> heavy;
    for (std::uint32_t i = 0; i < keep_.size(); ++i) {
        keep_[i] /= mean;
        other_[i] = i;
        (keep_[i] < 1 ? light : heavy).push_back(i);
    }
    while (!light.empty() && !heavy.empty()) {
        const std::uint32_t small = light.back();
        const std::uint32_t large = heavy.back();
        light.pop_back();
        other_[small] = large;
        keep_[large] -= 1 - keep_[small];
        if (keep_[large] < 1) {
            heavy.pop_back();
            light.push_back(large);
        }
    }
}

std::uint64_t zipf_rank(Random& random, std::uint64_t end) {
    const double rank = std::exp(random.unit() * std::log(static_cast<double>(end) + 1)) - 1;
    return std::min(static_cast<std::uint64_t>(rank), end - 1);
}

}  // namespace xdd::load
