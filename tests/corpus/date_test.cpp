#include "corpus/date.h"

#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("A date is written with as much precision as it has and read back the same") {
    for (const Date date :
         {Date{2015, 7, 8}, Date{2015, 7, 0}, Date{2015, 0, 0}, Date{1930, 2, 3}, Date{2099, 12, 31}}) {
        CAPTURE(iso(date));
        CHECK(parse_iso(iso(date)) == date);
    }
    CHECK(iso({2015, 7, 8}) == "2015-07-08");
    CHECK(iso({2015, 7, 0}) == "2015-07");
    CHECK(iso({2015, 0, 0}) == "2015");
}

TEST_CASE("Only the form that is written is read as an ISO date") {
    for (const char* text :
         {"", "15", "2015-7", "2015-7-8", "2015/07/08", "2015-07-08T10:00", " 2015", "2015-00", "2015-07-00",
          "2015-02-30", "2015-13", "1899", "2100", "20a5", "2015-07-", "+015"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_iso(text));
    }
}

TEST_CASE("The calendar decides which dates are real") {
    CHECK(is_real({2000, 2, 29}));
    CHECK(is_real({2016, 2, 29}));
    CHECK_FALSE(is_real({1900, 2, 29}));
    CHECK_FALSE(is_real({2015, 2, 29}));
    CHECK_FALSE(is_real({2015, 4, 31}));
    CHECK_FALSE(is_real({2015, 0, 8}));
    CHECK_FALSE(is_real({2015, -1, 0}));
    CHECK_FALSE(is_real({0, 0, 0}));
}

TEST_CASE("A date spans every day that it may mean") {
    CHECK(day_span({2015, 7, 8}) == DaySpan{20150708, 20150708});
    CHECK(day_span({2016, 2, 0}) == DaySpan{20160201, 20160229});
    CHECK(day_span({2015, 2, 0}) == DaySpan{20150201, 20150228});
    CHECK(day_span({2015, 0, 0}) == DaySpan{20150101, 20151231});
}

TEST_CASE("Precision has a name") {
    CHECK(precision_name(precision({2015, 7, 8})) == "day");
    CHECK(precision_name(precision({2015, 7, 0})) == "month");
    CHECK(precision_name(precision({2015, 0, 0})) == "year");
}
