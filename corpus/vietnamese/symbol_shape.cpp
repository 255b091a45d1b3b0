#include "corpus/vietnamese/symbol_shape.h"

#include <unicode/uchar.h>

#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/look_alikes.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/shape_characters.h"
#include "corpus/vietnamese/symbol_issuer.h"
#include "corpus/vietnamese/visible_text.h"

namespace xdd {
namespace {

constexpr int most_digits = 5;
constexpr int most_blanks = 2;
constexpr int longest_type = 6;
constexpr int longest_issuer_piece = 16;
constexpr int most_issuer_pieces = 5;
constexpr char32_t combining_horn = 0x031B;

/// How the codes of a symbol are written; all of one symbol alike.
enum class CodeCase { capitals, small };

struct Parse {
    VisibleCursor cursor;
    CodeCase code_case = CodeCase::capitals;
    bool blanks = false;  ///< whether any was passed over
};

bool take_blanks(Parse& parse) {
    int count = 0;
    for (; is_inline_blank(parse.cursor.current()) && count < most_blanks; ++count) parse.cursor.take();
    parse.blanks |= count > 0;
    return count > 0;
}

/// A hyphen or slash, blanks around it included.
template <typename Accept>
bool take_joint(Parse& parse, Accept accept) {
    take_blanks(parse);
    if (!accept(parse.cursor.current())) return false;
    parse.cursor.take();
    take_blanks(parse);
    return true;
}

bool take_hyphen(Parse& parse) {
    return take_joint(parse, is_hyphen);
}

bool is_slash(char32_t c) {
    return c == U'/';
}

bool take_slash(Parse& parse) {
    return take_joint(parse, is_slash);
}

/// A hyphen or slash without blanks around it: where one stands for the other.
bool take_tight_joint(Parse& parse) {
    if (!is_hyphen(parse.cursor.current()) && !is_slash(parse.cursor.current())) return false;
    parse.cursor.take();
    return !is_inline_blank(parse.cursor.current());
}

enum class Joint { none, blank, sign };

/// Whatever stands between two pieces of a symbol.
Joint take_any_joint(Parse& parse) {
    const bool blank = take_blanks(parse);
    if (!is_hyphen(parse.cursor.current()) && !is_slash(parse.cursor.current()))
        return blank ? Joint::blank : Joint::none;
    parse.cursor.take();
    take_blanks(parse);
    return Joint::sign;
}

int take_digits(Parse& parse, int most) {
    int count = 0;
    for (; count < most && is_ascii_digit(parse.cursor.current()); ++count) parse.cursor.take();
    return count;
}

bool take_number(Parse& parse, TextRange& number, char32_t last_letter = U'b') {
    number.begin = parse.cursor.begin();
    if (take_digits(parse, most_digits) == 0) return false;
    const char32_t letter = parse.cursor.current() | 0x20;  // 8B-NQ/TW, too
    if (letter >= U'a' && letter <= last_letter) parse.cursor.take();
    number.end = parse.cursor.previous_end();
    return !goes_on_with_word(parse.cursor.character_class());
}

/// A-Z, Đ and the vowels with a sign, both cases: what abbreviations are made of.
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

/// A number to which its type is glued: 39NQ/TW.
bool take_glued_number(Parse& parse, TextRange& number) {
    number.begin = parse.cursor.begin();
    if (take_digits(parse, most_digits) == 0) return false;
    number.end = parse.cursor.previous_end();
    return is_code_letter(parse.cursor.current());
}

/// A year whose slash behind it may be lost: 15/2013NĐ-CP.
bool take_year(Parse& parse, std::string_view text, TextRange& year) {
    year.begin = parse.cursor.begin();
    if (take_digits(parse, 4) != 4) return false;
    year.end = parse.cursor.previous_end();
    if (goes_on_with_word(parse.cursor.character_class()) && !is_code_letter(parse.cursor.current()))
        return false;
    const std::string digits = to_visible_letters(slice(text, year));
    return digits.starts_with("19") || digits.starts_with("20");
}

/// Circumflex, breve or horn: the signs that are no tones.
bool is_vowel_sign(char32_t c) {
    return c == 0x0302 || c == 0x0306 || c == combining_horn;
}

/// The point of T.Ư and T.W, which stand for TƯ (Trung ương).
bool is_point_of_central(const Parse& parse, char32_t letter_before) {
    if (parse.cursor.current() != U'.' || (letter_before != U'T' && letter_before != U't')) return false;
    VisibleCursor ahead = parse.cursor;
    ahead.take();
    const char32_t letter = vietnamese_letter(ahead.current());
    if (letter == U'W' || letter == U'w' || letter == U'Ư' || letter == U'ư') return true;
    if (letter != U'U' && letter != U'u') return false;
    ahead.take();
    return ahead.current() == combining_horn;
}

struct Code {
    int letters = 0;
    int capitals = 0;
    bool capital_first = false;
    bool ends_in_w = false;
};

Code take_letters(Parse& parse, int most, bool may_be_central) {
    Code code;
    char32_t letter = 0;
    while (code.letters < most) {
        if (may_be_central && is_point_of_central(parse, letter)) parse.cursor.take();
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

bool take_type(Parse& parse, TextRange& type) {
    type.begin = parse.cursor.begin();
    const Code code = take_letters(parse, longest_type, false);
    type.end = parse.cursor.previous_end();
    return has_case(code, parse.code_case) && !goes_on_with_word(parse.cursor.character_class());
}

/// TW is printed Tw at times; no Vietnamese word has a w.
bool is_capital_with_w(const Code& code) {
    return code.letters == 2 && code.capital_first && code.ends_in_w;
}

bool take_issuer_piece(Parse& parse, bool& has_term) {
    const Code code = take_letters(parse, longest_issuer_piece, true);
    if (!has_case(code, parse.code_case) && !is_capital_with_w(code)) return false;
    has_term = take_digits(parse, 2) > 0;
    return !goes_on_with_word(parse.cursor.character_class());
}

/// `has_term` says whether the last piece ends in a number.
bool take_issuer(Parse& parse, TextRange& issuer, bool& has_term) {
    issuer.begin = parse.cursor.begin();
    if (!take_issuer_piece(parse, has_term)) return false;
    issuer.end = parse.cursor.previous_end();
    for (int pieces = 1; pieces < most_issuer_pieces; ++pieces) {
        Parse further = parse;
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

/// The word before `begin` is "số" (a colon may follow it).
bool follows_the_word_number(std::string_view text, std::size_t begin) {
    constexpr std::size_t most_bytes = 24;  // "số" decomposed, blanks and invisible characters between
    std::size_t from = begin > most_bytes ? begin - most_bytes : 0;
    from = code_point_begin(text, from);
    std::string before = word_key(text.substr(from, begin - from));
    while (!before.empty()) {
        std::size_t last = before.size();
        const char32_t c = previous_code_point(before, last);
        if (c != U':' && !is_inline_blank(c)) break;
        before.resize(last);
    }
    constexpr std::string_view number_word = "số";
    if (!before.ends_with(number_word)) return false;
    std::size_t place = before.size() - number_word.size();
    return place == 0 || !goes_on_with_word(CharacterClasses::get()(previous_code_point(before, place)));
}

std::optional<SymbolShape> finish(const Parse& parse, SymbolShape shape) {
    shape.whole = {shape.number.begin, shape.issuer.end};
    if (parse.code_case == CodeCase::small && parse.blanks) return std::nullopt;
    return shape;
}

bool is_of_party(std::string_view text, const SymbolShape& shape) {
    return is_party_issuer(code_text(text, shape.issuer));
}

std::optional<SymbolShape> match_party(Parse parse) {
    SymbolShape shape;
    bool has_term = false;
    if (!take_number(parse, shape.number)) return std::nullopt;
    Parse blank = parse;
    if (!take_hyphen(parse)) {
        if (!take_blanks(blank)) return std::nullopt;
        parse = blank;
    }
    if (!take_type(parse, shape.type) || !take_slash(parse)) return std::nullopt;
    if (!take_issuer(parse, shape.issuer, has_term)) return std::nullopt;
    return finish(parse, shape);
}

/// After the first slash of the state's forms, or after the year's.
std::optional<SymbolShape> match_type_and_issuer(Parse parse, SymbolShape shape) {
    bool has_term = false;
    if (!take_type(parse, shape.type)) return std::nullopt;
    const Parse before_joint = parse;
    if (!take_hyphen(parse)) {
        parse = before_joint;
        shape.usual_signs = false;
        if (parse.blanks || !take_tight_joint(parse)) return std::nullopt;
    }
    if (!take_issuer(parse, shape.issuer, has_term)) return std::nullopt;
    return finish(parse, shape);
}

std::optional<SymbolShape> match_law_after_year(Parse parse, const SymbolShape& before) {
    SymbolShape shape = before;
    bool has_term = false;
    if (!take_issuer(parse, shape.issuer, has_term) || !has_term) return std::nullopt;
    return finish(parse, shape);
}

/// After the number: a year with its slashes, or what stands for them.
std::optional<SymbolShape> match_with_year(Parse parse, SymbolShape shape, std::string_view text) {
    if (!take_year(parse, text, shape.year)) return std::nullopt;
    Parse behind = parse;
    if (take_slash(behind)) {
        if (auto state = match_type_and_issuer(behind, shape)) return state;
        return shape.usual_signs ? match_law_after_year(behind, shape) : std::nullopt;
    }
    shape.usual_signs = false;
    behind = parse;
    if (!is_code_letter(behind.cursor.current()) && !take_tight_joint(behind)) return std::nullopt;
    return match_type_and_issuer(behind, shape);
}

std::optional<SymbolShape> match_state_or_law(Parse parse, std::string_view text) {
    SymbolShape shape;
    shape.state_form = true;
    if (!take_number(parse, shape.number, U'c')) return std::nullopt;  // 30c/NQ-CP
    const Parse behind = parse;
    if (!take_slash(parse)) {
        parse = behind;
        shape.usual_signs = false;
        return take_tight_joint(parse) ? match_with_year(parse, shape, text) : std::nullopt;
    }
    if (is_ascii_digit(parse.cursor.current())) return match_with_year(parse, shape, text);
    auto found = match_type_and_issuer(parse, shape);
    if (found && is_of_party(text, *found)) found->state_form = found->usual_signs = false;
    return found;
}

/// "NQTW": a type of two letters to which the Central Committee's code is glued; parts them.
bool part_type_of_centre(std::string_view text, SymbolShape& shape) {
    const std::string code = code_text(text, shape.type);
    if (code.size() < 4 || !(code.ends_with("TW") || code.ends_with("tw"))) return false;
    std::size_t end = shape.type.begin;
    for (int letters = 0; letters < 2; ++letters) next_code_point(text, end);
    shape.issuer = {end, shape.type.end};
    shape.type.end = end;
    return is_party_issuer(code_text(text, shape.issuer));
}

/// A paper of the party with any signs: 39-NQ-TW, 39/NQ/TW, 39NQ/TW, 39-NQ TW, 39-NQTW.
std::optional<SymbolShape> match_party_slip(const Parse& begin, std::string_view text) {
    SymbolShape shape;
    shape.usual_signs = false;
    Parse parse = begin;
    Joint first = Joint::none;
    if (take_number(parse, shape.number)) {
        first = take_any_joint(parse);
        if (first == Joint::none) return std::nullopt;
    } else {
        parse = begin;
        if (!take_glued_number(parse, shape.number)) return std::nullopt;
    }
    if (!take_type(parse, shape.type)) return std::nullopt;
    const bool tight = !parse.blanks;
    const Parse behind_type = parse;
    const Joint joint = take_any_joint(parse);
    const bool parted = first == Joint::sign && tight;
    if (parted && joint != Joint::sign && part_type_of_centre(text, shape)) return finish(behind_type, shape);
    if (joint == Joint::none || (joint == Joint::blank && !tight)) return std::nullopt;
    bool has_term = false;
    if (!take_issuer(parse, shape.issuer, has_term) || !is_of_party(text, shape)) return std::nullopt;
    return finish(parse, shape);
}

std::optional<SymbolShape> match_old(Parse parse, std::string_view text, std::size_t begin) {
    SymbolShape shape;
    bool has_term = false;
    if (!take_number(parse, shape.number) || !take_blanks(parse)) return std::nullopt;
    if (!take_type(parse, shape.type) || !take_hyphen(parse)) return std::nullopt;
    if (!take_issuer(parse, shape.issuer, has_term)) return std::nullopt;
    const bool alone = begin == 0 && shape.issuer.end == text.size();
    if (!alone && !follows_the_word_number(text, begin)) return std::nullopt;
    shape.state_form = is_state_issuer(code_text(text, shape.issuer));
    return finish(parse, shape);
}

/// Whether a number of its own may begin here: not inside a number nor a word, unless the blank after a
/// marked word was lost.
bool number_may_begin(std::string_view text, std::size_t begin) {
    const CharacterClasses& classes = CharacterClasses::get();
    std::size_t word_begin = begin;
    for (std::size_t pos = begin; pos > 0;) {
        const char32_t c = previous_code_point(text, pos);
        const CharacterClass kind = classes(c);
        if (kind == CharacterClass::digit || kind == CharacterClass::underscore) return false;
        const bool first = word_begin == begin;
        if (first && (c == U'.' || c == U',')) {
            return pos == 0 || !is_ascii_digit(previous_code_point(text, pos));
        }
        if (kind == CharacterClass::separator || kind == CharacterClass::spaceless) break;
        word_begin = pos;
    }
    const std::string_view word = text.substr(word_begin, begin - word_begin);
    return to_visible_letters(word).empty() || has_marks(word);
}

/// Cheap, and true for nearly all numbers of running text: no code can follow a small ASCII letter behind a
/// blank, a full stop and the like.
bool has_no_symbol_ahead(std::string_view text, std::size_t begin) {
    std::size_t pos = begin;
    while (pos < text.size() && pos - begin <= most_digits &&
           is_ascii_digit(static_cast<unsigned char>(text[pos]))) {
        ++pos;
    }
    if (pos == text.size() || pos - begin > most_digits) return true;
    const char next = text[pos];
    if (next == ' ') return pos + 1 < text.size() && text[pos + 1] >= 'a' && text[pos + 1] <= 'z';
    return next == '.' || next == ',' || next == ')' || next == '%' || next == '\n';
}

}  // namespace

std::optional<SymbolShape> match_symbol_shape(std::string_view text, std::size_t begin) {
    if (begin >= text.size() || !is_ascii_digit(static_cast<unsigned char>(text[begin]))) return std::nullopt;
    if (has_no_symbol_ahead(text, begin)) return std::nullopt;
    for (const CodeCase code_case : {CodeCase::capitals, CodeCase::small}) {
        const Parse parse{VisibleCursor(text, begin), code_case};
        auto shape = match_party(parse);
        if (!shape) shape = match_state_or_law(parse, text);
        if (!shape) shape = match_old(parse, text, begin);
        if (!shape) shape = match_party_slip(parse, text);
        if (shape && number_may_begin(text, begin)) return shape;
    }
    return std::nullopt;
}

}  // namespace xdd
