#include "corpus/metadata/dates.h"

#include <string>

#include "tests/support/catch.h"

using namespace xdd;

namespace {

/// "raw=from..to; ..." or "raw=date; ...": one line tells everything that was found.
std::string found(std::string_view text, int year_of_context = 0) {
    std::string line;
    for (const FoundDate& date : find_dates(text, year_of_context)) {
        if (!line.empty()) line += "; ";
        line += std::string(slice(text, date.range)) + "=" + iso(date.from);
        if (date.to != date.from) line += ".." + iso(date.to);
    }
    return line;
}

std::string read(std::string_view text) {
    const auto date = read_date(text);
    return date ? iso(*date) : "none";
}

struct Row {
    const char* text;
    const char* expected;
};

}  // namespace

TEST_CASE("Dates in running text are found in every form in which the press writes them") {
    const Row rows[] = {
        {"Nghị quyết ngày 6-11-2006 của tỉnh", "6-11-2006=2006-11-06"},
        {"từ 30/9/2015.", "30/9/2015=2015-09-30"},
        {"họp 16-04-2021 và 16-02-2004", "16-04-2021=2021-04-16; 16-02-2004=2004-02-16"},
        {"ngày 27.10.2015", "27.10.2015=2015-10-27"},
        {"ngày 6-12 -1989", "6-12 -1989=1989-12-06"},
        {"ngày 6 – 12 – 1989", "6 – 12 – 1989=1989-12-06"},
        {"NGÀY30-3-2013", "30-3-2013=2013-03-30"},
        {"Đến tháng 12-2014, toàn tỉnh", "tháng 12-2014=2014-12"},
        {"Tháng 8-1965", "Tháng 8-1965=1965-08"},
        {"tháng 1/2016", "tháng 1/2016=2016-01"},
        {"trung tuần tháng 11-2002", "tháng 11-2002=2002-11"},
        {"tháng 9 năm 1969", "tháng 9 năm 1969=1969-09"},
        {"tháng tư năm 2018", "tháng tư năm 2018=2018-04"},
        {"tháng mười hai năm 1946", "tháng mười hai năm 1946=1946-12"},
        {"một bài báo (3-1989) viết", "3-1989=1989-03"},
        {"ngày 28 tháng 05 năm 2004", "ngày 28 tháng 05 năm 2004=2004-05-28"},
        {"ngày 03 tháng bốn năm 2018", "ngày 03 tháng bốn năm 2018=2018-04-03"},
        {"ngày mười chín tháng tám năm 2015", "ngày mười chín tháng tám năm 2015=2015-08-19"},
        {"Thứ Tư, 9 tháng 1, 2013", "9 tháng 1, 2013=2013-01-09"},
        {"Thứ hai, 26 Tháng 10 2020 14:49", "26 Tháng 10 2020=2020-10-26"},
        {"ngày 30-4 năm 1975", "ngày 30-4 năm 1975=1975-04-30"},
        {"năm 2014 đạt", "năm 2014=2014"},
        {"21:15, 19/05/2024", "19/05/2024=2024-05-19"},
        {"18/10/2017 22:12'", "18/10/2017=2017-10-18"},
        {"15/11/2019 | 604", "15/11/2019=2019-11-15"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(found(row.text) == row.expected);
    }
}

TEST_CASE("A day and month without a year take the year of the context, or none") {
    const Row rows[] = {
        {"Tối ngày 25-12, tại", "ngày 25-12=2014-12-25"},
        {"ngày 7-5", "ngày 7-5=2014-05-07"},
        {"Hôm qua (4-5), Bộ", "4-5=2014-05-04"},
        {"Sáng 3/2", "3/2=2014-02-03"},
        {"Sáng 15-3, tại", "15-3=2014-03-15"},
        {"Ngày 27.10, đoàn", "Ngày 27.10=2014-10-27"},
        {"ngày 2 tháng 9", "ngày 2 tháng 9=2014-09-02"},
        {"từ ngày 5-8/12", "từ ngày 5-8/12=2014-12-05..2014-12-08"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(found(row.text, 2014) == row.expected);
        CHECK(found(row.text) == "");
    }
}

TEST_CASE("Spans of days, months and years have both ends") {
    const Row rows[] = {
        {"ngày 25 và 26-6-2020", "ngày 25 và 26-6-2020=2020-06-25..2020-06-26"},
        {"ngày 5 và 20-6-2020", "ngày 5=2020-06-05; 20-6-2020=2020-06-20"},
        {"từ ngày 11 đến 19-2-1951", "từ ngày 11 đến 19-2-1951=1951-02-11..1951-02-19"},
        {"từ 07 đến 14-10-2010", "từ 07 đến 14-10-2010=2010-10-07..2010-10-14"},
        {"từ ngày 25-02 đến 03-3-2019", "từ ngày 25-02 đến 03-3-2019=2019-02-25..2019-03-03"},
        {"từ ngày 25-12 đến ngày 03-1-2019", "từ ngày 25-12 đến ngày 03-1-2019=2018-12-25..2019-01-03"},
        {"28 – 31/3/1935", "28 – 31/3/1935=1935-03-28..1935-03-31"},
        {"25-28/6/2020", "25-28/6/2020=2020-06-25..2020-06-28"},
        {"Quý I/2015", "Quý I/2015=2015-01..2015-03"},
        {"quý III năm 2015", "quý III năm 2015=2015-07..2015-09"},
        {"nhiệm kỳ 2015- 2020", "2015- 2020=2015..2020"},
        {"giai đoạn 2006-2010”", "2006-2010=2006..2010"},
        {"Hội (1949-2014) đã", "1949-2014=1949..2014"},
        {"từ năm 2006 đến năm 2010", "từ năm 2006 đến năm 2010=2006..2010"},
        {"từ tháng 6-2014 đến tháng 7-2015", "từ tháng 6-2014 đến tháng 7-2015=2014-06..2015-07"},
        {"từ tháng 6 đến tháng 9-2015", "từ tháng 6 đến tháng 9-2015=2015-06..2015-09"},
        {"(19-5-1945 - 2-9-1969)", "19-5-1945 - 2-9-1969=1945-05-19..1969-09-02"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(found(row.text) == row.expected);
    }
}

TEST_CASE("A jubilee and its origin are two dates") {
    CHECK(found("(3-2-1930 - 3-2-2018)") == "3-2-1930=1930-02-03; 3-2-2018=2018-02-03");
    CHECK(found("(14-10-1930 - 14-10-2020)") == "14-10-1930=1930-10-14; 14-10-2020=2020-10-14");
    CHECK(found("3/2/1930-3/2/2018") == "3/2/1930=1930-02-03; 3/2/2018=2018-02-03");
}

TEST_CASE("What only looks like a date is none") {
    for (const char* text : {"31-2-2015",
                             "30/2/2016",
                             "ngày 31-4",
                             "24/24 giờ",
                             "36/36 chi bộ",
                             "21/25 đảng bộ",
                             "5/10 chi bộ",
                             "0236.3650403 (128)",
                             "0974219808",
                             "60.34.04.10",
                             "tr.76-142",
                             "185(09): 45 - 50",
                             "B-52",
                             "751.191 người",
                             "42,9%",
                             "30/2021/NĐ-CP",
                             "01/2021/NĐ-CP",
                             "51/2001/QH10",
                             "24-NQ/TU",
                             "3.803",
                             "Tháng 1l-1966",
                             "Chiều ngày 7/9/202",
                             "số 7-2015",
                             "số 1+2-2023",
                             "cách mạng 4.0",
                             "2.000 đảng viên",
                             "2015",
                             "2015 người",
                             "trong 3 năm",
                             "hai năm qua",
                             "6 tháng đầu",
                             "1.2.2015.3",
                             "15:05 - 16:10",
                             "Tháng Năm, Đinh Dậu",
                             "từ 1950 đến 2050 tấn",
                             "năm 2.000 người"}) {
        CAPTURE(text);
        CHECK(found(text, 2014) == "");
    }
}

TEST_CASE("Dates are found in decomposed text at their places in it") {
    const std::string decomposed = "nga\u0300y 28 tha\u0301ng 05 na\u0306m 2004";
    CHECK(found(decomposed) == decomposed + "=2004-05-28");
    CHECK(found("tháng\u00a012\u201114 và tháng\u00a012\u20112014") == "tháng\u00a012\u20112014=2014-12");
}

TEST_CASE("Found dates never overlap and stand in order") {
    const std::string text =
        "Từ ngày 11 đến 19-2-1951, giai đoạn 2006-2010 (3-2-1930 - 3-2-2018), ngày 5, 6 và 20-6-2020, tháng "
        "12-2014.";
    std::size_t end = 0;
    for (const FoundDate& date : find_dates(text)) {
        CHECK(date.range.begin >= end);
        CHECK(date.range.begin < date.range.end);
        CHECK(is_real(date.from));
        CHECK(day_span(date.from).first <= day_span(date.to).last);
        end = date.range.end;
    }
    CHECK(end > 0);
}

TEST_CASE("A publication line gives its one date, whatever stands around it") {
    const Row rows[] = {
        {"2015-07-08", "2015-07-08"},
        {"2015-07", "2015-07"},
        {"2015", "2015"},
        {"7-2015", "2015-07"},
        {"07/2015", "2015-07"},
        {"tháng 7-2015", "2015-07"},
        {"năm 2015", "2015"},
        {" (08/07/2015) ", "2015-07-08"},
        {"\u00a0( 08/07/2015)", "2015-07-08"},
        {"8-7-2015", "2015-07-08"},
        {"08.07.2015", "2015-07-08"},
        {"2015-07-08T10:00:00+07:00", "2015-07-08"},
        {"2015-07-08 10:00", "2015-07-08"},
        {"2015/07/08", "2015-07-08"},
        {"Thứ Tư, 08/04/2015, 08:11 [GMT+7]", "2015-04-08"},
        {"Thứ tư, 02/10/2013 - 10:12", "2013-10-02"},
        {"Thứ tư 19/08/2020 16:20", "2020-08-19"},
        {"Thứ năm, 29/08/2024 - 08:00", "2024-08-29"},
        {"Thứ Năm, 19/12/2019, 13:59 (GMT+7)", "2019-12-19"},
        {"Thứ hai, 26 Tháng 10 2020 14:49", "2020-10-26"},
        {"Chủ nhật, 26 Tháng 11 2023 15:06", "2023-11-26"},
        {"08:21, ngày 16-04-2021", "2021-04-16"},
        {"04:35 15/03/2016", "2016-03-15"},
        {"15:05 - 25/05/2024", "2024-05-25"},
        {"11:05 SA - 08/09/2023", "2023-09-08"},
        {"27/11/2024 11:21 GMT+7", "2024-11-27"},
        {"27/12/2024 lúc 00:02 (GMT+7)", "2024-12-27"},
        {"05-09-2026 - 17:09 PM", "2026-09-05"},
        {"Ngày đăng: 10/02/2020   08:59", "2020-02-10"},
        {"Ngày phát hành: 27/01/2022", "2022-01-27"},
        {"Đăng ngày: 08/07/2015", "2015-07-08"},
        {"(09/10/2015 15:34:31)", "2015-10-09"},
        {"Thứ Bảy, ngày 23 tháng 11 năm 2024", "2024-11-23"},
        {"", "none"},
        {"31/02/2015", "none"},
        {"hôm nay", "none"},
        {"2010-2015", "none"},
        {"giai đoạn 2010-2015", "none"},
        {"1/2/2015, 3/2/2015", "none"},
        {"13-2015", "none"},
        {"24/24", "none"},
        {"751.191", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(read(row.text) == row.expected);
    }
}
