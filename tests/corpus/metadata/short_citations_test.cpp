#include "tests/corpus/metadata/found_citations.h"

using namespace xdd;
using namespace xdd::test;

TEST_CASE("documents are found by short forms and by name") {
    const std::vector<Row> rows = {
        {"thực hiện Nghị quyết 35 của Bộ Chính trị", {"NQ 35 | nghị quyết"}},
        {"Nghị quyết 18 ngày 25/10/2017", {"NQ 18 | nghị quyết | 2017-10-25"}},
        {"nghị quyết 18/2017 về bộ máy", {"NQ 18 | nghị quyết | 2017"}},
        {"theo Q\u00D0 57 và Quyết định 53/H\u00D0BT", {"QĐ 57 | ", "QĐ 53 | quyết định"}},
        {"theo NQ 18, CT 10", {"NQ 18 | nghị quyết", "CT 10 | chỉ thị"}},
        {"CT 10 của Ban Bí thư; KH 25 của Tỉnh ủy; CT 10 ngày 30-3-2007",
         {"CT 10 | chỉ thị", "KH 25 | kế hoạch", "CT 10 | chỉ thị | 2007-03-30"}},
        {"Nghị quyết số 09 (8-1-2002)", {"NQ 09 | nghị quyết | 2002-01-08"}},
        {"Nghị quyết chuyên đề số 15; Kế hoạch phối hợp số 5", {"NQ 15 | nghị quyết", "KH 5 | kế hoạch"}},
        {"Chỉ thị số 17; Quy định 22", {"CT 17 | chỉ thị", "QĐ 22 | quy định"}},
        {"Nghị quyết Trung ương 6 (khóa X)", {"NQ 6 | nghị quyết | khóa X"}},
        {"NQTƯ 4 (khóa XI) và Nghị quyết TW4", {"NQ 4 | nghị quyết | khóa XI", "NQ 4 | nghị quyết"}},
        {"Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XI", {"NQ 4 | nghị quyết | khóa XI"}},
        {"Nghị quyết Hội nghị Trung ương 6 khoá X", {"NQ 6 | nghị quyết | khóa X"}},
        {"Nghị quyết Hội nghị lần thứ mười hai Ban Chấp hành Trung ương Đảng (khóa XI)",
         {"NQ 12 | nghị quyết | khóa XI"}},
        {"Nghị quyết (khóa XII) Hội nghị Trung ương 4", {"NQ 4 | nghị quyết | khóa XII"}},
        {"Nghị quyết T.Ư 4 khóa XI", {"NQ 4 | nghị quyết | khóa XI"}},
        {"NQ BCH TW 5 (khóa VIII)", {"NQ 5 | nghị quyết | khóa VIII"}},
        {"Nghị quyết Hội nghị lần thứ tư khóa XI", {"NQ 4 | nghị quyết | khóa XI"}},
        {"Kết luận Hội nghị Trung ương 4 khóa 12", {"KL 4 | kết luận | khóa XII"}},
        {"Nghị quyết Trung ương 4 khóa XI, XII",
         {"NQ 4 | nghị quyết | khóa XI", "NQ 4 | nghị quyết | khóa XII"}},
        {"Nghị quyết Trung ương 4 khóa XI và khóa XII",
         {"NQ 4 | nghị quyết | khóa XI", "NQ 4 | nghị quyết | khóa XII"}},
        {"theo nghị định 46 và thông tư 01", {"NĐ 46 | nghị định", "TT 01 | thông tư"}},
        {"khoản 2 Điều 9 Nghị định 43 quy định", {"NĐ 43 | nghị định"}},
        {"Công văn 1446 ngày 2-3-2018; báo cáo số 370",
         {"CV 1446 | công văn | 2018-03-02", "BC 370 | báo cáo"}},
        {"chương trình 07 về phòng ngừa", {"CTr 07 | chương trình"}},
        {"Chương trình 30a; Đề án 06", {"CTr 30a | chương trình", "ĐA 06 | đề án"}},
        {"nghị quyết 85 năm 2015 của Quốc hội", {"NQ 85 | nghị quyết | 2015"}},
        {"NGHỊ QUYẾT TRUNG ƯƠNG 7, KHÓA XII", {"NQ 7 | nghị quyết | khóa XII"}},
        {"Nghị quyết Trung ương 6 (lần 2) khóa VIII", {"NQ 6 | nghị quyết | khóa VIII"}},
        {"NQTW 6 (lần thứ hai), khóa VIII", {"NQ 6 | nghị quyết | khóa VIII"}},
        {"Nghị quyết Trung ương 6 lần 2", {"NQ 6 | nghị quyết"}},
        {"Nghị quyết Trung ương sáu (khóa X)", {"NQ 6 | nghị quyết | khóa X"}},
        {"Nghị quyết Trung ương VI, khóa X", {"NQ 6 | nghị quyết | khóa X"}},
        {"Nghị quyết Hội nghị lần thứ bảy, Ban Chấp hành Trung ương Đảng khóa X",
         {"NQ 7 | nghị quyết | khóa X"}},
        {"Chỉ thị 03 của Bộ Chính trị (khóa XI) về học tập", {"CT 03 | chỉ thị | khóa XI"}},
        {"Nghị quyết 18 của Trung ương Đảng, khóa XII", {"NQ 18 | nghị quyết | khóa XII"}},
        {"Nghị quyết 05 của Đảng bộ huyện Vân Khê khóa XX", {"NQ 05 | nghị quyết"}},
        {"Nghị quyết 88 của Quốc hội (khóa XIII)", {"NQ 88 | nghị quyết"}},
        {"Nghị quyết Trung ương 4 (khóa XI), (khóa XII)",
         {"NQ 4 | nghị quyết | khóa XI", "NQ 4 | nghị quyết | khóa XII"}},
        {"Nghị quyết Trung ương 4 các khóa XI, XII",
         {"NQ 4 | nghị quyết | khóa XI", "NQ 4 | nghị quyết | khóa XII"}},
        {"Nghị định số 71-CP ngày 8-9-1998 và Quyết định 327/CT",
         {"NĐ 71 | nghị định | 1998-09-08", "QĐ 327 | quyết định"}},
        {"Nghị định 235-HĐBT; Sắc lệnh số 63/SL", {"NĐ 235 | nghị định", "SL 63 | sắc lệnh"}},
        {"Nghị quyết 25(1) nêu rõ, Quy định 47[2].", {"NQ 25 | nghị quyết", "QĐ 47 | quy định"}},
        {"Nghị quyết Trung ương 5(3) (khóa IX)", {"NQ 5 | nghị quyết | khóa IX"}},
        {"Nghị quyết TW 4 - khóa XII", {"NQ 4 | nghị quyết | khóa XII"}},
        {"Nghị quyết TW 4/XII, NQTW5-K8", {"NQ 4 | nghị quyết | khóa XII", "NQ 5 | nghị quyết | khóa VIII"}},
        {"Nghị quyết Trung ương 4 (XI), NQTW 5 (K.VIII)",
         {"NQ 4 | nghị quyết | khóa XI", "NQ 5 | nghị quyết | khóa VIII"}},
        {"Nghị quyết Trung ương 4 (1)", {"NQ 4 | nghị quyết"}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(found_in(row.text) == row.expected);
        CHECK(found_in(to_nfd(row.text)) == row.expected);
    }
}

TEST_CASE("numbers in a row behind one name are a document each, and share its term") {
    const std::vector<Row> rows = {
        {"Nghị quyết số 18, 19 của Hội nghị Trung ương 6 (khóa XII)",
         {"NQ 18 | nghị quyết | khóa XII", "NQ 19 | nghị quyết | khóa XII"}},
        {"Chương trình 134, 135 và các dự án", {"CTr 134 | chương trình", "CTr 135 | chương trình"}},
        {"Nghị quyết 18 và 19.", {"NQ 18 | nghị quyết", "NQ 19 | nghị quyết"}},
        {"Nghị quyết Trung ương 5, 6 và 7 (khóa X)",
         {"NQ 5 | nghị quyết | khóa X", "NQ 6 | nghị quyết | khóa X", "NQ 7 | nghị quyết | khóa X"}},
        {"Nghị quyết 18, 19-NQ/TW", {"18-NQ/TW | nghị quyết", "19-NQ/TW | nghị quyết"}},
        {"Chỉ thị số 03 và số 05 của Bộ Chính trị", {"CT 03 | chỉ thị", "CT 05 | chỉ thị"}},
        {"Nghị quyết số 7, số 8 và số 09-NQ/TU",
         {"07-NQ/TU | nghị quyết", "08-NQ/TU | nghị quyết", "09-NQ/TU | nghị quyết"}},
        {"Nghị quyết 18 và 19-NQ/TW ngày 25-10-2017",
         {"18-NQ/TW | nghị quyết | 2017-10-25", "19-NQ/TW | nghị quyết | 2017-10-25"}},
        {"Nghị quyết 18 và Nghị quyết 19-NQ/TW", {"NQ 18 | nghị quyết", "19-NQ/TW | nghị quyết"}},
        {"Chỉ thị 18 và 19-NQ/TW", {"CT 18 | chỉ thị", "19-NQ/TW | nghị quyết"}},
        {"Nghị định 18 và 19/2020/NĐ-CP", {"NĐ 18 | nghị định", "19/2020/NĐ-CP | nghị định | 2020"}},
        {"Nghị quyết Trung ương 4 (khóa XI), Trung ương 5 (khóa X) và TW 6 khóa XII",
         {"NQ 4 | nghị quyết | khóa XI", "NQ 5 | nghị quyết | khóa X", "NQ 6 | nghị quyết | khóa XII"}},
        {"Nghị quyết Trung ương 2, 3 và 6 (lần 2), khóa VIII",
         {"NQ 2 | nghị quyết | khóa VIII", "NQ 3 | nghị quyết | khóa VIII", "NQ 6 | nghị quyết | khóa VIII"}},
        {"Nghị quyết Trung ương 3 và Trung ương 7 (khóa VIII)",
         {"NQ 3 | nghị quyết | khóa VIII", "NQ 7 | nghị quyết | khóa VIII"}},
        {"Nghị quyết Trung ương 4 khóa XI, Trung ương 5 năm qua", {"NQ 4 | nghị quyết | khóa XI"}},
        {"Nghị quyết Trung ương 4 khóa XI, Hội nghị Trung ương 5 khóa XII", {"NQ 4 | nghị quyết | khóa XI"}},
        {"Nghị quyết 18, số 5 phố Hàng Than", {"NQ 18 | nghị quyết"}},
        {"Nghị quyết 35, 12 đồng chí được khen", {"NQ 35 | nghị quyết"}},
        {"Nghị quyết 35, 2019 là năm cuối", {"NQ 35 | nghị quyết"}},
        {"Nghị quyết 18, 19% đảng viên", {"NQ 18 | nghị quyết"}},
        {"Nghị quyết 18, 42,5 triệu", {"NQ 18 | nghị quyết"}},
        {"Nghị quyết 35 và 12 chi bộ", {"NQ 35 | nghị quyết"}},
        {"Nghị quyết Trung ương 5, 10 năm qua", {"NQ 5 | nghị quyết"}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(found_in(row.text) == row.expected);
    }
}

TEST_CASE("a day said to be the same belongs to all documents of a row") {
    const std::vector<Row> rows = {
        {"Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW cùng ngày 25-10-2017",
         {"18-NQ/TW | nghị quyết | 2017-10-25", "19-NQ/TW | nghị quyết | 2017-10-25"}},
        {"các kế hoạch số 8-KH/TU, 9-KH/TU và 10-KH/TU, đều ban hành ngày 15-3-2014",
         {"08-KH/TU | kế hoạch | 2014-03-15", "09-KH/TU | kế hoạch | 2014-03-15",
          "10-KH/TU | kế hoạch | 2014-03-15"}},
        {"36-CT/TW ngày 30-5-2014, Quyết định 217-QĐ/TW, Quyết định 218-QĐ/TW (cùng ngày 12-12-2013)",
         {"36-CT/TW | chỉ thị | 2014-05-30", "217-QĐ/TW | quyết định | 2013-12-12",
          "218-QĐ/TW | quyết định | 2013-12-12"}},
        {"10-CT/TW; thực hiện 11-CT/TW, 12-CT/TW ký cùng ngày 3-5-2007",
         {"10-CT/TW | chỉ thị", "11-CT/TW | chỉ thị | 2007-05-03", "12-CT/TW | chỉ thị | 2007-05-03"}},
        {"18-NQ/TW, 19-NQ/TW cùng một ngày", {"18-NQ/TW | nghị quyết", "19-NQ/TW | nghị quyết"}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(found_in(row.text) == row.expected);
    }
}

TEST_CASE("the term of a paper of the centre is told by its number, in words or by its years") {
    const std::vector<Row> rows = {
        {"Nghị quyết Trung ương 6 khóa 10", {"NQ 6 | nghị quyết | khóa X"}},
        {"Nghị quyết Trung ương sáu (khóa mười)", {"NQ 6 | nghị quyết | khóa X"}},
        {"Nghị quyết Trung ương 5 khóa tám", {"NQ 5 | nghị quyết | khóa VIII"}},
        {"Nghị quyết Trung ương 4 (nhiệm kỳ XI)", {"NQ 4 | nghị quyết | khóa XI"}},
        {"Nghị quyết Trung ương 4 nhiệm kỳ 2011-2016", {"NQ 4 | nghị quyết | khóa XI"}},
        {"47-QĐ/TW (nhiệm kỳ 2011 - 2016)", {"47-QĐ/TW |  | khóa XI"}},
        {"18-NQ/TW nhiệm kỳ Đại hội XII", {"18-NQ/TW | nghị quyết | khóa XII"}},
        {"18-NQ/TW nhiệm kỳ Đại hội lần thứ XII", {"18-NQ/TW | nghị quyết | khóa XII"}},
        {"18-NQ/TW của Ban Bí thư nhiệm kỳ khóa XII", {"18-NQ/TW | nghị quyết | khóa XII"}},
        {"Chỉ thị 03 của Bộ Chính trị nhiệm kỳ 2011-2016", {"CT 03 | chỉ thị | khóa XI"}},
        {"Nghị quyết 37 Bộ Chính trị khóa IX", {"NQ 37 | nghị quyết | khóa IX"}},
        {"18-NQ/TW về nhân sự nhiệm kỳ 2021-2026", {"18-NQ/TW | nghị quyết"}},
        {"18-NQ/TW nhiệm kỳ 5 năm", {"18-NQ/TW | nghị quyết"}},
        {"18-NQ/TW nhiệm kỳ 2015-2020", {"18-NQ/TW | nghị quyết"}},
        {"04-NQ/TU nhiệm kỳ 2016-2021", {"04-NQ/TU | nghị quyết"}},
        {"Nghị quyết 12 nhiệm kỳ 2016-2021", {"NQ 12 | nghị quyết"}},
        {"Nghị quyết Trung ương 4 khóa năm 2011", {"NQ 4 | nghị quyết"}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(found_in(row.text) == row.expected);
    }
}

TEST_CASE("a resolution of the Central Committee with its own number is not that of a meeting") {
    CHECK(found_in("Nghị quyết 19 của Trung ương, Nghị quyết 20 của Ban Chấp hành Trung ương") ==
          std::vector<std::string>{"NQ 19 | nghị quyết", "NQ 20 | nghị quyết"});
    for (const char* text : {"Nghị quyết 19 của Trung ương", "Nghị quyết 19 của Ban Chấp hành Trung ương"})
        CHECK_FALSE(is_of_meeting(find_citations(text, vocabulary()).at(0).citation));
    for (const char* text : {"Nghị quyết Hội nghị lần thứ 4 của Ban Chấp hành Trung ương",
                             "Nghị quyết lần thứ ba của Ban Chấp hành Trung ương", "Nghị quyết T.Ư.4"})
        CHECK(is_of_meeting(find_citations(text, vocabulary()).at(0).citation));
}

TEST_CASE("the day on which a paper is said to be signed or issued is its date") {
    for (const char* text :
         {"99-QĐ/TW ký ngày 3-10-2017", "99-QĐ/TW ban hành ngày 3/10/2017", "99-QĐ/TW ra ngày 3-10-2017",
          "99-QĐ/TW, được ban hành ngày 3 tháng 10 năm 2017", "99-QĐ/TW (ký ngày 3-10-2017)"}) {
        INFO(text);
        CHECK(found_in(text) == std::vector<std::string>{"99-QĐ/TW |  | 2017-10-03"});
    }
    CHECK(found_in("99-QĐ/TW ra đời ngày 3-10-2017") == std::vector<std::string>{"99-QĐ/TW | "});
}

TEST_CASE("a scheme may have a number that looks like a year, a plan has none") {
    CHECK(found_in("Đề án 1956 về dạy nghề") == std::vector<std::string>{"ĐA 1956 | đề án"});
    CHECK(found_in("Kế hoạch 1956 về dạy nghề").empty());
    CHECK(found_in("đề án 1956 trang").empty());
    CHECK(found_in("Đề án 2016-2020").empty());
    CHECK(found_in("Đề án 600 phó chủ tịch xã, Đề án 500 trí thức trẻ").empty());
}

TEST_CASE("a short form keeps the issuer that is named behind it, unless that is the party's centre") {
    struct Named {
        const char* text;
        const char* issuer;
    };
    for (const Named& named :
         std::vector<Named>{{"Chỉ thị 10 của Thủ tướng Chính phủ", "TTg"},
                            {"Nghị quyết 5 của Ban Thường vụ Tỉnh ủy Lạng Sơn", "TU"},
                            {"Nghị quyết 12 ngày 3-5-2012 của Huyện ủy", "HU"},
                            {"Chỉ thị số 15 do UBND tỉnh ban hành", "UBND"},
                            {"Hướng dẫn 27 của Ban Tổ chức Trung ương", "BTCTW"},
                            {"Nghị quyết 12 của Hội đồng nhân dân tỉnh", "HĐND"},
                            {"Kế hoạch 30 của Đảng ủy khối", "ĐUK"},
                            {"Kế hoạch 30 của Đảng ủy xã", "ĐU"},
                            {"Quy định 11 của Bộ Lao động-Thương binh và Xã hội", "BLĐTBXH"},
                            {"Nghị quyết 35 của Quốc hội khóa XV", "QH15"},
                            {"Nghị quyết 35 của Quốc hội (khóa 15)", "QH15"},
                            {"Nghị quyết 35 của Ủy ban Thường vụ Quốc hội khóa XIV", "UBTVQH14"},
                            {"Nghị quyết 33 của UBTVQH khóa 15", "UBTVQH15"},
                            {"Nghị quyết 35 của Quốc hội", "QH"},
                            {"Chỉ thị 10 của Ban Bí thư", ""},
                            {"Chỉ thị 10 về sinh hoạt chi bộ", ""}}) {
        INFO(named.text);
        CHECK(find_citations(named.text, vocabulary()).at(0).citation.issuer == named.issuer);
    }
    for (const FoundCitation& found : find_citations("Nghị quyết 18, 19 của Tỉnh ủy", vocabulary()))
        CHECK(found.citation.issuer == "TU");
}
