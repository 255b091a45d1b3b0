#include "corpus/metadata/date_forms.h"

#include "corpus/metadata/number_words.h"

namespace xdd {
namespace {

/// Whether digits or letters are tied to the number's end: 12 in 12-2014, 1 in 1l, 7 in 7.050.
bool goes_on(const Lexemes& lexemes, std::size_t end) {
    if (is_joined(lexemes, end) && is_kind(lexemes, end, LexemeKind::word)) return true;
    if (!is_joined(lexemes, end) || !is_number(lexemes, end + 1) || !is_joined(lexemes, end + 1))
        return false;
    for (const char sign : {'-', '/', '.', ',', ':'})
        if (is_sign(lexemes, end, sign)) return true;
    return false;
}

/// Whether the number at i is the tail of something: 05 in 15:05, 2 in 1+2, 82 in K82.
bool is_tail(const Lexemes& lexemes, std::size_t i) {
    if (i == 0 || !is_joined(lexemes, i)) return false;
    if (is_kind(lexemes, i - 1, LexemeKind::word))
        return !is_any_word(lexemes, i - 1, {"ngày", "tháng", "năm", "từ", "đến"});
    if (i < 2 || !is_number(lexemes, i - 2) || !is_joined(lexemes, i - 1)) return false;
    for (const char sign : {'-', '/', '.', ',', ':', '+'})
        if (is_sign(lexemes, i - 1, sign)) return true;
    return false;
}

/// The sign between two parts of a date, 0 when there is none. Points stand without blanks, or they end a
/// sentence.
char separator_at(const Lexemes& lexemes, std::size_t i) {
    if (is_sign(lexemes, i, '-')) return '-';
    if (is_sign(lexemes, i, '/')) return '/';
    return is_sign(lexemes, i, '.') && is_joined(lexemes, i) && is_joined(lexemes, i + 1) ? '.' : '\0';
}

int small_number_at(const Lexemes& lexemes, std::size_t i, int most) {
    const int value = digit_count(lexemes, i) <= 2 ? number_value(lexemes, i) : -1;
    return value >= 1 && value <= most ? value : 0;
}

std::optional<NumberAt> day_number(const Lexemes& lexemes, std::size_t i, bool words) {
    if (const int day = small_number_at(lexemes, i, 31)) return NumberAt{day, i + 1};
    if (!words) return std::nullopt;
    return number_in_words(lexemes, i);
}

/// After "tháng": digits or words. "tháng năm 2015" means months of that year, not May.
std::optional<NumberAt> month_number(const Lexemes& lexemes, std::size_t i) {
    if (const int month = small_number_at(lexemes, i, 12)) return NumberAt{month, i + 1};
    if (is_word(lexemes, i, "giêng")) return NumberAt{1, i + 1};
    if (is_word(lexemes, i, "chạp")) return NumberAt{12, i + 1};
    if (is_word(lexemes, i, "năm") && is_number(lexemes, i + 1)) return std::nullopt;
    const auto month = number_in_words(lexemes, i);
    return month && month->value <= 12 ? month : std::nullopt;
}

/// The year that closes a spelt-out date: "năm 2004", "-2014", and after a day also ", 2013" or " 2020".
std::optional<NumberAt> year_after_month(const Lexemes& lexemes, std::size_t i, bool has_day) {
    std::size_t at = i;
    if (is_word(lexemes, i, "năm") || separator_at(lexemes, i) != 0 || (has_day && is_sign(lexemes, i, ',')))
        at = i + 1;
    else if (!has_day)
        return std::nullopt;
    if (const int year = year_at(lexemes, at)) return NumberAt{year, at + 1};
    return std::nullopt;
}

/// "tháng 12-2014", "tháng bốn năm 2018", "tháng 6"; i is the place of "tháng".
std::optional<PartialDate> month_form(const Lexemes& lexemes, std::size_t i, int day) {
    const auto month = month_number(lexemes, i + 1);
    if (!month) return std::nullopt;
    PartialDate result{{0, month->value, day}, i, month->end, true};
    if (const auto year = year_after_month(lexemes, month->end, day != 0)) {
        result.date.year = year->value;
        result.end = year->end;
    } else if (goes_on(lexemes, month->end)) {
        return std::nullopt;
    }
    return result;
}

std::optional<PartialDate> numeric_day(const Lexemes& lexemes, std::size_t i);

/// 3-2-1930-3-2-2018: what is tied to a date may be another one.
bool ends_cleanly(const Lexemes& lexemes, std::size_t end) {
    return !goes_on(lexemes, end) ||
           (is_sign(lexemes, end, '-') && numeric_day(lexemes, end + 1).has_value());
}

/// 6-11-2006, 30/9/2015, 27.10.2015; both signs alike.
std::optional<PartialDate> numeric_day(const Lexemes& lexemes, std::size_t i) {
    const int day = small_number_at(lexemes, i, 31);
    const int month = small_number_at(lexemes, i + 2, 12);
    const char sign = separator_at(lexemes, i + 1);
    if (day == 0 || month == 0 || sign == 0 || separator_at(lexemes, i + 3) != sign) return std::nullopt;
    if (digit_count(lexemes, i + 4) != 4 || !ends_cleanly(lexemes, i + 5)) return std::nullopt;
    const Date date{number_value(lexemes, i + 4), month, day};
    if (!is_real(date)) return std::nullopt;
    return PartialDate{date, i, i + 5, false};
}

/// 25-12, also "25-12 năm 2014".
std::optional<PartialDate> day_and_month(const Lexemes& lexemes, std::size_t i) {
    const int day = small_number_at(lexemes, i, 31);
    const int month = small_number_at(lexemes, i + 2, 12);
    if (day == 0 || month == 0 || separator_at(lexemes, i + 1) == 0) return std::nullopt;
    if (is_word(lexemes, i + 3, "năm"))
        if (const int year = year_at(lexemes, i + 4)) return PartialDate{{year, month, day}, i, i + 5, false};
    if (goes_on(lexemes, i + 3) || is_sign(lexemes, i + 3, '%')) return std::nullopt;
    if (!is_real({2000, month, day})) return std::nullopt;  // a leap year: 29-2 may be real
    return PartialDate{{0, month, day}, i, i + 3, false};
}

/// 12-2014, where the surroundings say that it is a month.
std::optional<PartialDate> month_and_year(const Lexemes& lexemes, std::size_t i) {
    const int month = small_number_at(lexemes, i, 12);
    const int year = year_at(lexemes, i + 2);
    const char sign = separator_at(lexemes, i + 1);
    if (month == 0 || year == 0 || sign == 0) return std::nullopt;
    if (is_sign(lexemes, i + 3, '/') && is_joined(lexemes, i + 3)) return std::nullopt;  // 01/2021/NĐ-CP
    return PartialDate{{year, month, 0}, i, i + 3, false};
}

std::optional<PartialDate> day_forms(const Lexemes& lexemes, std::size_t i, bool labelled, Reading reading) {
    if (reading != Reading::tied && is_number(lexemes, i) && is_tail(lexemes, i)) return std::nullopt;
    if (auto date = numeric_day(lexemes, i)) return date;
    const auto day = day_number(lexemes, i, labelled);
    if (day && is_word(lexemes, day->end, "tháng")) {
        if (auto date = month_form(lexemes, day->end, day->value)) {
            date->begin = i;
            date->labelled = labelled || date->date.year != 0;
            return date;
        }
    }
    if (reading != Reading::strict)
        if (auto date = month_and_year(lexemes, i)) return date;
    if (!labelled && reading == Reading::strict) return std::nullopt;
    if (auto date = day_and_month(lexemes, i)) return date;
    if (!day || !is_number(lexemes, i) || is_sign(lexemes, day->end, '%')) return std::nullopt;
    if (goes_on(lexemes, day->end) && !is_sign(lexemes, day->end, '-')) return std::nullopt;
    return PartialDate{{0, 0, day->value}, i, day->end, false};
}

/// Words that say that a day follows.
bool is_day_label(const Lexemes& lexemes, std::size_t i) {
    return is_any_word(lexemes, i, {"ngày", "mùng", "mồng", "sáng", "chiều", "tối", "trưa", "đêm"});
}

/// Day, month and year in digits, readable without any label.
bool stands_alone(const Lexemes& lexemes, const PartialDate& date) {
    return date.end == date.begin + 5 && is_kind(lexemes, date.begin + 3, LexemeKind::sign);
}

/// "ngày" belongs to what it spells out, not to a date that stands without it as well.
std::optional<PartialDate> labelled_day(const Lexemes& lexemes, std::size_t i, Reading reading) {
    std::size_t label = i;
    while (is_any_word(lexemes, label, {"sáng", "chiều", "tối", "trưa", "đêm"})) ++label;
    std::size_t at = label;
    while (is_any_word(lexemes, at, {"ngày", "mùng", "mồng"})) ++at;
    auto date = day_forms(lexemes, at, true, reading);
    if (!date) return std::nullopt;
    date->labelled = true;
    if (!stands_alone(lexemes, *date)) date->begin = label;
    return date;
}

}  // namespace

int year_at(const Lexemes& lexemes, std::size_t i) {
    if (digit_count(lexemes, i) != 4) return 0;
    if (is_joined(lexemes, i + 1) && is_kind(lexemes, i + 1, LexemeKind::word)) return 0;
    const bool thousands = is_joined(lexemes, i + 1) && is_joined(lexemes, i + 2) &&
                           is_number(lexemes, i + 2) &&
                           (is_sign(lexemes, i + 1, '.') || is_sign(lexemes, i + 1, ','));
    const int year = number_value(lexemes, i);
    return !thousands && is_real({year, 0, 0}) ? year : 0;
}

std::optional<PartialDate> partial_date_at(const Lexemes& lexemes, std::size_t i, Reading reading) {
    if (is_number(lexemes, i)) {
        if (auto date = day_forms(lexemes, i, false, reading)) return date;
        const int year = reading != Reading::strict ? year_at(lexemes, i) : 0;
        if (year == 0) return std::nullopt;
        return PartialDate{{year, 0, 0}, i, i + 1, false};
    }
    if (is_day_label(lexemes, i)) return labelled_day(lexemes, i, reading);
    if (is_word(lexemes, i, "tháng")) return month_form(lexemes, i, 0);
    if (is_word(lexemes, i, "năm"))
        if (const int year = year_at(lexemes, i + 1)) return PartialDate{{year, 0, 0}, i, i + 2, true};
    return std::nullopt;
}

std::optional<PartialDate> dated_at(const Lexemes& lexemes, std::size_t i) {
    auto date = partial_date_at(lexemes, i, Reading::strict);
    return date && date->date.year != 0 && is_real(date->date) ? date : std::nullopt;
}

}  // namespace xdd
