#pragma once

#include <array>
#include <cstdint>

namespace xdd {

/// What a character does to a word.
enum class CharacterClass : std::uint8_t {
    separator,  ///< ends a word: blanks, punctuation, symbols, emoji, U+200B ZERO WIDTH SPACE
    letter,     ///< of a script that parts its words by blanks; a unit in one character (㎞)
    spaceless,  ///< a letter of a script that does not: Han, Kana, Thai, Lao, Khmer, Myanmar
    digit,      ///< decimal digit of any script
    mark,  ///< combining mark, part of the letter before it (an enclosing mark such as a keycap separates)
    underscore,  ///< `_`: inside a word part of it, at its edges not
    invisible,  ///< no width and no meaning for a reader: soft hyphen, joiners, direction and variation marks
};

/// The classes of all characters, by Unicode's properties as ICU knows them.
class CharacterClasses {
  public:
    static const CharacterClasses& get();

    CharacterClass operator()(char32_t c) const { return c < common_.size() ? common_[c] : find(c); }

  private:
    CharacterClasses();
    static CharacterClass find(char32_t c);

    std::array<CharacterClass, 0x3000> common_{};  // everything but Han, Kana, Hangul and the rare rest
};

/// Whether a character of this class, right behind a letter or digit, is of the same word.
inline bool goes_on_with_word(CharacterClass c) {
    return c == CharacterClass::letter || c == CharacterClass::digit || c == CharacterClass::mark ||
           c == CharacterClass::underscore;
}

}  // namespace xdd
