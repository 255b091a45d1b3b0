#pragma once

#include <optional>
#include <string_view>

#include "query/language/lexer.h"

namespace xdd::query {

/// An operator in capitals that stands for itself: AND OR NOT NEAR NEAR/n, VÀ HOẶC KHÔNG GẦN GẦN/n. Throws
/// Unreadable for a distance that is none; `range` is where the chunk stands in the query.
std::optional<Token> match_operator(std::string_view query, TextRange range);

}  // namespace xdd::query
