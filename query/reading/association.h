#pragma once

#include <string_view>

#include "query/reading/frequencies.h"

namespace xdd::query {

/// How closely two words belong together: their normalised pointwise mutual information (Bouma 2009), 0 for
/// words that meet by chance, 1 for those that only ever stand together.
double association(std::string_view first, std::string_view second, Frequencies& frequencies);

}  // namespace xdd::query
