#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The syllables that Vietnamese spelling allows: an onset, a rime and one of six tones, joined by its rules
/// (c, g and ng become k, gh and ngh before e, ê, i; qu takes its own rimes; rimes that end in c, ch, p or t
/// know two tones only). Allowed is more than used: of some 17,000 about 7,000 stand in dictionaries.
namespace xdd {

/// All of them, each once, in byte order, spelled as keys (lower case NFC, older tone placement).
const std::vector<std::string>& vietnamese_syllables();

/// Whether a key (word_key) is one of them. Foreign words, abbreviations and numbers mostly are not.
bool is_vietnamese_syllable(std::string_view key);

/// Whether a key is what a syllable may begin with before its first vowel: t, th, ngh (not gi or qu, whose
/// vowel belongs to the onset).
bool is_onset(std::string_view key);

}  // namespace xdd
