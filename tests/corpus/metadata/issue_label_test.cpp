#include "corpus/metadata/issue_label.h"

#include <string>

#include "tests/support/catch.h"

using namespace xdd;

namespace {

/// "2019: 1 2"
std::string read(std::string_view label) {
    const auto issue = read_issue_label(label);
    if (!issue) return "none";
    CHECK(issue->label == label);
    std::string line = std::to_string(issue->year) + ":";
    for (const int number : issue->numbers) line += " " + std::to_string(number);
    return line;
}

}  // namespace

TEST_CASE("An issue's label gives its year and its set of numbers") {
    const struct {
        const char* label;
        const char* expected;
    } rows[] = {
        {"số 5-2019", "2019: 5"},
        {"số tháng 5-2020", "2020: 5"},
        {"số 1+2 Xuân Kỷ Hợi 2019", "2019: 1 2"},
        {"số 2+3 Xuân Mậu Tuất 2018", "2018: 2 3"},
        {"số Xuân Nhâm Dần (1+2/2022)", "2022: 1 2"},
        {"số Xuân Quý Mão (1+2-2023)", "2023: 1 2"},
        {"số tháng 10-2020 - SỐ ĐẶC BIỆT", "2020: 10"},
        {"7-2015", "2015: 7"},
        {"7/2015", "2015: 7"},
        {"07.2015", "2015: 7"},
        {"2015-07", "2015: 7"},
        {"2015", "2015:"},
        {"Xuân 2019", "2019:"},
        {"số 1+2", "0: 1 2"},
        {"số 2 + 1", "0: 1 2"},
        {"số 1+2/2022", "2022: 1 2"},
        {"Số 1 và 2 năm 2016", "2016: 1 2"},
        {"số 1, 2/2016", "2016: 1 2"},
        {"số 1&2-2016", "2016: 1 2"},
        {"số 1-3/2019", "2019: 1 2 3"},
        {"số 526 (12-2021)", "2021: 526"},
        {"Tạp chí số 5 (tháng 6-2019)", "2019: 5"},
        {"Số 9731", "0: 9731"},
        {"Số 2015 (12-2021)", "2021: 2015"},
        {"Tháng 8-1965", "1965: 8"},
        {"Tháng 1l-1966", "1966:"},
        {"SỐ 7 NĂM 2015", "2015: 7"},
        {"số7-2015", "2015: 7"},
        {"so\u0302\u0301 7-2015", "2015: 7"},
        {"số\u00a07\u20112015", "2015: 7"},
        {"số 5+5-2019", "2019: 5"},
        {"", "none"},
        {"số Tết", "none"},
        {"SỐ ĐẶC BIỆT", "none"},
        {"số 0", "none"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.label);
        CHECK(read(row.label) == row.expected);
    }
}
