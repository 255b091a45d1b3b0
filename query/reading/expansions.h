#pragma once

#include <cstddef>
#include <vector>

#include "query/reading/abbreviation_table.h"
#include "query/reading/frequencies.h"
#include "query/reading/wordings.h"

/// Where the words of a query are what an abbreviation stands for.
namespace xdd::query {

/// What the words from a place on may be abbreviated from, each expansion with as many words as it has. Words
/// count as they were read or typed, y for i; those typed without marks by their letters alone where no
/// article has the expansion, since such words cannot be read.
std::vector<const AbbreviationTable::Expansion*> expansions_at(const std::vector<RowWord>& words,
                                                               std::size_t at, const AbbreviationTable& table,
                                                               Frequencies& frequencies);

/// Whether articles hold each of the keys beside the next (a single one at all): not yet that any has the
/// row.
bool is_in_index(const Keys& keys, Frequencies& frequencies);

}  // namespace xdd::query
