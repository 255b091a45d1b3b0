#include "query/language/field_value.h"

#include <algorithm>

#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/symbol_shape.h"
#include "query/language/day_range.h"
#include "query/language/letters.h"
#include "query/language/operators.h"

namespace xdd::query {

namespace {

/// The chunk after the blanks at `begin`; empty at the end and before a quotation mark or bracket.
TextRange next_chunk(std::string_view query, std::size_t begin) {
    const std::size_t start = skip_blanks(query, begin);
    return {start, chunk_end(query, start)};
}

bool is_empty(TextRange range) {
    return range.begin == range.end;
}

bool starts_with_digit(std::string_view query, TextRange chunk) {
    return is_digit(letter_at(query, chunk.begin).character);
}

bool holds_digit(std::string_view chunk) {
    return std::ranges::any_of(chunk, is_digit);
}

bool only_letters(std::string_view chunk) {
    for (std::size_t at = 0; at < chunk.size();) {
        const Letter letter = letter_at(chunk, at);
        if (!is_letter(letter.character)) return false;
        at = letter.end;
    }
    return !chunk.empty();
}

bool is_roman(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return std::string_view("IVXivx").find(c) != std::string_view::npos;
    });
}

bool is_year(std::string_view text) {
    return text.size() == 4 && std::ranges::all_of(text, is_digit);
}

/// "khóa X", "(khóa X)" or "khóa 10" after a document; `begin` when there is none.
std::size_t congress_term_end(std::string_view query, std::size_t begin) {
    std::size_t at = skip_blanks(query, begin);
    const bool bracket = at < query.size() && query[at] == '(';
    if (bracket) ++at;
    const TextRange word = next_chunk(query, at);
    if (is_empty(word) || fold_marks(word_key(slice(query, word))) != "khoa") return begin;
    const TextRange number = trim_punctuation(query, next_chunk(query, word.end));
    const std::string_view term = slice(query, number);
    const bool arabic = !term.empty() && term.size() <= 2 && std::ranges::all_of(term, is_digit);
    if (!is_roman(term) && !arabic) return begin;
    if (!bracket) return number.end;
    const std::size_t close = skip_blanks(query, number.end);
    return close < query.size() && query[close] == ')' ? close + 1 : begin;
}

std::size_t numbered_document_end(std::string_view query, TextRange number) {
    if (const auto symbol = match_symbol_shape(query, number.begin))
        return congress_term_end(query, std::max(number.end, chunk_end(query, symbol->whole.end)));
    return congress_term_end(query, number.end);
}

/// Two points and what belongs to them: "..", "..2015", ".. 2015". `begin` when there are none.
std::size_t range_tail_end(std::string_view query, std::size_t begin) {
    const TextRange points = next_chunk(query, begin);
    if (!slice(query, points).starts_with("..")) return begin;
    return points.end;
}

bool reads_as_date(std::string_view text) {
    return read_day_range(text).has_value();
}

/// The longest run of chunks from `begin` that is a date in words; `begin` when none is.
std::size_t spelt_date_end(std::string_view query, std::size_t begin) {
    constexpr int most_chunks = 6;  // ngày 8 tháng 7 năm 2015
    std::size_t found = begin;
    TextRange chunk = next_chunk(query, begin);
    for (int count = 1; count <= most_chunks && !is_empty(chunk); ++count) {
        const std::size_t end = trim_punctuation(query, chunk).end;
        if (count > 1 && starts_with_digit(query, chunk) && reads_as_date(query.substr(begin, end - begin)))
            found = end;
        chunk = next_chunk(query, chunk.end);
    }
    return found;
}

/// "2010 - 2015" with blanks; `begin` when it is not that.
std::size_t spaced_years_end(std::string_view query, std::size_t begin) {
    const TextRange first = next_chunk(query, begin);
    const TextRange dash = next_chunk(query, first.end);
    const TextRange last = trim_punctuation(query, next_chunk(query, dash.end));
    const bool years = is_year(slice(query, first)) && is_year(slice(query, last));
    const bool single_dash = letter_at(query, dash.begin).end == dash.end && !is_empty(dash) &&
                             !is_word_character(letter_at(query, dash.begin).character);
    return years && single_dash ? last.end : begin;
}

std::size_t document_end(std::string_view query, std::size_t begin) {
    constexpr int most_words = 5;  // Nghị quyết Trung ương số 6
    TextRange chunk = next_chunk(query, begin);
    const std::size_t one_chunk = chunk.end;
    for (int words = 0; words <= most_words && !is_empty(chunk); ++words) {
        const std::string_view text = slice(query, chunk);
        if (holds_digit(text)) return numbered_document_end(query, chunk);
        const bool number_sign =
            text.ends_with(':') && fold_marks(word_key(text.substr(0, text.size() - 1))) == "so";
        if ((!only_letters(text) && !number_sign) || match_operator(query, chunk)) return one_chunk;
        chunk = next_chunk(query, chunk.end);
    }
    return one_chunk;
}

std::size_t date_end(std::string_view query, std::size_t begin) {
    if (const std::size_t spelt = spelt_date_end(query, begin); spelt != begin) return spelt;
    if (const std::size_t years = spaced_years_end(query, begin); years != begin) return years;
    std::size_t end = chunk_end(query, begin);
    const std::string_view first = query.substr(begin, end - begin);
    if (first.find("..") == std::string_view::npos) end = range_tail_end(query, end);
    // A date after the points is the range's end even with a blank between.
    const std::string_view so_far = query.substr(begin, end - begin);
    if (so_far.ends_with("..")) {
        const TextRange last = trim_punctuation(query, next_chunk(query, end));
        if (!is_empty(last) && reads_as_date(slice(query, last))) return last.end;
    }
    return end;
}

std::size_t term_end(std::string_view query, std::size_t begin) {
    const std::size_t years = spaced_years_end(query, begin);
    return years != begin ? years : chunk_end(query, begin);
}

std::size_t issue_end(std::string_view query, std::size_t begin) {
    const std::size_t end = chunk_end(query, begin);
    const TextRange word = next_chunk(query, end);
    if (is_empty(word) || fold_marks(word_key(slice(query, word))) != "nam") return end;
    const TextRange year = trim_punctuation(query, next_chunk(query, word.end));
    return is_year(slice(query, year)) ? year.end : end;
}

/// A date keeps the points of an open range.
TextRange without_stop(std::string_view query, TextRange range) {
    constexpr std::string_view marks = ",;:!?";
    while (range.end > range.begin && marks.find(query[range.end - 1]) != std::string_view::npos) --range.end;
    const std::string_view value = slice(query, range);
    if (value.ends_with('.') && !value.ends_with("..")) --range.end;
    return range;
}

}  // namespace

TextRange document_value(std::string_view query, std::size_t begin) {
    const TextRange range{begin, document_end(query, begin)};
    const bool bracket = range.end > range.begin && query[range.end - 1] == ')';
    return bracket ? range : trim_punctuation(query, range);
}

TextRange date_value(std::string_view query, std::size_t begin) {
    return without_stop(query, {begin, date_end(query, begin)});
}

TextRange term_value(std::string_view query, std::size_t begin) {
    return trim_punctuation(query, {begin, term_end(query, begin)});
}

bool is_term(std::string_view text) {
    const bool short_number = !text.empty() && text.size() <= 2 && std::ranges::all_of(text, is_digit);
    return is_roman(text) || short_number || reads_as_date(text);
}

TextRange issue_value(std::string_view query, std::size_t begin) {
    return trim_punctuation(query, {begin, issue_end(query, begin)});
}

}  // namespace xdd::query
