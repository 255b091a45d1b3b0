#pragma once

#include <cstddef>
#include <optional>

#include "corpus/date.h"
#include "corpus/metadata/lexemes.h"

/// How a single date is written, read at one place of a text. Spans, lists and what surrounds a date are the
/// business of dates.h.
namespace xdd {

/// As much of a date as stands there; fields that are not written are 0. Not checked against the calendar
/// while one of them may still come from elsewhere.
struct PartialDate {
    Date date;
    std::size_t begin = 0;  ///< first lexeme
    std::size_t end = 0;    ///< the lexeme after the last
    bool labelled = false;  ///< "ngày", "tháng", "năm", "sáng" ... says that it is one
};

/// How much is taken for a date where no label says so.
enum class Reading {
    strict,   ///< only what can be nothing else: 6-11-2006, 9 tháng 1 năm 2013
    in_span,  ///< after "từ", "đến": a day, a day and month, a month and year, a year too
    tied,     ///< as in_span, the hyphen before it being the span's: 19-2-1951 in 11-19-2-1951
};

/// A date that begins at lexeme i: "6-11-2006", "ngày 28 tháng 05 năm 2004", "tháng 12-2014", "năm 2015",
/// "ngày 25-12", "ngày 25".
std::optional<PartialDate> partial_date_at(const Lexemes& lexemes, std::size_t i, Reading reading);

/// The same, of which at least the year is written and which the calendar has.
std::optional<PartialDate> dated_at(const Lexemes& lexemes, std::size_t i);

/// A year from 1900 to 2099 of four digits at lexeme i, standing free of other digits and letters; 0 when
/// there is none.
int year_at(const Lexemes& lexemes, std::size_t i);

}  // namespace xdd
