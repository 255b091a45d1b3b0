#include "corpus/date.h"

#include <array>
#include <cstdio>

namespace xdd {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2099;

bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

int as_number(int year, int month, int day) {
    return year * 10000 + month * 100 + day;
}

/// The number that just these digits write; -1 when something else stands there.
int digits(std::string_view text) {
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

Precision precision(const Date& date) {
    if (date.month == 0) return Precision::year;
    return date.day == 0 ? Precision::month : Precision::day;
}

std::string_view precision_name(Precision precision) {
    switch (precision) {
        case Precision::year:
            return "year";
        case Precision::month:
            return "month";
        case Precision::day:
            break;
    }
    return "day";
}

bool is_real(const Date& date) {
    if (date.year < first_year || date.year > last_year) return false;
    if (date.month == 0) return date.day == 0;
    if (date.month < 1 || date.month > 12) return false;
    return date.day >= 0 && date.day <= days_in(date.year, date.month);
}

std::string iso(const Date& date) {
    std::array<char, 40> text{};
    switch (precision(date)) {
        case Precision::year:
            std::snprintf(text.data(), text.size(), "%04d", date.year);
            break;
        case Precision::month:
            std::snprintf(text.data(), text.size(), "%04d-%02d", date.year, date.month);
            break;
        case Precision::day:
            std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
            break;
    }
    return text.data();
}

std::optional<Date> parse_iso(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
    Date date{digits(text.substr(0, 4)), 0, 0};
    if (text.size() >= 7) {
        date.month = digits(text.substr(5, 2));
        if (text[4] != '-' || date.month < 1) return std::nullopt;
    }
    if (text.size() == 10) {
        date.day = digits(text.substr(8, 2));
        if (text[7] != '-' || date.day < 1) return std::nullopt;
    }
    return is_real(date) ? std::optional(date) : std::nullopt;
}

DaySpan day_span(const Date& date) {
    switch (precision(date)) {
        case Precision::year:
            return {as_number(date.year, 1, 1), as_number(date.year, 12, 31)};
        case Precision::month:
            return {as_number(date.year, date.month, 1),
                    as_number(date.year, date.month, days_in(date.year, date.month))};
        case Precision::day:
            break;
    }
    const int day = as_number(date.year, date.month, date.day);
    return {day, day};
}

}  // namespace xdd
