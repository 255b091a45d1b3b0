#pragma once

#include <vector>

#include "query/reading/wordings.h"

namespace xdd::query {

/// Foreign names are printed in one word or cut into syllables, with hyphens or blanks: Lênin, Lê-nin, Lê
/// nin; Cuba, Cu-ba. Adds what the index has of the other kind: one word for several of the row, several
/// words that belong together for one that is no Vietnamese syllable. A spelling much rarer than the typed
/// one is a slip in some article and not added.
void add_joined_names(std::string_view query, const std::vector<RowWord>& row, Frequencies& frequencies,
                      std::vector<Substitute>& substitutes);

}  // namespace xdd::query
