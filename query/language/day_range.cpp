#include "query/language/day_range.h"

#include <algorithm>

#include "corpus/metadata/dates.h"
#include "query/language/letters.h"

namespace xdd::query {

namespace {

constexpr std::string_view forms =
    "write 2015, 2015-07, 2015-07-08, 7-2015, 8-7-2015 or a range like 2014..2015, 2014-06.. or ..1996";

std::string_view without_blanks(std::string_view text) {
    const std::size_t begin = skip_blanks(text, 0);
    std::size_t end = begin;
    for (std::size_t at = begin; at < text.size();) {
        const Letter letter = letter_at(text, at);
        if (!is_blank(letter.character)) end = letter.end;
        at = letter.end;
    }
    return text.substr(begin, end - begin);
}

std::optional<DaySpan> read_one(std::string_view text) {
    const auto date = read_date(text);
    if (!date) return std::nullopt;
    return day_span(*date);
}

/// "2010-2015", "2010 – 2015": two years, the way terms and plans are written.
std::optional<DaySpan> read_years(std::string_view text) {
    constexpr std::size_t year_length = 4;
    if (text.size() < 2 * year_length + 1) return std::nullopt;
    const auto is_year = [](std::string_view part) { return std::ranges::all_of(part, is_digit); };
    const std::string_view first = text.substr(0, year_length);
    const std::string_view last = text.substr(text.size() - year_length);
    const std::string_view between = without_blanks(text.substr(year_length, text.size() - 2 * year_length));
    const bool dash = between == "-" || between == "–" || between == "−" || between == "‐" || between == "‑";
    if (!dash || !is_year(first) || !is_year(last)) return std::nullopt;
    const auto from = read_one(first);
    const auto to = read_one(last);
    if (!from || !to) return std::nullopt;
    return DaySpan{from->first, to->last};
}

std::string not_a_date(std::string_view text) {
    return "\"" + std::string(text) + "\" is not a date; " + std::string(forms);
}

std::variant<DaySpan, std::string> read_ends(std::string_view start, std::string_view end) {
    if (start.empty() && end.empty())
        return std::string("a range needs a date at one end at least; ") + std::string(forms);
    DaySpan days{open_start, open_end};
    if (!start.empty()) {
        const auto first = read_one(start);
        if (!first) return not_a_date(start);
        days.first = first->first;
    }
    if (!end.empty()) {
        const auto last = read_one(end);
        if (!last) return not_a_date(end);
        days.last = last->last;
    }
    return days;
}

std::variant<DaySpan, std::string> read_forward_or_not(std::string_view text) {
    if (text.empty()) return std::string("there is no date; ") + std::string(forms);
    const std::size_t points = text.find("..");
    if (points != std::string_view::npos) {
        std::size_t after = points + 2;
        if (after < text.size() && text[after] == '.') ++after;  // three points are meant as two
        return read_ends(without_blanks(text.substr(0, points)), without_blanks(text.substr(after)));
    }
    if (const auto years = read_years(text)) return *years;
    if (const auto one = read_one(text)) return *one;
    return not_a_date(text);
}

}  // namespace

std::variant<DaySpan, std::string> read_days(std::string_view text) {
    auto result = read_forward_or_not(without_blanks(text));
    if (const auto* days = std::get_if<DaySpan>(&result); days != nullptr && days->first > days->last)
        return std::string("this range ends before it begins");
    return result;
}

std::optional<DaySpan> read_day_range(std::string_view text) {
    const auto result = read_days(text);
    if (const auto* days = std::get_if<DaySpan>(&result)) return *days;
    return std::nullopt;
}

}  // namespace xdd::query
