#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "corpus/text_range.h"

/// The characters of a query as the language sees them.
namespace xdd::query {

/// One letter as a reader sees it: a character with the combining marks that follow it.
struct Letter {
    std::int32_t character =
        0;                ///< first code point; no_character at the end of the text, for bytes that are not
                          ///< UTF-8, and for a sign that carries a combining mark and so is no sign
    std::size_t end = 0;  ///< byte after the letter
};

inline constexpr std::int32_t no_character = -1;

/// The code point at a byte inside the text, which is moved behind it; no_character where it is not UTF-8.
std::int32_t next_character(std::string_view text, std::size_t& at);

Letter letter_at(std::string_view text, std::size_t begin);

bool is_blank(std::int32_t character);    ///< white space of any kind
bool is_control(std::int32_t character);  ///< line ends and tabs too
/// A letter, a number or a unit in one character (㎞): what a word is made of.
bool is_word_character(std::int32_t character);
bool is_letter(std::int32_t character);
bool is_symbol(std::int32_t character);   ///< № ℃ and the like: neither punctuation nor a word
bool is_digit(std::int32_t character);    ///< 0 to 9
bool is_quote(std::int32_t character);    ///< " “ ” „ ‟ « »
bool is_bracket(std::int32_t character);  ///< ( )

/// Whether a word is one letter with a point between it and other letters (U.B.N.D, V.I.Lênin): what no word
/// beside it tells anything of.
bool is_initial(std::string_view text, TextRange word);

std::size_t skip_blanks(std::string_view text, std::size_t begin);

/// End of the run of characters that are neither blank nor quotation mark nor bracket.
std::size_t chunk_end(std::string_view text, std::size_t begin);

/// The part of a range from its first word character to its last; empty when there is none.
TextRange trim_punctuation(std::string_view text, TextRange range);

bool has_lower_case(std::string_view text);

}  // namespace xdd::query
