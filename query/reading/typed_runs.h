#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/text_range.h"
#include "query/language/tree.h"
#include "query/reading/abbreviation_table.h"

namespace xdd::query {

/// A word of a query where it was typed.
struct TypedToken {
    std::string key;
    std::string folded;
    TextRange range;           ///< in the query as typed
    bool fixed = false;        ///< a number or an abbreviation: never a slip
    bool initial = false;      ///< `Đ`, `Ph`: of a name, or cut off the next word, but no slip by itself
    bool after_blank = false;  ///< nothing but blanks between it and the token before, in the same run
};

using TypedRun = std::vector<TypedToken>;

/// The words of a query in the order they were typed, those that stand side by side together: words of a
/// group, and of a phrase. Left out is what must not be found, what `=` takes as it is, and every symbol and
/// date as a whole; a run ends at each of them.
std::vector<TypedRun> typed_runs(const Node& root, std::string_view typed,
                                 const AbbreviationTable& abbreviations);

/// Whether any word of the runs carries a mark.
bool holds_mark(const std::vector<TypedRun>& runs);

}  // namespace xdd::query
