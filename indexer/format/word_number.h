#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Numbers for words, equal for equal keys. They stand in indexes (word_code.h), so that they must never
/// change for a word: neither the list of syllables nor its order may, unless format_version is raised.
namespace xdd {

using WordNumber = std::uint32_t;

/// Every syllable that Vietnamese spelling allows, and every number of up to four digits, has a number of its
/// own, below this; they are nineteen words of twenty. Any other word has a hash, not below it, that it
/// shares with one word in four thousand million.
inline constexpr WordNumber first_hashed_word = 28297;

/// The number of a key (word_key() of a word, or a compound's key).
WordNumber word_number(std::string_view key);

/// The key of a number below first_hashed_word.
std::string numbered_word(WordNumber number);

}  // namespace xdd
