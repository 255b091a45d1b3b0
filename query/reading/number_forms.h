#pragma once

#include <string_view>
#include <vector>

#include "query/reading/wordings.h"

/// One number is printed in several ways that the index keeps apart: 42,9 and 42.9; 751.191 and 751 191; the
/// 2.5 of PM2.5, which stands there in two words (pm2, 5), and of PM 2.5.
namespace xdd::query {

/// Adds what the index has of the other ways. A point before three figures parts thousands and is left
/// alone; so is a number of less than five figures, whose parts are mostly two numbers: 1, 250.
void add_number_forms(std::string_view query, const std::vector<RowWord>& row, Frequencies& frequencies,
                      std::vector<Substitute>& substitutes);

}  // namespace xdd::query
