#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/reading/wordings.h"

/// Letters and a number are printed in one word or in two: NQ26 and NQ 26, U23 and U-23, 50ha and 50 ha. The
/// index has them as they are printed (word_boundaries.h), so they are asked for in both ways.
namespace xdd::query {

/// Adds what the index has of the other kind: one word for two of the row, two words for one.
void add_glued_numbers(const std::vector<RowWord>& row, Frequencies& frequencies,
                       std::vector<Substitute>& substitutes);

/// A row whose words of two letters or more and a number (NQ26), or of a number and what abbreviates a word
/// behind it (15tr), are two words each, so that abbreviations are seen in them; not those that are an
/// abbreviation as a whole (QH15).
struct PartedRow {
    std::vector<RowWord> words;
    std::vector<std::size_t> of;  ///< each word's number in the row as it was
};

PartedRow part_glued_numbers(std::string_view query, const std::vector<RowWord>& row,
                             const AbbreviationTable& table);

/// What was found in a parted row, as something of the row as it was: what stands for a half of a word gets
/// the other half.
Wordings of_whole_words(Wordings found, const PartedRow& parted);

}  // namespace xdd::query
