#include "query/search/day_terms.h"

#include <algorithm>

#include "indexer/format/terms.h"

namespace xdd::query {
namespace {

constexpr DaySpan all_days{19000101, 20991231};  // the years that corpus/date.h takes

bool contains(DaySpan outer, DaySpan inner) {
    return outer.first <= inner.first && inner.last <= outer.last;
}

bool overlap(DaySpan a, DaySpan b) {
    return a.first <= b.last && b.first <= a.last;
}

void add_month(DaySpan range, int year, int month, DayTerms& terms) {
    const DaySpan span = day_span(Date{year, month, 0});
    if (!overlap(range, span)) return;
    const std::string month_term = term(Family::month, month_body(year, month));
    if (contains(range, span)) {
        terms.inside.push_back(month_term);
        return;
    }
    terms.overlapping.push_back({month_term, term(Family::date_precision, precision_name(Precision::month))});
    for (int day = span.first; day <= span.last; ++day) {
        if (contains(range, {day, day}))
            terms.inside.push_back(term(Family::day, day_body(year, month, day % 100)));
    }
}

void add_year(DaySpan range, int year, DayTerms& terms) {
    const DaySpan span = day_span(Date{year, 0, 0});
    const std::string year_term = term(Family::year, year_body(year));
    if (contains(range, span)) {
        terms.inside.push_back(year_term);
        return;
    }
    terms.overlapping.push_back({year_term, term(Family::date_precision, precision_name(Precision::year))});
    for (int month = 1; month <= 12; ++month) add_month(range, year, month, terms);
}

}  // namespace

DayTerms day_terms(DaySpan range) {
    DayTerms terms;
    range.first = std::max(range.first, all_days.first);
    range.last = std::min(range.last, all_days.last);
    if (range.first > range.last) return terms;
    for (int year = range.first / 10000; year <= range.last / 10000; ++year) add_year(range, year, terms);
    return terms;
}

}  // namespace xdd::query
