#pragma once

#include <vector>

#include "query/reading/abbreviation_table.h"
#include "query/reading/frequencies.h"
#include "query/reading/wordings.h"

namespace xdd::query {

/// Adds abbreviations that look like words (TƯ is tư to the index) for the words that they stand for, where
/// what stands around them leaves no doubt: between the words typed on both sides (`quyết TƯ 4` for `quyết
/// trung ương 4`), and behind what is abbreviated too and no word itself (`BCH TƯ` for `ban chấp hành trung
/// ương`). With a word on one side alone they are not looked for: `phòng tư` may go on with vấn.
/// `abbreviated`: parts of the row with the abbreviations that stand, or were typed, for them.
void add_look_alikes(const std::vector<RowWord>& row, const AbbreviationTable& table,
                     const std::vector<Substitute>& abbreviated, Frequencies& frequencies,
                     std::vector<Substitute>& substitutes);

}  // namespace xdd::query
