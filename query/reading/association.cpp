#include "query/reading/association.h"

#include <algorithm>
#include <cmath>

namespace xdd::query {

double association(std::string_view first, std::string_view second, Frequencies& frequencies) {
    const auto together = static_cast<double>(frequencies.pair_occurrences(first, second));
    const auto all = static_cast<double>(frequencies.all_occurrences());
    if (together == 0 || all <= together) return 0;
    const double by_chance = static_cast<double>(frequencies.occurrences(first)) *
                             static_cast<double>(frequencies.occurrences(second)) / all;
    return std::max(std::log(together / by_chance) / std::log(all / together), 0.0);
}

}  // namespace xdd::query
