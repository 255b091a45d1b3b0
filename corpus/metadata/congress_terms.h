#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/date.h"

/// The terms of the party's national congresses, from the first of 1935. Spans are yyyymmdd (date.h).
namespace xdd {

/// Roman number of the term in which the whole date lies: "XI" for 2015-07. A term runs from the day after
/// its own congress closes to the closing day of the next one. "" before the first, and for a date that may
/// lie in two (2011).
std::string congress_term(const Date& date);

/// First and last day of a term given by its Roman or Arabic number; the last one known ends on 20991231.
/// Nothing for an unknown one.
std::optional<DaySpan> congress_term_span(std::string_view number);

/// The number of the term from one year to another, as they are written: 12 for 2016 and 2021, or 2016 and
/// 2020, its last full year. 0 when no term has them.
int term_of_years(int first, int last);

/// The term in which a central document of that date is numbered. Documents are numbered anew in each term,
/// so that a symbol with its term, not the symbol alone, names a document; those of a congress are numbered
/// apart, so none belongs to the days of one, nor to the time before the third.
std::string numbering_term(const Date& date);

}  // namespace xdd
