#include "query/search/open_citations.h"

#include <algorithm>
#include <charconv>

#include "corpus/metadata/congress_terms.h"
#include "query/language/day_range.h"

namespace xdd::query {

int previous_day(int day) {
    if (day % 100 > 1) return day - 1;
    const int year = day / 10000;
    const int month = day / 100 % 100;
    return month == 1 ? day_span(Date{year - 1, 0, 0}).last : day_span(Date{year, month - 1, 0}).last;
}

std::optional<int> first_day_of(std::string_view qualifier) {
    int year = 0;
    const auto [end, error] = std::from_chars(qualifier.data(), qualifier.data() + qualifier.size(), year);
    const bool is_year = error == std::errc{} && end == qualifier.data() + qualifier.size();
    if (is_year) return day_span(Date{year, 0, 0}).first;
    const std::optional<DaySpan> term = congress_term_span(qualifier);
    if (!term) return std::nullopt;
    return term->first;
}

std::optional<std::string> only_qualifier(const std::vector<std::string>& qualifiers,
                                          const std::optional<Date>& date) {
    const int last_day = date ? day_span(*date).last : open_end;
    std::optional<std::string> only;
    for (const std::string& qualifier : qualifiers) {
        const std::optional<int> first = first_day_of(qualifier);
        if (!first) return std::nullopt;
        if (*first > last_day) continue;
        if (only) return std::nullopt;
        only = qualifier;
    }
    return only;
}

std::optional<DaysOfQualifier> days_of(const std::string& wanted,
                                       const std::vector<std::string>& qualifiers) {
    const std::optional<int> begin = first_day_of(wanted);
    if (!begin) return std::nullopt;
    int next = open_end;
    bool others = false;
    for (const std::string& qualifier : qualifiers) {
        if (qualifier == wanted) continue;
        const std::optional<int> first = first_day_of(qualifier);
        if (!first || *first <= *begin) return std::nullopt;
        next = std::min(next, *first);
        others = true;
    }
    return DaysOfQualifier{{*begin, others ? previous_day(next) : open_end}, !others};
}

}  // namespace xdd::query
