#include "corpus/vietnamese/symbol_shape.h"

#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/shape_characters.h"
#include "corpus/vietnamese/symbol_issuer.h"
#include "corpus/vietnamese/symbol_pieces.h"
#include "corpus/vietnamese/visible_text.h"

namespace xdd {
namespace {

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

std::optional<SymbolShape> finish(const SymbolParse& parse, SymbolShape shape) {
    shape.whole = {shape.number.begin, shape.issuer.end};
    if (parse.code_case == CodeCase::small && parse.blanks) return std::nullopt;
    return shape;
}

bool is_of_party(std::string_view text, const SymbolShape& shape) {
    return is_party_issuer(code_text(text, shape.issuer));
}

std::optional<SymbolShape> match_party(SymbolParse parse) {
    SymbolShape shape;
    bool has_term = false;
    if (!take_number(parse, shape.number)) return std::nullopt;
    SymbolParse blank = parse;
    if (!take_hyphen(parse)) {
        if (!take_blanks(blank)) return std::nullopt;
        parse = blank;
    }
    if (!take_type(parse, shape.type) || !take_slash(parse)) return std::nullopt;
    if (!take_issuer(parse, shape.issuer, has_term)) return std::nullopt;
    return finish(parse, shape);
}

/// After the first slash of the state's forms, or after the year's.
std::optional<SymbolShape> match_type_and_issuer(SymbolParse parse, SymbolShape shape) {
    bool has_term = false;
    if (!take_type(parse, shape.type)) return std::nullopt;
    const SymbolParse before_joint = parse;
    if (!take_hyphen(parse)) {
        parse = before_joint;
        shape.usual_signs = false;
        if (parse.blanks || !(take_tight_joint(parse) || take_tight_point(parse))) return std::nullopt;
    }
    if (!take_issuer(parse, shape.issuer, has_term)) return std::nullopt;
    return finish(parse, shape);
}

std::optional<SymbolShape> match_law_after_year(SymbolParse parse, const SymbolShape& before) {
    SymbolShape shape = before;
    bool has_term = false;
    if (!take_issuer(parse, shape.issuer, has_term) || !has_term) return std::nullopt;
    return finish(parse, shape);
}

/// After the number: a year with its slashes, or what stands for them.
std::optional<SymbolShape> match_with_year(SymbolParse parse, SymbolShape shape, std::string_view text) {
    if (!take_year(parse, text, shape.year)) return std::nullopt;
    SymbolParse behind = parse;
    if (take_slash(behind)) {
        if (auto state = match_type_and_issuer(behind, shape)) return state;
        return shape.usual_signs ? match_law_after_year(behind, shape) : std::nullopt;
    }
    shape.usual_signs = false;
    behind = parse;
    if (!is_code_letter(behind.cursor.current()) && !take_tight_joint(behind)) return std::nullopt;
    return match_type_and_issuer(behind, shape);
}

std::optional<SymbolShape> match_state_or_law(SymbolParse parse, std::string_view text) {
    SymbolShape shape;
    shape.state_form = true;
    if (!take_number(parse, shape.number, U'c')) return std::nullopt;  // 30c/NQ-CP
    const SymbolParse behind = parse;
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

/// A paper of the party with any signs: 39-NQ-TW, 39/NQ/TW, 39NQ/TW, 39.NQ/TW, 39-NQ TW, 39-NQTW.
std::optional<SymbolShape> match_party_slip(const SymbolParse& begin, std::string_view text) {
    SymbolShape shape;
    shape.usual_signs = false;
    SymbolParse parse = begin;
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
    const SymbolParse behind_type = parse;
    const Joint joint = take_any_joint(parse);
    const bool parted = first == Joint::sign && tight;
    if (parted && joint != Joint::sign && part_type_of_centre(text, shape)) return finish(behind_type, shape);
    if (joint == Joint::none || (joint == Joint::blank && !tight)) return std::nullopt;
    bool has_term = false;
    if (!take_issuer(parse, shape.issuer, has_term) || !is_of_party(text, shape)) return std::nullopt;
    return finish(parse, shape);
}

std::optional<SymbolShape> match_old(SymbolParse parse, std::string_view text, std::size_t begin) {
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
/// marked word was lost, or after the type that the symbol has itself (NQ35-NQ/TW).
bool number_may_begin(std::string_view text, std::size_t begin, TextRange type) {
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
    return to_visible_letters(word).empty() || has_marks(word) ||
           code_text(text, {word_begin, begin}) == code_text(text, type);
}

/// An ASCII letter, or one beyond ASCII.
bool is_letter_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

/// Cheap, and true for nearly all numbers of running text: no code can follow a small ASCII letter behind a
/// blank, a full stop and the like.
bool has_no_symbol_ahead(std::string_view text, std::size_t begin) {
    std::size_t pos = begin;
    while (pos < text.size() && pos - begin <= most_symbol_digits &&
           is_ascii_digit(static_cast<unsigned char>(text[pos]))) {
        ++pos;
    }
    if (pos == text.size() || pos - begin > most_symbol_digits) return true;
    const char next = text[pos];
    if (next == ' ') return pos + 1 < text.size() && text[pos + 1] >= 'a' && text[pos + 1] <= 'z';
    if (next == '.') return pos + 1 == text.size() || !is_letter_byte(text[pos + 1]);
    return next == ',' || next == ')' || next == '%' || next == '\n';
}

}  // namespace

std::optional<SymbolShape> match_symbol_shape(std::string_view text, std::size_t begin) {
    if (begin >= text.size() || !is_ascii_digit(static_cast<unsigned char>(text[begin]))) return std::nullopt;
    if (has_no_symbol_ahead(text, begin)) return std::nullopt;
    for (const CodeCase code_case : {CodeCase::capitals, CodeCase::small}) {
        const SymbolParse parse{VisibleCursor(text, begin), code_case};
        auto shape = match_party(parse);
        if (!shape) shape = match_state_or_law(parse, text);
        if (!shape) shape = match_old(parse, text, begin);
        if (!shape) shape = match_party_slip(parse, text);
        if (shape && number_may_begin(text, begin, shape->type)) return shape;
    }
    return std::nullopt;
}

}  // namespace xdd
