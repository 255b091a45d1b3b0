#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/format/word_number.h"

/// Words as few bytes, for pair terms (terms.h) and for the words in order (word_sequence.h). A byte below
/// 142 is one of the commonest syllables by itself (word_code.cpp has the list); one from 142 to 252, with
/// the byte behind it, is (first - 142) * 256 + second, a word_number below first_hashed_word. The bytes from
/// 253 on are left to those who use the code, for all other words.
namespace xdd {

inline constexpr std::size_t one_byte_words = 142;
inline constexpr std::size_t first_free_byte = 253;

/// Appends the code of a number below first_hashed_word.
void append_word_code(std::string& to, WordNumber number);

/// What the bytes below 142 are.
const std::array<WordNumber, one_byte_words>& words_of_one_byte();

/// What a byte from 142 to 252 and the one behind it are.
constexpr WordNumber word_of_two_bytes(unsigned char first, unsigned char second) {
    return static_cast<WordNumber>((first - one_byte_words) * 256 + second);
}

}  // namespace xdd
