#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/text_range.h"
#include "query/reading/abbreviation_table.h"
#include "query/reading/frequencies.h"

/// Other words for what was typed: an abbreviation for what it stands for and the other way round, in any mix
/// (UBKTTW, UBKT Trung ương, ủy ban kiểm tra TW), foreign names in one word or in several (Lênin, Lê-nin,
/// Lê nin), letters glued to a number (NQ26) or parted by points (U.S.A). Nothing of this is in the index:
/// the query asks for either.
namespace xdd::query {

/// A word of a row of words side by side.
struct RowWord {
    TextRange range;     ///< in the query
    std::string key;     ///< as typed, or as read
    std::string typed;   ///< as typed
    std::string folded;  ///< without marks
    bool free = false;   ///< typed without marks in a query without any: may be every spelling
    bool fixed = false;  ///< meant exactly as typed
};

/// Words [first, last) of a row may as well be these.
struct Substitute {
    std::size_t first = 0;
    std::size_t last = 0;
    Keys keys;
};

/// An abbreviation that stands for several things: for which one, when its neighbours tell, else all of them.
struct AmbiguousWord {
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<const AbbreviationTable::Expansion*> meanings;
    bool decided = false;  ///< `meanings` is the one that counts
};

struct Wordings {
    std::vector<Substitute> substitutes;
    std::vector<AmbiguousWord> ambiguous;
    std::vector<std::size_t> look_alikes;  ///< words that are meant as abbreviations but look like others: TƯ
};

/// `query` is the whole text that ranges count in. What an ambiguous abbreviation means is told by its
/// neighbours (meaning_beside.h).
Wordings find_wordings(std::string_view query, const std::vector<RowWord>& row,
                       const AbbreviationTable& table, Frequencies& frequencies);

}  // namespace xdd::query
