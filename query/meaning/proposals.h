#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/language/tree.h"
#include "query/meaning/meaning.h"
#include "query/reading/abbreviation_table.h"
#include "query/reading/frequencies.h"

/// What a reader may have wanted to type: the likeliest words near those of a query, by Viterbi's method over
/// the index's own pairs of words, where what was typed is unlikely (docs/suggestions.md).
namespace xdd::query {

struct Proposal {
    std::string text;  ///< the whole query, other words in the place of some
    double gain = 0;   ///< how many times likelier than what was typed, slips paid for: natural logarithm
};

/// Likeliest first, a few at most; none when the words are likely enough as they stand. Looks up nothing that
/// reading the query has not, unless some word is rare or a stranger to the words beside it.
std::vector<Proposal> propose(const Node& root, std::string_view typed, MarksMode marks,
                              const AbbreviationTable& abbreviations, Frequencies& frequencies);

}  // namespace xdd::query
