#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace xdd::query {

/// Columns that a terminal gives to a character: 0 for combining marks and invisible format characters, 2 for
/// wide East Asian ones, else 1.
int character_columns(std::int32_t character);

/// Columns of a text without line breaks.
int column_count(std::string_view text);

/// End of the longest beginning of `text`, from byte `begin` on, that fits in `columns`; letters stay whole.
std::size_t fitting_end(std::string_view text, std::size_t begin, int columns);

}  // namespace xdd::query
