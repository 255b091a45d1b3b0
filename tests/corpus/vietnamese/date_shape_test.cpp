#include "corpus/vietnamese/date_shape.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("Dates in digits are read in every house style") {
    struct Row {
        std::string text;
        std::string printed;
        std::string normal;
    };
    const std::vector<Row> rows = {
        {"9-5-2012", "9-5-2012", "9-5-2012"},
        {"09-05-2012.", "09-05-2012", "9-5-2012"},
        {"17/8/2019, tại", "17/8/2019", "17-8-2019"},
        {"27.10.2014", "27.10.2014", "27-10-2014"},
        {"27.10.2014.", "27.10.2014", "27-10-2014"},
        {"29-2-2016", "29-2-2016", "29-2-2016"},
        {"4-11 -1988)", "4-11 -1988", "4-11-1988"},
        {"4 - 11 - 1988", "4 - 11 - 1988", "4-11-1988"},
        {"4\u201311\u20131988", "4\u201311\u20131988", "4-11-1988"},
        {"4-\u200E11-19\u200E88\u200E", "4-\u200E11-19\u200E88", "4-11-1988"},
        {"3-2-1930-3-2-2018", "3-2-1930", "3-2-1930"},
        {"1/1/2000/", "1/1/2000", "1-1-2000"},
        {"1/1/2000年", "1/1/2000", "1-1-2000"},
    };
    for (const auto& [text, printed, normal] : rows) {
        const auto shape = match_date_shape(text, 0);
        REQUIRE(shape);
        CHECK(slice(text, shape->whole) == printed);
        CHECK(normal_date(text, *shape) == normal);
    }
}

TEST_CASE("What only looks like a date is none") {
    for (const std::string text : {"30-2-2015",
                                   "29-2-2015",
                                   "0-1-2015",
                                   "1-0-2015",
                                   "1-13-2015",
                                   "31/4/2010",
                                   "2010-2015",
                                   "6-11",
                                   "6-11-06",
                                   "6/11-2006",
                                   "6-11/2006",
                                   "6 / 11 / 2006",
                                   "6. 11. 2006",
                                   "6  -  11-2006",
                                   "1-1-20066",
                                   "1-1-2006a",
                                   "1.1.2006.5",
                                   "100-1-2006",
                                   "1-1-0006",
                                   "24/24",
                                   "12-2014",
                                   "2015-07-08",
                                   "6\n-11-2006",
                                   "",
                                   "x"}) {
        CAPTURE(text);
        CHECK_FALSE(match_date_shape(text, 0));
    }
}
