#pragma once

#include <string_view>

namespace xdd::query {

/// Whether the key of a word is a whole number: 26.
bool is_whole_number(std::string_view key);

/// Whether it is a number of any kind: 26, 1,3 and 4.0 too.
bool is_number(std::string_view key);

}  // namespace xdd::query
