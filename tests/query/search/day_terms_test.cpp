#include "query/search/day_terms.h"

#include <algorithm>

#include "indexer/format/terms.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;

namespace {

/// Terms of an article's date, as the index writes them.
std::vector<std::string> terms_of(const Date& date) {
    std::vector<std::string> terms{term(Family::year, year_body(date.year)),
                                   term(Family::date_precision, precision_name(precision(date)))};
    if (date.month != 0) terms.push_back(term(Family::month, month_body(date.year, date.month)));
    if (date.day != 0) terms.push_back(term(Family::day, day_body(date.year, date.month, date.day)));
    return terms;
}

bool has(const std::vector<std::string>& terms, const std::string& term) {
    return std::find(terms.begin(), terms.end(), term) != terms.end();
}

}  // namespace

TEST_CASE("Whole years and months are one term each") {
    CHECK(day_terms({20150101, 20161231}).inside ==
          std::vector{term(Family::year, "2015"), term(Family::year, "2016")});
    CHECK(day_terms({20150701, 20150731}).inside == std::vector{term(Family::month, "201507")});
    CHECK(day_terms({20150708, 20150708}).inside == std::vector{term(Family::day, "20150708")});
    CHECK(day_terms({20150708, 20150707}).inside.empty());
    CHECK(day_terms({0, 99991231}).inside.size() == 200);
}

TEST_CASE("The terms of a range hold just the dates inside it, and tell those that overlap") {
    const Date dates[] = {{2014, 0, 0}, {2015, 0, 0},   {2016, 0, 0},  {2015, 1, 0},
                          {2015, 2, 0}, {2015, 7, 0},   {2015, 12, 0}, {2016, 2, 0},
                          {2015, 1, 1}, {2015, 2, 28},  {2015, 7, 8},  {2015, 7, 31},
                          {2015, 8, 1}, {2015, 12, 31}, {2016, 2, 29}, {2014, 12, 31}};
    const int ends[] = {0,        20141231, 20150101, 20150131, 20150201,
                        20150708, 20150731, 20151231, 20160229, 99991231};
    for (const int first : ends) {
        for (const int last : ends) {
            const DayTerms terms = day_terms({first, last});
            for (const Date& date : dates) {
                INFO(iso(date) << " in " << first << ".." << last);
                const DaySpan span = day_span(date);
                const std::vector<std::string> of_date = terms_of(date);
                const bool inside = std::any_of(terms.inside.begin(), terms.inside.end(),
                                                [&](const std::string& term) { return has(of_date, term); });
                CHECK(inside == (first <= span.first && span.last <= last));
                const bool overlapping =
                    std::any_of(terms.overlapping.begin(), terms.overlapping.end(), [&](const auto& overlap) {
                        return has(of_date, overlap.term) && has(of_date, overlap.of_precision);
                    });
                const bool touches = first <= last && first <= span.last && span.first <= last;
                CHECK((inside || overlapping) == touches);
            }
        }
    }
}
