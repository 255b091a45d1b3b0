#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Numbers as Vietnamese prints them: points part thousands, a comma parts decimals.
///
/// One word are: digits; digit groups joined by single points, whatever they count (751.191, 4.0, 27.10,
/// 60.34.04.10); and either of them, if it is a whole number, with decimals (42,9 or 1.234,5). No decimals
/// are a list of three or more (1,2,3) or of two years (2010,2011), nor what goes on with a point (1,234.5).
namespace xdd {

/// End of the number that begins at `begin`, which must be the place of an ASCII digit.
std::size_t number_end(std::string_view text, std::size_t begin);

/// Takes the points out of a thousands number at the start of the word: 751.191 -> 751191, 1.200m2 -> 1200m2.
/// Thousands are up to three digits, not beginning with 0, then groups of exactly three. Others keep theirs.
void drop_thousands_points(std::string& word);

}  // namespace xdd
