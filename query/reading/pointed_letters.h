#pragma once

#include <string_view>
#include <vector>

#include "query/reading/wordings.h"

namespace xdd::query {

/// Abbreviations are printed with points between their letters or without: U.S.A and USA, listed ones or not.
/// Adds what the index has of the other kind, of three letters or more: fewer are someone's initials.
void add_pointed_letters(std::string_view query, const std::vector<RowWord>& row, Frequencies& frequencies,
                         std::vector<Substitute>& substitutes);

}  // namespace xdd::query
