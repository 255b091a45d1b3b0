#include "corpus/vietnamese/symbol_pieces.h"

#include <string>
#include <string_view>

#include <unicode/uchar.h>

#include "corpus/vietnamese/look_alikes.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/shape_characters.h"

namespace xdd {
namespace {

constexpr int most_blanks = 2;
constexpr int longest_type = 6;
constexpr int longest_issuer_piece = 16;
constexpr int most_issuer_pieces = 5;
constexpr char32_t combining_horn = 0x031B;

/// A hyphen or slash, blanks around it included.
template <typename Accept>
bool take_joint(SymbolParse& parse, Accept accept) {
    take_blanks(parse);
    if (!accept(parse.cursor.current())) return false;
    parse.cursor.take();
    take_blanks(parse);
    return true;
}

/// Those of fractions and of divisions are printed alike, and a backslash is typed for it at times.
bool is_slash(char32_t c) {
    return c == U'/' || c == U'\\' || c == 0x2044 || c == 0x2215;
}

int take_digits(SymbolParse& parse, int most) {
    int count = 0;
    for (; count < most && is_ascii_digit(parse.cursor.current()); ++count) parse.cursor.take();
    return count;
}

/// Circumflex, breve or horn: the signs that are no tones.
bool is_vowel_sign(char32_t c) {
    return c == 0x0302 || c == 0x0306 || c == combining_horn;
}

bool is_one_of(char32_t c, std::u32string_view letters) {
    return letters.find(c) != std::u32string_view::npos;
}

/// The point of T.Ư and T.W, which stand for TƯ (Trung ương), and of T.U, H.U, Th.U, whose last letter is
/// that of a committee (ủy).
bool is_point_in_committee(const SymbolParse& parse, char32_t letter_before) {
    if (parse.cursor.current() != U'.' || letter_before == 0) return false;
    VisibleCursor ahead = parse.cursor;
    ahead.take();
    const char32_t letter = vietnamese_letter(ahead.current());
    const bool after_t = is_one_of(letter_before, U"Tt");
    if (after_t && is_one_of(letter, U"WwƯư")) return true;
    if (!is_one_of(letter, U"Uu")) return false;
    ahead.take();
    if (ahead.current() == combining_horn) return after_t;
    const bool ends = ahead.at_end() || !goes_on_with_word(CharacterClasses::get()(ahead.current()));
    return ends && is_one_of(vietnamese_letter(letter_before), U"TtHhQqĐđ");
}

struct Code {
    int letters = 0;
    int capitals = 0;
    bool capital_first = false;
    bool ends_in_w = false;
};

Code take_letters(SymbolParse& parse, int most, bool may_have_point) {
    Code code;
    char32_t letter = 0;
    while (code.letters < most) {
        if (may_have_point && is_point_in_committee(parse, letter)) parse.cursor.take();
        letter = parse.cursor.current();
        if (!is_code_letter(letter)) break;
        const bool capital = u_isupper(static_cast<UChar32>(letter)) != 0;
        if (code.letters == 0) code.capital_first = capital;
        code.capitals += capital ? 1 : 0;
        code.ends_in_w = letter == U'w' || letter == U'W';
        ++code.letters;
        parse.cursor.take();
        while (is_vowel_sign(parse.cursor.current())) parse.cursor.take();
    }
    return code;
}

bool has_case(const Code& code, CodeCase code_case) {
    if (code.letters < 2) return false;
    return code_case == CodeCase::capitals ? code.capital_first && code.capitals >= 2 : code.capitals == 0;
}

/// TW is printed Tw at times; no Vietnamese word has a w.
bool is_capital_with_w(const Code& code) {
    return code.letters == 2 && code.capital_first && code.ends_in_w;
}

bool take_issuer_piece(SymbolParse& parse, bool& has_term) {
    const Code code = take_letters(parse, longest_issuer_piece, true);
    if (!has_case(code, parse.code_case) && !is_capital_with_w(code)) return false;
    has_term = take_digits(parse, 2) > 0;
    return !goes_on_with_word(parse.cursor.character_class());
}

}  // namespace

bool take_blanks(SymbolParse& parse) {
    int count = 0;
    for (; is_inline_blank(parse.cursor.current()) && count < most_blanks; ++count) parse.cursor.take();
    parse.blanks |= count > 0;
    return count > 0;
}

bool take_hyphen(SymbolParse& parse) {
    return take_joint(parse, is_hyphen);
}

bool take_slash(SymbolParse& parse) {
    return take_joint(parse, is_slash);
}

bool take_tight_joint(SymbolParse& parse) {
    if (!is_hyphen(parse.cursor.current()) && !is_slash(parse.cursor.current())) return false;
    parse.cursor.take();
    return !is_inline_blank(parse.cursor.current());
}

bool take_tight_point(SymbolParse& parse) {
    VisibleCursor ahead = parse.cursor;
    if (ahead.current() != U'.') return false;
    ahead.take();
    if (!is_code_letter(ahead.current())) return false;
    parse.cursor = ahead;
    return true;
}

Joint take_any_joint(SymbolParse& parse) {
    if (take_tight_point(parse)) return Joint::sign;
    const bool blank = take_blanks(parse);
    if (!is_hyphen(parse.cursor.current()) && !is_slash(parse.cursor.current()))
        return blank ? Joint::blank : Joint::none;
    parse.cursor.take();
    take_blanks(parse);
    return Joint::sign;
}

bool take_number(SymbolParse& parse, TextRange& number, char32_t last_letter) {
    number.begin = parse.cursor.begin();
    if (take_digits(parse, most_symbol_digits) == 0) return false;
    const char32_t letter = parse.cursor.current() | 0x20;  // 8B-NQ/TW, too
    if (letter >= U'a' && letter <= last_letter) parse.cursor.take();
    number.end = parse.cursor.previous_end();
    return !goes_on_with_word(parse.cursor.character_class());
}

bool is_code_letter(char32_t c) {
    if ((c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z')) return true;
    switch (vietnamese_letter(c)) {
        case U'Đ':
        case U'đ':
        case U'Ư':
        case U'ư':
        case U'Ơ':
        case U'ơ':
        case U'Ô':
        case U'ô':
        case U'Ê':
        case U'ê':
        case U'Â':
        case U'â':
        case U'Ă':
        case U'ă':
            return true;
        default:
            return false;
    }
}

bool take_glued_number(SymbolParse& parse, TextRange& number) {
    number.begin = parse.cursor.begin();
    if (take_digits(parse, most_symbol_digits) == 0) return false;
    number.end = parse.cursor.previous_end();
    return is_code_letter(parse.cursor.current());
}

bool take_year(SymbolParse& parse, std::string_view text, TextRange& year) {
    year.begin = parse.cursor.begin();
    if (take_digits(parse, 4) != 4) return false;
    year.end = parse.cursor.previous_end();
    if (goes_on_with_word(parse.cursor.character_class()) && !is_code_letter(parse.cursor.current()))
        return false;
    const std::string digits = to_visible_letters(slice(text, year));
    return digits.starts_with("19") || digits.starts_with("20");
}

bool take_type(SymbolParse& parse, TextRange& type) {
    type.begin = parse.cursor.begin();
    const Code code = take_letters(parse, longest_type, false);
    type.end = parse.cursor.previous_end();
    return has_case(code, parse.code_case) && !goes_on_with_word(parse.cursor.character_class());
}

bool take_issuer(SymbolParse& parse, TextRange& issuer, bool& has_term) {
    issuer.begin = parse.cursor.begin();
    if (!take_issuer_piece(parse, has_term)) return false;
    issuer.end = parse.cursor.previous_end();
    for (int pieces = 1; pieces < most_issuer_pieces; ++pieces) {
        SymbolParse further = parse;
        bool further_term = false;
        if (!is_hyphen(further.cursor.current()) && further.cursor.current() != U'&') break;
        further.cursor.take();
        if (!take_issuer_piece(further, further_term)) break;
        parse = further;
        has_term = further_term;
        issuer.end = parse.cursor.previous_end();
    }
    return true;
}

}  // namespace xdd
