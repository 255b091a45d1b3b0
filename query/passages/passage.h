#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/text_range.h"

namespace xdd::query {

/// How well a hit answers the words: the worst over all words of the query.
enum class Match {
    exact,    ///< every word as typed
    read,     ///< some word in the spelling of the shown reading
    fold,     ///< some word in another spelling
    partial,  ///< some word is missing
};
std::string_view match_name(Match match);

/// A verbatim slice of a field with the ranges in it that matched.
struct Passage {
    std::string field;                  ///< "title", "abstract", "body"
    std::string text;                   ///< exact bytes of the article
    std::vector<TextRange> highlights;  ///< byte ranges of `text`, growing, never overlapping
    bool cut_before = false;            ///< the field's text goes on before the slice
    bool cut_after = false;
};

}  // namespace xdd::query
