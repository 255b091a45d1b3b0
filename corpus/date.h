#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace xdd {

enum class Precision { year, month, day };

/// A date of the Gregorian calendar as far as it is known: month 0 when only the year is, day 0 when no day
/// is.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    auto operator<=>(const Date&) const = default;
};

/// Both ends belong to the span. Written as the decimal number yyyymmdd, so that order is numeric order.
struct DaySpan {
    int first = 0;
    int last = 0;

    bool operator==(const DaySpan&) const = default;
};

Precision precision(const Date& date);
std::string_view precision_name(Precision precision);  ///< "year", "month", "day"

/// Whether the calendar has such a date, in the years 1900 to 2099.
bool is_real(const Date& date);

/// "2015-07-08", "2015-07" or "2015".
std::string iso(const Date& date);

/// Reads just what iso() writes; nothing for any other form or for a date that is not real.
std::optional<Date> parse_iso(std::string_view text);

/// Every day that the date may mean: 2015-07 is 20150701 to 20150731.
DaySpan day_span(const Date& date);

}  // namespace xdd
