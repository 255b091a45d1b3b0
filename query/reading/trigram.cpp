#include "query/reading/trigram.h"

#include <algorithm>

namespace xdd::query {
namespace {

constexpr double articles_to_trust = 1;
constexpr double discount = 0.5;
constexpr double most_articles = 300;

}  // namespace

double after_two(std::string_view first, std::string_view middle, std::string_view last, double by_pair,
                 double trust, Frequencies& frequencies) {
    const auto with_first = static_cast<double>(frequencies.pair(first, middle));
    const auto with_last = static_cast<double>(frequencies.pair(middle, last));
    if (with_first == 0 || std::min(with_first, with_last) > most_articles) return by_pair;
    double more_than_chance = 0;
    if (with_last > 0) {
        const auto with_both = static_cast<double>(
            frequencies.all_pairs({std::string(first), std::string(middle), std::string(last)}));
        const auto all = static_cast<double>(std::max<std::uint64_t>(frequencies.articles(), 1));
        more_than_chance = std::max(with_both - with_first * with_last / all - discount, 0.0);
    }
    const double share = trust * with_first / (with_first + articles_to_trust);
    return share * more_than_chance / (with_first + 1) + (1 - share) * by_pair;
}

}  // namespace xdd::query
