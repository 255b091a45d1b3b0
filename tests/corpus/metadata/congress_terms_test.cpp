#include "corpus/metadata/congress_terms.h"

#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("A date lies in the term of the congress before it") {
    CHECK(congress_term({1986, 7, 22}) == "V");
    CHECK(congress_term({2002, 1, 8}) == "IX");
    CHECK(congress_term({2008, 8, 5}) == "X");
    CHECK(congress_term({2010, 0, 0}) == "X");
    CHECK(congress_term({2015, 7, 0}) == "XI");
    CHECK(congress_term({2018, 5, 19}) == "XII");
    CHECK(congress_term({2024, 0, 0}) == "XIII");
}

TEST_CASE("A date that may lie in two terms, or before the third congress, has none") {
    CHECK(congress_term({2011, 0, 0}).empty());
    CHECK(congress_term({2021, 1, 0}).empty());
    CHECK(congress_term({2016, 1, 25}).empty());
    CHECK(congress_term({1951, 2, 11}).empty());
}
