#include "query/language/day_range.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;

TEST_CASE("a date range runs from the first day of its start to the last day of its end") {
    struct Row {
        std::string text;
        DaySpan days;
    };
    const std::vector<Row> rows{
        {"2015", {20150101, 20151231}},
        {" 2015 ", {20150101, 20151231}},
        {"2014-06", {20140601, 20140630}},
        {"2016-02", {20160201, 20160229}},
        {"2015-07-08", {20150708, 20150708}},
        {"8-7-2015", {20150708, 20150708}},
        {"8/7/2015", {20150708, 20150708}},
        {"8.7.2015", {20150708, 20150708}},
        {"7/2015", {20150701, 20150731}},
        {"8 tháng 7 năm 2015", {20150708, 20150708}},
        {"tháng 7 năm 2015", {20150701, 20150731}},
        {"2014..2015", {20140101, 20151231}},
        {"2014 .. 2015", {20140101, 20151231}},
        {"2014-06..", {20140601, open_end}},
        {"..1996", {open_start, 19961231}},
        {"1/2014..8-7-2015", {20140101, 20150708}},
        {"2011-2016", {20110101, 20161231}},
        {"2011 – 2016", {20110101, 20161231}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto days = read_day_range(row.text);
        REQUIRE(days.has_value());
        CHECK(days->first == row.days.first);
        CHECK(days->last == row.days.last);
    }
}

TEST_CASE("what is no date range gives a reason") {
    for (const char* text : {"", "..", "x", "2015-13", "31-2-2015", "2014..x", "y..2014", "2014..2015..2016",
                             "15", "2015x", "20150708", "2016..2014", "2016-2014", "1-1-2015..31-12-2014"}) {
        CAPTURE(text);
        const auto result = read_days(text);
        REQUIRE(std::holds_alternative<std::string>(result));
        CHECK_FALSE(std::get<std::string>(result).empty());
        CHECK_FALSE(read_day_range(text).has_value());
    }
    CHECK(std::get<std::string>(read_days("2016..2014")) == "this range ends before it begins");
}
