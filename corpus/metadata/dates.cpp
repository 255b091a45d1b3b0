#include "corpus/metadata/dates.h"

#include <algorithm>
#include <array>

#include "corpus/metadata/date_forms.h"
#include "corpus/metadata/lexemes.h"
#include "corpus/metadata/number_words.h"
#include "corpus/vietnamese/visible_text.h"

namespace xdd {
namespace {

/// What one place of the text gave, and where to go on.
struct Found {
    std::vector<FoundDate> dates;
    std::size_t end = 0;
};

std::optional<Found> found(const Lexemes& lexemes, std::size_t begin, std::size_t end, const Date& from,
                           const Date& to) {
    if (!is_real(from) || !is_real(to) || day_span(from).first > day_span(to).last) return std::nullopt;
    return Found{{{range_of(lexemes, begin, end), from, to}}, end};
}

/// Year and month of a span's start that only its end names: "ngày 11 đến 19-2-1951". The turn of a year lies
/// between 25-12 and 3-1-2019.
Date completed(Date start, const Date& end) {
    const bool borrows_year = start.year == 0;
    if (start.year == 0) start.year = end.year;
    if (start.month == 0 && start.day != 0) start.month = end.month;
    if (borrows_year && start.month > end.month && start.day != 0 && end.day != 0) --start.year;
    return start;
}

bool is_jubilee(const Date& a, const Date& b) {
    return a.day != 0 && a.day == b.day && a.month == b.month && a.year != b.year;
}

/// "từ" ... "đến": whatever stands between them and after is a date of the span.
std::optional<Found> span_with_words(const Lexemes& lexemes, std::size_t i, int year_of_context) {
    const bool from_word = is_word(lexemes, i, "từ");
    const auto start =
        partial_date_at(lexemes, from_word ? i + 1 : i, from_word ? Reading::in_span : Reading::strict);
    if (!start || !is_any_word(lexemes, start->end, {"đến", "tới"})) return std::nullopt;
    const std::size_t at = is_word(lexemes, start->end + 1, "hết") ? start->end + 2 : start->end + 1;
    auto end = partial_date_at(lexemes, at, Reading::in_span);
    if (!end) return std::nullopt;
    const bool bare_years =
        start->date.year != 0 && precision(start->date) == Precision::year && !start->labelled;
    if (bare_years && !end->labelled) return std::nullopt;  // từ 1950 đến 2050 tấn
    if (end->date.year == 0) end->date.year = std::max(start->date.year, year_of_context);
    if (end->date.month == 0 && end->date.day != 0) return std::nullopt;
    return found(lexemes, from_word ? i : start->begin, end->end, completed(start->date, end->date),
                 end->date);
}

/// A day or day and month tied by a hyphen to the date that completes it: "28 – 31/3/1935", "từ ngày 5-8/12",
/// "25/2 - 3/3/2019".
std::optional<Found> span_of_days(const Lexemes& lexemes, std::size_t i, int year_of_context) {
    const bool from_word = is_word(lexemes, i, "từ");
    auto start = partial_date_at(lexemes, from_word ? i + 1 : i, Reading::in_span);
    if (!start || start->date.year != 0 || start->date.day == 0) return std::nullopt;
    const std::size_t day = start->begin + (is_number(lexemes, start->begin) ? 0U : 1U);
    // "5-8/12" begins like the fifth of August: two signs tell that it is two days of one month.
    if (is_number(lexemes, day) && is_sign(lexemes, day + 1, '-') && is_sign(lexemes, day + 3, '/')) {
        start->date = {0, 0, number_value(lexemes, day)};
        start->end = day + 1;
    }
    if (!is_sign(lexemes, start->end, '-')) return std::nullopt;
    auto end = partial_date_at(lexemes, start->end + 1, Reading::tied);
    if (!end || end->date.day == 0 || end->date.month == 0) return std::nullopt;
    if (end->date.year == 0 && (from_word || start->labelled)) end->date.year = year_of_context;
    return found(lexemes, from_word ? i : start->begin, end->end, completed(start->date, end->date),
                 end->date);
}

/// "ngày 25 và 26-6-2020", "ngày 5, 12 và 19-6-2020": neighbouring days are a span, others dates of their
/// own.
std::optional<Found> list_of_days(const Lexemes& lexemes, std::size_t i, int year_of_context) {
    if (!is_word(lexemes, i, "ngày")) return std::nullopt;
    std::vector<PartialDate> days;
    for (std::size_t at = i; days.size() < 31;) {
        const auto day = partial_date_at(lexemes, at, days.empty() ? Reading::strict : Reading::in_span);
        if (!day || day->date.day == 0) return std::nullopt;
        days.push_back(*day);
        if (day->date.month != 0) break;
        if (!is_word(lexemes, day->end, "và") && !is_sign(lexemes, day->end, ',')) return std::nullopt;
        at = day->end + 1;
    }
    if (days.size() < 2) return std::nullopt;
    Date last = days.back().date;
    if (last.year == 0) last.year = year_of_context;
    Found result{{}, days.back().end};
    for (std::size_t k = 0; k < days.size(); ++k) {
        const Date date = k + 1 == days.size() ? last : completed(days[k].date, last);
        if (!is_real(date)) return std::nullopt;
        if (!result.dates.empty() && date.day == result.dates.back().to.day + 1) {
            result.dates.back().to = date;
            result.dates.back().range.end = range_of(lexemes, days[k].begin, days[k].end).end;
        } else {
            result.dates.push_back({range_of(lexemes, days[k].begin, days[k].end), date, date});
        }
    }
    return result;
}

/// "Quý I/2015", "quý 3 năm 2015".
std::optional<Found> quarter(const Lexemes& lexemes, std::size_t i) {
    if (!is_word(lexemes, i, "quý")) return std::nullopt;
    const int number = is_number(lexemes, i + 1) ? number_value(lexemes, i + 1)
                                                 : roman_value(original(lexemes, i + 1)).value_or(0);
    if (number < 1 || number > 4) return std::nullopt;
    const bool joint =
        is_sign(lexemes, i + 2, '/') || is_sign(lexemes, i + 2, '-') || is_word(lexemes, i + 2, "năm");
    const int year = joint ? year_at(lexemes, i + 3) : 0;
    if (year == 0) return std::nullopt;
    return found(lexemes, i, i + 4, {year, number * 3 - 2, 0}, {year, number * 3, 0});
}

bool names_a_period(const Lexemes& lexemes, std::size_t i) {
    return is_any_word(lexemes, i, {"đoạn", "kỳ", "kì", "khóa", "học", "năm"}) || is_sign(lexemes, i, '(');
}

/// 2006-2010 after a word for a period or in brackets.
std::optional<Found> span_of_years(const Lexemes& lexemes, std::size_t i) {
    const int first = year_at(lexemes, i);
    if (first == 0 || i == 0 || !names_a_period(lexemes, i - 1)) return std::nullopt;
    if (!is_sign(lexemes, i + 1, '-') && !is_any_word(lexemes, i + 1, {"đến"})) return std::nullopt;
    const int last = year_at(lexemes, i + 2);
    if (last < first) return std::nullopt;
    if (is_joined(lexemes, i + 3) && (is_sign(lexemes, i + 3, '-') || is_sign(lexemes, i + 3, '/')))
        return std::nullopt;
    return found(lexemes, i, i + 3, {first, 0, 0}, {last, 0, 0});
}

/// "(3-1989)", "đầu 12-2014": a month and year that only their place tells from a ratio or an issue's number.
std::optional<PartialDate> month_by_place(const Lexemes& lexemes, std::size_t i) {
    if (i == 0 || !is_number(lexemes, i)) return std::nullopt;
    if (!is_sign(lexemes, i - 1, '(') &&
        !is_any_word(lexemes, i - 1, {"vào", "trước", "sau", "hồi", "đầu", "cuối", "giữa", "từ", "đến"}))
        return std::nullopt;
    auto date = partial_date_at(lexemes, i, Reading::in_span);
    return date && date->date.month != 0 && date->date.year != 0 ? date : std::nullopt;
}

/// "Hôm qua (4-5)", "Thứ tư, 19/8": a day and month that its place tells from a ratio.
std::optional<PartialDate> day_by_place(const Lexemes& lexemes, std::size_t i) {
    if (i < 2 || !is_number(lexemes, i)) return std::nullopt;
    const bool bracket =
        is_sign(lexemes, i - 1, '(') && is_any_word(lexemes, i - 2, {"qua", "nay", "mai", "sáng", "chiều"});
    const std::size_t weekday = is_sign(lexemes, i - 1, ',') ? i - 2 : i - 1;
    const bool after_weekday =
        weekday > 0 && (is_word(lexemes, weekday - 1, "thứ") || is_phrase(lexemes, weekday - 1, "chủ nhật"));
    if (!bracket && !after_weekday) return std::nullopt;
    auto date = partial_date_at(lexemes, i, Reading::in_span);
    if (!date || date->date.day == 0 || date->date.month == 0) return std::nullopt;
    date->labelled = true;
    return date;
}

/// Two dates tied by a hyphen. The same day of two years is a jubilee and its origin: two dates.
std::optional<Found> span_of_dates(const Lexemes& lexemes, const PartialDate& first) {
    if (first.date.year == 0 || !is_sign(lexemes, first.end, '-')) return std::nullopt;
    const bool year_only = precision(first.date) == Precision::year;
    const auto second = partial_date_at(lexemes, first.end + 1, Reading::tied);
    if (!second || second->date.year == 0 || precision(second->date) != precision(first.date))
        return std::nullopt;
    if (year_only && !first.labelled) return std::nullopt;
    if (is_jubilee(first.date, second->date))
        return Found{{{range_of(lexemes, first.begin, first.end), first.date, first.date},
                      {range_of(lexemes, second->begin, second->end), second->date, second->date}},
                     second->end};
    return found(lexemes, first.begin, second->end, first.date, second->date);
}

std::optional<Found> single(const Lexemes& lexemes, std::size_t i, int year_of_context) {
    auto date = partial_date_at(lexemes, i, Reading::strict);
    if (!date || (date->date.year == 0 && !date->labelled)) {
        if (auto month = month_by_place(lexemes, i))
            date = month;
        else if (auto day = day_by_place(lexemes, i))
            date = day;
    }
    if (!date) return std::nullopt;
    if (auto span = span_of_dates(lexemes, *date)) return span;
    if (date->date.year == 0 && date->labelled && date->date.day != 0 && date->date.month != 0)
        date->date.year = year_of_context;
    return found(lexemes, date->begin, date->end, date->date, date->date);
}

std::optional<Found> dates_at(const Lexemes& lexemes, std::size_t i, int year_of_context) {
    if (auto span = span_with_words(lexemes, i, year_of_context)) return span;
    if (auto span = span_of_days(lexemes, i, year_of_context)) return span;
    if (auto list = list_of_days(lexemes, i, year_of_context)) return list;
    if (auto months = quarter(lexemes, i)) return months;
    if (auto years = span_of_years(lexemes, i)) return years;
    return single(lexemes, i, year_of_context);
}

/// Words before a number that may belong to its date: "từ ngày hai mươi mốt tháng".
constexpr std::size_t reach = 6;

/// Places where a date may begin: those with a number in reach, everything else is passed over unread.
std::vector<bool> candidates(const Lexemes& lexemes) {
    std::vector<bool> result(lexemes.items.size(), false);
    std::size_t distance = reach + 1;
    for (std::size_t i = lexemes.items.size(); i-- > 0;) {
        distance = is_number(lexemes, i) ? 0 : distance + 1;
        result[i] = distance <= reach;
    }
    return result;
}

bool may_begin_date(const Lexemes& lexemes, std::size_t i) {
    if (is_number(lexemes, i)) return true;
    return is_any_word(
        lexemes, i,
        {"từ", "ngày", "tháng", "năm", "quý", "mùng", "mồng", "sáng", "chiều", "tối", "trưa", "đêm"});
}

/// 2015/07/08 and 2015-07-08T10:00:00+07:00: machines' forms, year first.
std::optional<Date> year_first(std::string_view text) {
    if (text.size() < 10) return std::nullopt;
    std::string day(text.substr(0, 10));
    if (day[4] == '/' && day[7] == '/') day[4] = day[7] = '-';
    const bool ends = text.size() == 10 || text[10] == 'T' || text[10] == ' ';
    return ends ? parse_iso(day) : std::nullopt;
}

/// The text without blanks and brackets around it.
std::string_view bare(const Lexemes& lexemes) {
    std::size_t first = 0;
    std::size_t last = lexemes.items.size();
    while (first < last && is_sign(lexemes, first, '(')) ++first;
    while (first < last && is_sign(lexemes, last - 1, ')')) --last;
    return first < last ? slice(lexemes.text, range_of(lexemes, first, last)) : std::string_view();
}

/// "7-2015", "07/2015" and nothing else.
std::optional<Date> lone_month(std::string_view text) {
    const Lexemes lexemes = lex(text);
    const auto date = partial_date_at(lexemes, 0, Reading::in_span);
    if (!date || date->end != lexemes.items.size() || date->date.year == 0) return std::nullopt;
    return is_real(date->date) ? std::optional(date->date) : std::nullopt;
}

}  // namespace

std::vector<FoundDate> find_dates(std::string_view text, int year_of_context) {
    if (!differs_from_visible(text)) return find_dates(lex(text), year_of_context);
    const VisibleText visible(text);
    std::vector<FoundDate> all = find_dates(lex(visible.text()), year_of_context);
    for (FoundDate& found : all) found.range = visible.in_original(found.range);
    return all;
}

std::vector<FoundDate> find_dates(const Lexemes& lexemes, int year_of_context) {
    std::vector<FoundDate> result;
    const std::vector<bool> near_number = candidates(lexemes);
    for (std::size_t i = 0; i < lexemes.items.size();) {
        std::optional<Found> here;
        if (near_number[i] && may_begin_date(lexemes, i)) here = dates_at(lexemes, i, year_of_context);
        if (here) result.insert(result.end(), here->dates.begin(), here->dates.end());
        i = here ? here->end : i + 1;
    }
    return result;
}

std::optional<Date> read_date(std::string_view text) {
    const std::string_view trimmed = bare(lex(text));
    if (auto date = parse_iso(trimmed)) return date;
    if (auto date = year_first(trimmed)) return date;
    const auto dates = find_dates(trimmed);
    if (dates.empty()) return lone_month(trimmed);
    const Date date = dates.front().from;
    const bool one = std::all_of(dates.begin(), dates.end(), [&](const FoundDate& other) {
        return other.from == date && other.to == date;
    });
    return one ? std::optional(date) : std::nullopt;
}

}  // namespace xdd
