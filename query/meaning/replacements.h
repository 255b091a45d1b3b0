#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/text_range.h"

namespace xdd::query {

/// What stands for a part of a query.
struct Replacement {
    TextRange range;  ///< in the query as typed; an empty one, of a word whose place is not known, is passed
                      ///< over
    std::string text;
};

/// The query with its parts replaced, which may come in any order: that of a tree is not always that of the
/// text. Of two that overlap the one that begins first counts.
std::string with_replacements(std::string_view query, std::vector<Replacement> replacements);

}  // namespace xdd::query
