#pragma once

#include <cstddef>
#include <vector>

#include "query/reading/wordings.h"

namespace xdd::query {

/// All ways to say words [first, last) of a row of keys, but for the row itself; at most some dozens, those
/// of few words first.
std::vector<Keys> other_wordings(const Keys& row, const std::vector<Substitute>& substitutes,
                                 std::size_t first, std::size_t last);

}  // namespace xdd::query
