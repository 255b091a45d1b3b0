#pragma once

#include <vector>

#include "query/reading/wordings.h"

/// What an abbreviation that may stand for several things means where it stands, as far as its neighbours
/// tell.
namespace xdd::query {

/// The words right before and behind; nullptr where none is.
struct Neighbours {
    const RowWord* left = nullptr;
    const RowWord* right = nullptr;
};

std::vector<const AbbreviationTable::Expansion*> expansions_of(const AbbreviationTable::Form& form,
                                                               const AbbreviationTable& table);

/// What a form may stand for because a number is its neighbour.
std::vector<const AbbreviationTable::Expansion*> meant_beside_number(const AbbreviationTable::Form& form,
                                                                     Neighbours neighbours,
                                                                     const AbbreviationTable& table);

/// The meaning that the articles have beside the neighbours at least four times as often as any other (those
/// that have it between both count sixteen times more), and more often than chance brings together. Fewer
/// than four articles, however they count against other meanings, tell only if they are four times what
/// chance brings, and if no more than four times as many have the form itself there: it then stands for
/// something else, that no list may know (TT Trump). Else the one meaning that a number beside it tells, or
/// nullptr.
const AbbreviationTable::Expansion* meant_beside(const AbbreviationTable::Form& form, Neighbours neighbours,
                                                 const AbbreviationTable& table, Frequencies& frequencies);

}  // namespace xdd::query
