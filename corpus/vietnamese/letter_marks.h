#pragma once

#include <string>
#include <string_view>

/// A Vietnamese letter taken apart: the plain letter, its sign and its tone, which are typed, forgotten and
/// mistaken one by one.
namespace xdd {

enum class LetterSign : unsigned char {
    none,
    hat,    ///< â ê ô
    horn,   ///< ơ ư
    breve,  ///< ă
    bar,    ///< đ
};

enum class Tone : unsigned char { level, acute, grave, hook, tilde, dot };

struct MarkedLetter {
    char32_t plain = 0;
    LetterSign sign = LetterSign::none;
    Tone tone = Tone::level;

    bool operator==(const MarkedLetter&) const = default;
};

/// Of a lower case composed letter. Any other character is its own plain letter.
MarkedLetter take_apart(char32_t letter);

/// The composed letter; 0 when there is none (a breve on e, a tone on a consonant).
char32_t put_together(const MarkedLetter& letter);

/// Whether the plain letter is one of a, e, i, o, u, y.
bool is_vowel(const MarkedLetter& letter);

/// Letters of a key (UTF-8) and back.
std::u32string letters_of(std::string_view key);
std::string key_of(std::u32string_view letters);

}  // namespace xdd
