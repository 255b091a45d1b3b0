#include "corpus/vietnamese/numbers.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("A number ends where its points, comma and digits end") {
    struct Row {
        std::string text;
        std::string number;
    };
    const std::vector<Row> rows = {
        {"751.191 người", "751.191"},
        {"42,9%", "42,9"},
        {"42,9.", "42,9"},
        {"3.803,", "3.803"},
        {"1.234,5 tỷ", "1.234,5"},
        {"4.0 và", "4.0"},
        {"27.10.", "27.10"},
        {"60.34.04.10", "60.34.04.10"},
        {"2010-2015", "2010"},
        {"24/24", "24"},
        {"1,2,3", "1"},
        {"1,234.5", "1"},
        {"13.2,5", "13.2"},
        {"2010,2011", "2010"},
        {"1..2", "1"},
        {"5, 6", "5"},
        {"1234,5", "1234,5"},
        {"0,0001", "0,0001"},
        {"7", "7"},
        {"3.x", "3"},
    };
    for (const auto& [text, number] : rows) CHECK(text.substr(0, number_end(text, 0)) == number);
}
