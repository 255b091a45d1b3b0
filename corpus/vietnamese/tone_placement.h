#pragma once

#include <string>

namespace xdd {

/// Moves the tone of an open oa, oe or uy at the end of a word to the first vowel, where the older school
/// writes it: hoà -> hòa, khoẻ -> khỏe, uỷ -> ủy. After q the u belongs to the consonant and nothing moves,
/// but for qúy, a slip that becomes quý. The word must be lower case NFC.
void unify_tone_place(std::string& word);

/// The other way: hòa -> hoà, ủy -> uỷ, where the newer school writes the tone. What only begins a syllable
/// needs both: `hoà` begins hoàn, `hòa` does not.
void use_newer_tone_place(std::string& word);

}  // namespace xdd
