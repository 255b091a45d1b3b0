#include "corpus/metadata/congress_terms.h"

#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("A document is numbered in the term of the congress before it") {
    CHECK(numbering_term({1986, 7, 22}) == "V");
    CHECK(numbering_term({2002, 1, 8}) == "IX");
    CHECK(numbering_term({2008, 8, 5}) == "X");
    CHECK(numbering_term({2010, 0, 0}) == "X");
    CHECK(numbering_term({2015, 7, 0}) == "XI");
    CHECK(numbering_term({2018, 5, 19}) == "XII");
    CHECK(numbering_term({2024, 0, 0}) == "XIII");
}

TEST_CASE("A document that may lie in two terms, of a congress or before the third is numbered in none") {
    CHECK(numbering_term({2011, 0, 0}).empty());
    CHECK(numbering_term({2021, 1, 0}).empty());
    CHECK(numbering_term({2016, 1, 25}).empty());
    CHECK(numbering_term({1951, 2, 11}).empty());
}

TEST_CASE("a date is in a congress term only if all its days are") {
    CHECK(congress_term(Date{2015, 7, 8}) == "XI");
    CHECK(congress_term(Date{2012, 0, 0}) == "XI");
    CHECK(congress_term(Date{2011, 0, 0}).empty());  // the congress was in January
    CHECK(congress_term(Date{2011, 2, 0}) == "XI");
    CHECK(congress_term(Date{2024, 5, 1}) == "XIII");
    CHECK(congress_term(Date{2016, 1, 25}) == "XI");  // the next congress is still sitting
    CHECK(congress_term(Date{2016, 1, 28}) == "XI");
    CHECK(congress_term(Date{2016, 1, 29}) == "XII");
    CHECK(congress_term(Date{1930, 2, 3}).empty());
}

TEST_CASE("congress terms follow each other without gap or overlap") {
    for (int number = 1; number < 14; ++number) {
        const auto term = congress_term_span(std::to_string(number));
        const auto next = congress_term_span(std::to_string(number + 1));
        REQUIRE(term);
        REQUIRE(next);
        CAPTURE(number);
        CHECK(term->first < term->last);
        CHECK(term->last < next->first);
        const Date first{next->first / 10000, next->first / 100 % 100, next->first % 100};
        const Date last{term->last / 10000, term->last / 100 % 100, term->last % 100};
        CHECK(is_real(first));
        CHECK(is_real(last));
        const bool next_day = first.day == last.day + 1 && first.month == last.month;
        const bool next_month =
            first.day == 1 && last.day == day_span(Date{last.year, last.month, 0}).last % 100;
        CHECK((next_day || next_month));
    }
}

TEST_CASE("a congress term is named by Roman or Arabic number") {
    CHECK(congress_term_span("XI") == congress_term_span("11"));
    CHECK(congress_term_span("xi") == congress_term_span("11"));
    CHECK_FALSE(congress_term_span("0"));
    CHECK_FALSE(congress_term_span("40"));
    CHECK_FALSE(congress_term_span(""));
    CHECK_FALSE(congress_term_span("XI."));
}

TEST_CASE("a congress term is named by its years, the last one whole or begun") {
    CHECK(term_of_years(2016, 2021) == 12);
    CHECK(term_of_years(2016, 2020) == 12);
    CHECK(term_of_years(1986, 1991) == 6);
    CHECK(term_of_years(2026, 2031) == 14);
    CHECK(term_of_years(2015, 2020) == 0);
    CHECK(term_of_years(2016, 2026) == 0);
    CHECK(term_of_years(0, 0) == 0);
}
