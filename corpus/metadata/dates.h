#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/metadata/lexemes.h"
#include "corpus/text_range.h"

namespace xdd {

struct FoundDate {
    TextRange range;
    Date from;
    Date to;  ///< same as from unless the text names a span: "từ ngày 11 đến 19-2-1951", "2006-2010"
};

/// Dates written in a text, in order, none overlapping: day-month-year with - / or points, month-year, spelt
/// out, spans. A year alone counts only after "năm" or in a span after "giai đoạn", "nhiệm kỳ" or brackets.
/// Day and month without a year take `year_of_context` and are left out when that is 0.
std::vector<FoundDate> find_dates(std::string_view text, int year_of_context = 0);
std::vector<FoundDate> find_dates(const Lexemes& text, int year_of_context);

/// A date in a place meant for one: a record's date, a page's labelled date. Accepts ISO forms and what
/// find_dates reads; nothing when the text is not one real date.
std::optional<Date> read_date(std::string_view text);

}  // namespace xdd
