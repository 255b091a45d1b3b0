#pragma once

#include <string>

/// Characters that a reader takes for the plain letters or figures that they are printed like: full width
/// (Ｎ ２), bold, italic and other type of mathematics (𝐍 𝟐), ligatures of old PDF files (ﬁ), roman numerals
/// (Ⅻ) and units (㎞ ㎡) in one character; of full width the punctuation too (２４－ＮＱ／ＴＵ). Not what
/// only Unicode's compatibility forms make plain: raised figures and letters mark footnotes (powers.h), ½ is
/// not 12, № and ™ are no words.
namespace xdd {

/// Whether the character stands for others.
bool has_plain_letters(char32_t c);

/// No character before this one has any: what has_plain_letters need not be asked for.
inline constexpr char32_t first_with_plain_letters = 0x2100;

/// Whether it is a unit in one character (㎞ ㎡), which is a word of its own whatever stands beside it.
constexpr bool is_unit_character(char32_t c) {
    return c >= 0x3371 && c <= 0x33DF;
}

/// Appends what the character stands for, else the character itself.
void append_plain_letters(std::string& text, char32_t c);

}  // namespace xdd
