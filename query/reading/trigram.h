#pragma once

#include <string_view>

#include "query/reading/frequencies.h"

namespace xdd::query {

/// P(last | first middle), made of `by_pair`, which is P(last | middle), and of the articles that hold both
/// pairs: an index has no rows of three, but two pairs that share a word and meet in an article more often
/// than by chance mostly are one. `trust`: how far, at most, that counts. Looks up nothing dear where both
/// pairs stand in many articles, which meet in many that do not have the row.
double after_two(std::string_view first, std::string_view middle, std::string_view last, double by_pair,
                 double trust, Frequencies& frequencies);

}  // namespace xdd::query
