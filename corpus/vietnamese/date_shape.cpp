#include "corpus/vietnamese/date_shape.h"

#include <chrono>

#include "corpus/vietnamese/shape_characters.h"
#include "corpus/vietnamese/visible_text.h"

namespace xdd {
namespace {

struct Number {
    TextRange range;
    int value = 0;
    int digits = 0;
};

Number take_number(VisibleCursor& cursor, int most_digits) {
    Number number{{cursor.begin(), cursor.begin()}, 0, 0};
    while (number.digits < most_digits && is_ascii_digit(cursor.current())) {
        number.value = number.value * 10 + static_cast<int>(cursor.current() - U'0');
        ++number.digits;
        cursor.take();
        number.range.end = cursor.previous_end();
    }
    return number;
}

/// The separator's kind: '-' for all hyphens, '/' or '.'; 0 when there is none.
char32_t take_separator(VisibleCursor& cursor) {
    const bool blank_before = is_inline_blank(cursor.current());
    if (blank_before) cursor.take();
    const char32_t c = cursor.current();
    if (is_hyphen(c)) {
        cursor.take();
        if (is_inline_blank(cursor.current())) cursor.take();
        return U'-';
    }
    if (blank_before || (c != U'/' && c != U'.')) return 0;
    cursor.take();
    return c;
}

bool is_real_day(int day, int month, int year) {
    if (year < 1000 || year > 2999) return false;
    return std::chrono::year_month_day(std::chrono::year(year),
                                       std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
        .ok();
}

/// Whether the number before the cursor is over: no letter glued to it, no further group of 27.10.2014.5.
bool ends_here(VisibleCursor cursor, char32_t separator) {
    if (cursor.character_class() == CharacterClass::underscore) {
        while (cursor.character_class() == CharacterClass::underscore) cursor.take();
        return !goes_on_with_word(cursor.character_class()) ||
               cursor.character_class() == CharacterClass::mark;
    }
    if (goes_on_with_word(cursor.character_class())) return false;
    if (separator != U'.' || cursor.current() != U'.') return true;
    cursor.take();
    return !is_ascii_digit(cursor.current());
}

std::string without_leading_zeros(std::string_view text, TextRange number) {
    std::string digits;
    for (const char byte : slice(text, number)) {
        const bool digit = is_ascii_digit(static_cast<unsigned char>(byte));
        if (digit && (byte != '0' || !digits.empty())) digits.push_back(byte);
    }
    return digits;
}

}  // namespace

std::optional<DateShape> match_date_shape(std::string_view text, std::size_t begin) {
    VisibleCursor cursor(text, begin);
    const Number day = take_number(cursor, 2);
    if (day.digits == 0) return std::nullopt;
    const char32_t separator = take_separator(cursor);
    if (separator == 0) return std::nullopt;
    const Number month = take_number(cursor, 2);
    if (month.digits == 0 || take_separator(cursor) != separator) return std::nullopt;
    const Number year = take_number(cursor, 4);
    if (year.digits != 4 || !is_real_day(day.value, month.value, year.value)) return std::nullopt;
    if (!ends_here(cursor, separator)) return std::nullopt;
    return DateShape{{day.range.begin, year.range.end}, day.range, month.range, year.range};
}

std::string normal_date(std::string_view text, const DateShape& shape) {
    return without_leading_zeros(text, shape.day) + "-" + without_leading_zeros(text, shape.month) + "-" +
           without_leading_zeros(text, shape.year);
}

}  // namespace xdd
