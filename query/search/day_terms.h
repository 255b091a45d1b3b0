#pragma once

#include <string>
#include <vector>

#include "corpus/date.h"

namespace xdd::query {

/// The terms of articles by date. An article's date is a span; it is inside a range when all of it is.
struct DayTerms {
    /// Any of them: every article inside the range, and no other. Whole years and months by one term each.
    std::vector<std::string> inside;
    /// Articles known only to the month or year, whose span the range cuts: both terms.
    struct Overlap {
        std::string term;
        std::string of_precision;
    };
    std::vector<Overlap> overlapping;
};

/// An open end of the range may be 0 or any day before 1900 or after 2099.
DayTerms day_terms(DaySpan range);

}  // namespace xdd::query
