#include "corpus/metadata/citation_forms.h"
#include "corpus/metadata/congress_terms.h"
#include "corpus/metadata/date_forms.h"
#include "corpus/metadata/document_names.h"
#include "corpus/metadata/number_words.h"

// Terms of congresses and of offices as they stand beside documents.
namespace xdd {
namespace {

constexpr int most_congresses = 20;

/// "khóa XI" of Roman capitals, of small letters only in a query, or of a number.
std::optional<NumberAt> term_number_at(const Lexemes& lexemes, std::size_t i) {
    const auto term = [&](int value) {
        return value >= 1 && value <= most_congresses ? std::optional(NumberAt{value, i + 1}) : std::nullopt;
    };
    if (is_number(lexemes, i))
        return digit_count(lexemes, i) <= 2 ? term(number_value(lexemes, i)) : std::nullopt;
    if (!lexemes.ignore_marks && !has_capital(lexemes, i)) return std::nullopt;
    return term(roman_value(original(lexemes, i)).value_or(0));
}

/// The same, or spelt out: "khóa sáu", "khóa Mười một", but not "khóa năm 2011".
std::optional<NumberAt> term_number_or_words_at(const Lexemes& lexemes, std::size_t i) {
    if (const auto number = term_number_at(lexemes, i)) return number;
    const auto words = number_in_words(lexemes, i);
    if (!words || words->value > most_congresses || is_number(lexemes, words->end)) return std::nullopt;
    return words;
}

/// "nhiệm kỳ 2016-2021": the number of the term of these years, 0 when none has them.
std::optional<NumberAt> term_of_years_at(const Lexemes& lexemes, std::size_t i) {
    if (!is_sign(lexemes, i + 1, '-')) return std::nullopt;
    const int number = term_of_years(year_at(lexemes, i), year_at(lexemes, i + 2));
    return number != 0 ? std::optional(NumberAt{number, i + 3}) : std::nullopt;
}

/// What "nhiệm kỳ" is followed by: "XII", "khóa XII", "Đại hội XII", "Đại hội lần thứ XII của Đảng",
/// "2016-2021".
std::optional<NumberAt> term_of_office_at(const Lexemes& lexemes, std::size_t i) {
    if (const auto years = term_of_years_at(lexemes, i)) return years;
    std::size_t at = i;
    if (is_word(lexemes, at, "khóa")) ++at;
    if (is_phrase(lexemes, at, "đại hội")) at += 2;
    if (is_phrase(lexemes, at, "lần thứ")) at += 2;
    if (at == i && is_number(lexemes, at)) return std::nullopt;  // nhiệm kỳ 5 năm
    return term_number_at(lexemes, at);
}

/// The K of "TW5-K8", a capital in running text.
bool is_letter_k(const Lexemes& lexemes, std::size_t i) {
    return is_word(lexemes, i, "k") && (lexemes.ignore_marks || has_capital(lexemes, i));
}

/// Where a term may begin: behind a bracket, comma or dash, and "các".
std::size_t before_term_word(const Lexemes& lexemes, std::size_t i) {
    if (is_sign(lexemes, i, '(') || is_sign(lexemes, i, ',') || is_sign(lexemes, i, '-')) ++i;
    return is_word(lexemes, i, "các") ? i + 1 : i;
}

TermAt term_in(const Lexemes& lexemes, std::size_t begin, const NumberAt& number) {
    const bool bracket = is_sign(lexemes, begin, '(') && is_sign(lexemes, number.end, ')');
    return {roman(number.value), bracket ? number.end + 1 : number.end};
}

}  // namespace

std::optional<TermAt> brief_term_at(const Lexemes& lexemes, std::size_t i) {
    const bool bracket = is_sign(lexemes, i, '(');
    const bool sign = bracket || is_sign(lexemes, i, '/') || is_sign(lexemes, i, '-');
    if (!sign && !lexemes.ignore_marks) return std::nullopt;
    const bool named = is_letter_k(lexemes, sign ? ++i : i);
    if (!sign && !named) return std::nullopt;
    if (named && is_sign(lexemes, ++i, '.')) ++i;
    if (!named && !is_kind(lexemes, i, LexemeKind::word)) return std::nullopt;
    const std::optional<NumberAt> number = term_number_at(lexemes, i);
    if (!number || (bracket && !is_sign(lexemes, number->end, ')'))) return std::nullopt;
    return TermAt{roman(number->value), bracket ? number->end + 1 : number->end};
}

std::optional<TermAt> congress_term_at(const Lexemes& lexemes, std::size_t i) {
    const std::size_t at = before_term_word(lexemes, i);
    if (!is_word(lexemes, at, "khóa")) return std::nullopt;
    const std::optional<NumberAt> number = term_number_or_words_at(lexemes, at + 1);
    return number ? std::optional(term_in(lexemes, i, *number)) : std::nullopt;
}

std::optional<TermAt> term_of_office(const Lexemes& lexemes, std::size_t i) {
    const std::size_t at = before_term_word(lexemes, i);
    if (!is_word(lexemes, at, "nhiệm") || !is_any_word(lexemes, at + 1, {"kỳ", "kì"})) return std::nullopt;
    const std::optional<NumberAt> number = term_of_office_at(lexemes, at + 2);
    return number ? std::optional(term_in(lexemes, i, *number)) : std::nullopt;
}

std::optional<TermAt> bare_congress_term_at(const Lexemes& lexemes, std::size_t i) {
    if (!is_kind(lexemes, i, LexemeKind::word)) return std::nullopt;
    const std::optional<NumberAt> number = term_number_at(lexemes, i);
    return number ? std::optional(TermAt{roman(number->value), number->end}) : std::nullopt;
}

}  // namespace xdd
