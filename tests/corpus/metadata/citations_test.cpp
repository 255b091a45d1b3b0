#include "corpus/metadata/citations.h"

#include <algorithm>
#include <string>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "corpus/vietnamese/normalise.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;

namespace {

const Vocabulary& vocabulary() {
    static const Vocabulary loaded = load_vocabulary();
    return loaded;
}

std::string described(const Citation& citation) {
    std::string text = citation.symbol.empty() ? citation.type + " " + citation.number : citation.symbol;
    text += " | " + citation.type_name;
    if (!citation.term.empty()) text += " | khóa " + citation.term;
    if (citation.date) text += " | " + iso(*citation.date);
    return text;
}

std::vector<std::string> found_in(std::string_view text) {
    std::vector<std::string> all;
    for (const FoundCitation& found : find_citations(text, vocabulary()))
        all.push_back(described(found.citation));
    return all;
}

std::string to_nfd(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    std::string result;
    nfd->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(result);
    REQUIRE(U_SUCCESS(status));
    return result;
}

struct Row {
    std::string text;
    std::vector<std::string> expected;
};

}  // namespace

TEST_CASE("documents are found by their symbols in every spelling") {
    const std::vector<Row> rows = {
        {"Nghị quyết số 07-NQ/TW ngày 6-11-2006 về tổ chức", {"07-NQ/TW | nghị quyết | 2006-11-06"}},
        {"theo Chỉ thị số 29-CT/TU ngày 20-5-2008 của tỉnh", {"29-CT/TU | chỉ thị | 2008-05-20"}},
        {"các văn bản 67-NQ/TU ngày 11-9-2013, 37-NQ/TU ngày 13-2-2012",
         {"67-NQ/TU | nghị quyết | 2013-09-11", "37-NQ/TU | nghị quyết | 2012-02-13"}},
        {"Quy định số 57-QĐ/TW ngày 3-5-2007", {"57-QĐ/TW | quy định | 2007-05-03"}},
        {"Quyết định số 57-QĐ/TW", {"57-QĐ/TW | quyết định"}},
        {"là 22-NQ/TW (Hội nghị Trung ương 6 khóa X) đã nêu", {"22-NQ/TW | nghị quyết | khóa X"}},
        {"Nghị quyết số 26-NQ/TW (05/8/2008)", {"26-NQ/TW | nghị quyết | 2008-08-05"}},
        {"Nghị quyết số 18- NQ/TW", {"18-NQ/TW | nghị quyết"}},
        {"Kết luận số 100 - KL/TW và sau đó là 100-KL/TW", {"100-KL/TW | kết luận", "100-KL/TW | kết luận"}},
        {"Nghị quyết số 308 NQ-TC năm ấy", {"308-NQ/TC | nghị quyết"}},
        {"Kế hoạch số 24-KH/BDVTU, 34-KH/HU", {"24-KH/BDVTU | kế hoạch", "34-KH/HU | kế hoạch"}},
        {"QUY ĐỊNH SỐ 181- QĐ/TW NGÀY30-3-2013", {"181-QĐ/TW | quy định | 2013-03-30"}},
        {"thực hiện quy định số31-QĐ/TW", {"31-QĐ/TW | quy định"}},
        {"11-HD/UBKTTW, 09-HD/UBKTTW và 01-HD/VPTW",
         {"11-HD/UBKTTW | hướng dẫn", "09-HD/UBKTTW | hướng dẫn", "01-HD/VPTW | hướng dẫn"}},
        {"24-HD/BTGDVTW; 08-HD/BTCTW", {"24-HD/BTGDVTW | hướng dẫn", "08-HD/BTCTW | hướng dẫn"}},
        {"Quyết định số 29 - QĐNS/TW", {"29-QĐNS/TW | quyết định nhân sự"}},
        {"Công văn số 2467-CV/BCĐ, 8011-CV/BTCTW", {"2467-CV/BCĐ | công văn", "8011-CV/BTCTW | công văn"}},
        {"Kế hoạch số 81-KH/ĐUK; 101-KH/ĐU", {"81-KH/ĐUK | kế hoạch", "101-KH/ĐU | kế hoạch"}},
        {"Thông báo số 05-TB/BCĐTW, Quy chế 09-QC/TW", {"05-TB/BCĐTW | thông báo", "09-QC/TW | quy chế"}},
        {"Công văn 09-QC/TW", {"09-QC/TW | quy chế"}},
        {"367 - QĐ/TWĐTN-VP", {"367-QĐ/TWĐTN-VP | "}},
        {"84 QĐ/TWĐTN, 1836 QĐ/TWĐTN", {"84-QĐ/TWĐTN | ", "1836-QĐ/TWĐTN | "}},
        {"Pháp lệnh số 34/2007/PL-UBTVQH11", {"34/2007/PL-UBTVQH11 | pháp lệnh | 2007"}},
        {"Luật số 52/2005/QH11 và 51/2001/QH10", {"52/2005/QH11 | luật | 2005", "51/2001/QH10 |  | 2001"}},
        {"Nghị định số 204/2004/NĐ-CP, Thông tư 03/2005/TT-BNV, 24/2008/NQ-CP",
         {"204/2004/NĐ-CP | nghị định | 2004", "03/2005/TT-BNV | thông tư | 2005",
          "24/2008/NQ-CP | nghị quyết | 2008"}},
        {"439/QĐ-TTg, 03/VBHN-VPQH, 666/2015/QĐ-UBND",
         {"439/QĐ-TTg | quyết định", "03/VBHN-VPQH | văn bản hợp nhất",
          "666/2015/QĐ-UBND | quyết định | 2015"}},
        {"1893/QĐ-ĐDN và 1206 /QĐ-HVTC", {"1893/QĐ-ĐDN | quyết định", "1206/QĐ-HVTC | quyết định"}},
        {"Quyết định số 34/2018/QD-TTg, Thông tư 16/2017/TT-BGDDT, 12-KH/DUK",
         {"34/2018/QĐ-TTg | quyết định | 2018", "16/2017/TT-BGDĐT | thông tư | 2017",
          "12-KH/ĐUK | kế hoạch"}},
        {"số 12-CT/TƯ, số 13-CT/T.Ư", {"12-CT/TW | chỉ thị", "13-CT/TW | chỉ thị"}},
        {"Quy định số 94-QĐ/TW, ngày 15-10-2007", {"94-QĐ/TW | quy định | 2007-10-15"}},
        {"Nghị quyết số 34-NQ/TW (22-7-1986)", {"34-NQ/TW | nghị quyết | 1986-07-22"}},
        {"Nghị quyết số 11-NQ/TW (2002)", {"11-NQ/TW | nghị quyết | 2002"}},
        {"Nghị quyết số 11-NQ/TW năm 2002", {"11-NQ/TW | nghị quyết | 2002"}},
        {"Quy định số 94-QĐ/TW ngày 15/10/2007", {"94-QĐ/TW | quy định | 2007-10-15"}},
        {"Quyết định 1165-QĐNS/TW", {"1165-QĐNS/TW | quyết định nhân sự"}},
        {"Kế hoạch số 254-KH/BTCTW", {"254-KH/BTCTW | kế hoạch"}},
        {"Hướng dẫn số 01-HD/TW 20/9/2016", {"01-HD/TW | hướng dẫn | 2016-09-20"}},
        {"Quy định số 23-QĐ/TW, điểm 12 (12.3b)", {"23-QĐ/TW | quy định"}},
        {"các quy định số 45-QĐ/TW, 29-QĐ/TW", {"45-QĐ/TW | quy định", "29-QĐ/TW | quy định"}},
        {"qui định số 30\u2013QĐ/TW", {"30-QĐ/TW | quy định"}},
        {"Luật số 20/2023/QH15 (sửa đổi)", {"20/2023/QH15 | luật | 2023"}},
        {"Nghị quyết số 51/2001/QH10", {"51/2001/QH10 | nghị quyết | 2001"}},
        {"công văn số 235/UBND-NV và văn bản số 100/TTg-CN ngày 20/12/2018",
         {"235/UBND-NV | công văn", "100/TTg-CN |  | 2018-12-20"}},
        {"theo 18/NQ-TW", {"18-NQ/TW | nghị quyết"}},
        {"Nghị quyết 39-NQ-TW, 26/NQ/TW và 05 CT-TW",
         {"39-NQ/TW | nghị quyết", "26-NQ/TW | nghị quyết", "05-CT/TW | chỉ thị"}},
        {"Quyết định số 1143/QĐ/TTg và Thông tư 109/2009/TTLT/BTC",
         {"1143/QĐ-TTg | quyết định", "109/2009/TTLT-BTC | thông tư liên tịch | 2009"}},
        {"Nghị quyết số 19-2017/NQ-CP ngày 06/02/2017", {"19/2017/NQ-CP | nghị quyết | 2017-02-06"}},
        {"Nghị quyết 1-2021/NQ-CP", {"01/2021/NQ-CP | nghị quyết | 2021"}},
        {"Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương khóa XII ngày 25/10/2017 về bộ máy",
         {"18-NQ/TW | nghị quyết | khóa XII | 2017-10-25"}},
        {"Nghị quyết số 24-NQ/TU của Tỉnh ủy khóa XV", {"24-NQ/TU | nghị quyết"}},
        {"10-CT/TW của Ban Bí thư, đến ngày 30-9-2015", {"10-CT/TW | chỉ thị"}},
        {"11-HD/VPTW, ngày 28 tháng 05 năm 2004", {"11-HD/VPTW | hướng dẫn | 2004-05-28"}},
        {"26-NQ/TW của BCH Trung ương (khóa X) về nông nghiệp", {"26-NQ/TW | nghị quyết | khóa X"}},
        {"26-NQ/TW (Hội nghị Trung ương 7, khóa X)", {"26-NQ/TW | nghị quyết | khóa X"}},
        {"18-NQ/TW của Bộ Chính trị, khóa XII, nêu rõ", {"18-NQ/TW | nghị quyết | khóa XII"}},
        {"24-NQ/TU của Tỉnh ủy (khóa XV)", {"24-NQ/TU | nghị quyết"}},
        {"Quy định 08-QĐi/TW ngày 25-10-2018", {"08-QĐ/TW | quy định | 2018-10-25"}},
        {"theo 04-QĐI/TW và Quyết định 99-QĐ/TW", {"04-QĐ/TW | quy định", "99-QĐ/TW | quyết định"}},
        {"theo 05-CT/TW2 và Luật số 22/2008/QH12", {"05-CT/TW | chỉ thị", "22/2008/QH12 | luật | 2008"}},
        {"Luật Tổ chức chính quyền địa phương số 77/2015/QH13", {"77/2015/QH13 | luật | 2015"}},
        {"Luật Đất đai; văn bản số 36/2018/QH14", {"36/2018/QH14 |  | 2018"}},
        {"Nghị quyết số 25-NQ/TW(1) ngày 12-3-2003", {"25-NQ/TW | nghị quyết | 2003-03-12"}},
        {"Nghị quyết số 25-NQ/TW[12] của Ban Chấp hành Trung ương khóa IX",
         {"25-NQ/TW | nghị quyết | khóa IX"}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(found_in(row.text) == row.expected);
        CHECK(found_in(to_nfd(row.text)) == row.expected);
    }
}

TEST_CASE("documents are found by short forms and by name") {
    const std::vector<Row> rows = {
        {"thực hiện Nghị quyết 35 của Bộ Chính trị", {"NQ 35 | nghị quyết"}},
        {"Nghị quyết 18 ngày 25/10/2017", {"NQ 18 | nghị quyết | 2017-10-25"}},
        {"nghị quyết 18/2017 về bộ máy", {"NQ 18 | nghị quyết | 2017"}},
        {"theo NQ 18, CT 10", {"NQ 18 | nghị quyết", "CT 10 | chỉ thị"}},
        {"CT 10 của Ban Bí thư; KH 25 của Tỉnh ủy; CT 10 ngày 30-3-2007",
         {"CT 10 | chỉ thị", "KH 25 | kế hoạch", "CT 10 | chỉ thị | 2007-03-30"}},
        {"Nghị quyết số 09 (8-1-2002)", {"NQ 09 | nghị quyết | 2002-01-08"}},
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
        {"Nghị quyết 18, 19-NQ/TW", {"NQ 18 | nghị quyết", "19-NQ/TW | nghị quyết"}},
        {"Chỉ thị số 03 và số 05 của Bộ Chính trị", {"CT 03 | chỉ thị", "CT 05 | chỉ thị"}},
        {"Nghị quyết số 7, số 8 và số 09-NQ/TU",
         {"NQ 7 | nghị quyết", "NQ 8 | nghị quyết", "09-NQ/TU | nghị quyết"}},
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

TEST_CASE("what only looks like a document is none") {
    for (const char* text : {"CT 10 của khu đô thị",
                             "6-11-2006",
                             "ngày 30/9/2015",
                             "15/6/1933 - 15/6/2024",
                             "2015-2020",
                             "2010 – 2015",
                             "họp 24/24 giờ",
                             "36/36 chi bộ",
                             "21/25 đảng bộ",
                             "45/100",
                             "số 2+3",
                             "số 1+2/2022",
                             "số 526 (12-2021)",
                             "Số 9731",
                             "Số 67 (7.050)",
                             "Quân lệnh số 1",
                             "Trung đoàn 927, Sư đoàn 371",
                             "lớp K74B.21, K82",
                             "0974219808",
                             "0236.3650403 (128)",
                             "cách mạng 4.0",
                             "60.34.04.10",
                             "tr.76-142",
                             "[24, tr.15]",
                             "(1)",
                             "185(09): 45 - 50",
                             "B-52",
                             "K95",
                             "751.191 người",
                             "3.803 tổ chức",
                             "42,9%",
                             "điểm 13 (13.2)",
                             "khoản 2 Điều 21",
                             "5 không, 3 sạch",
                             "ban hành 3 nghị quyết 5 năm qua",
                             "Quy định 3 nội dung",
                             "Nghị quyết 5 năm",
                             "kế hoạch 100 ngày",
                             "chương trình 12 tháng",
                             "12 CLB/HTX",
                             "12/CLB/HTX",
                             "Nghị quyết 42,9%",
                             "quyết định 3 việc",
                             "kết luận 10 vụ, quy định 2 con",
                             "quy định 5 năm/lần",
                             "hướng dẫn 12 thí sinh",
                             "kế hoạch 2017 đề ra",
                             "Nghị quyết 2015",
                             "tòa nhà CT2B, lô CT 4",
                             "Phương án 1, Dự án số 3000, hợp đồng số 33",
                             "nghị quyết Trung ương 5 năm qua",
                             "nghị quyết trung ương tư tưởng",
                             "nghị quyết Trung ương sáu mươi năm",
                             "12/CP, tỷ lệ 71-CP",
                             "Hội nghị Trung ương 6 khóa X",
                             "Nghị quyết Đại hội XI của Đảng",
                             "12 nghị quyết 35 lần",
                             "chỉ thị 3 - 5 lần",
                             "Nghị định số 1 20/2 018 / NĐ - CP",
                             "theo mẫu số 01/BC-SDHĐ",
                             "tổ chức này kết luận 2017 là năm nóng nhất",
                             "dài 5 km/h, 10-15 kg/ha, 120/80 mmHg"}) {
        INFO(text);
        CHECK(found_in(text).empty());
    }
}

TEST_CASE("a citation's range is what stands in the text, date and term included") {
    const std::string text =
        "Thực hiện Quy định số 228-QĐ/TW ngày 7-2-2014 của Ban Bí thư, NQTƯ 4 (khóa XI).";
    const auto found = find_citations(text, vocabulary());
    REQUIRE(found.size() == 2);
    CHECK(slice(text, found[0].range) == "Quy định số 228-QĐ/TW ngày 7-2-2014");
    CHECK(found[0].citation.raw == slice(text, found[0].range));
    CHECK(slice(text, found[1].range) == "NQTƯ 4 (khóa XI)");
}

TEST_CASE("what a reader types leads to the keys that a text's citation is filed under") {
    struct Pair {
        const char* typed;
        const char* text;
        bool meets;
    };
    for (const Pair& pair : std::vector<Pair>{
             {"10-CT/TW", "Chỉ thị số 10-CT/TW", true},
             {"10 - CT/TƯ", "Chỉ thị số 10-CT/TW", true},
             {"10-ct/tw", "10 - CT/T.Ư", true},
             {"chỉ thị 10", "Chỉ thị số 10-CT/TW", true},
             {"chi thi 10", "Chỉ thị số 10-CT/TW", true},
             {"CT 10", "Chỉ thị số 10-CT/TW", true},
             {"chỉ thị số 10-CT/TW", "10-CT/TW", true},
             {"10-CT/TW", "thực hiện Chỉ thị 10 của Ban Bí thư", true},
             {"10-CT/TW", "Chỉ thị số 10-CT/TU", false},
             {"chỉ thị 10", "Chỉ thị số 10-CT/TU", true},
             {"57-QĐ/TW", "57-NQ/TW", false},
             {"7-NQ/TW", "07-NQ/TW", true},
             {"nghị quyết 18/2017", "Nghị quyết 18 ngày 25/10/2017", true},
             {"Nghị quyết Trung ương 6 (khóa X)", "Nghị quyết Trung ương 6 (khóa X)", true},
             {"nghi quyet trung uong 6 khoa x", "NQTƯ 6 (khóa X)", true},
             {"Nghị quyết Trung ương 6", "NQTƯ 6 (khóa X)", true},
             {"Nghị quyết Trung ương 6 khóa XI", "NQTƯ 6 (khóa X)", false},
             {"30/2021/NĐ-CP", "Nghị định số 30/2021/NĐ-CP", true},
             {"nghị định 30", "Nghị định số 30/2021/NĐ-CP", true},
             {"30/2021/NĐ-CP", "Nghị định 30/2021", true},
             {"30/2021/NĐ-CP", "Nghị định 30/2016", false},
             {"30/2021/NĐ-CP", "Nghị định 30", true},
             {"nghị quyết 18/2017", "Nghị quyết 18", true},
             {"nghị quyết 18/2017", "Nghị quyết 18 ngày 25/10/2022", false},
             {"18-NQ/TW", "nghị quyết 18/2017", true},
             {"10 - ct/tw", "10-CT/TW", true},
             {"57-qd/tw", "57-QĐ/TW", true},
             {"81-kh/duk", "81-KH/ĐUK", true},
             {"439/qd-ttg", "439/QĐ-TTg", true},
             {"10-CT/TW ngày 30-3-2007", "10-CT/TW", false},  // an index may tell by the article's date
             {"26-NQ/TW (5-8-2008)", "26-NQ/TW khóa X", true},
             {"26-NQ/TW (5-8-2008)", "26-NQ/TW khóa XII", false},
             {"24-NQ/TU Lạng Sơn", "24-NQ/TU của Tỉnh ủy Lạng Sơn", true},
             {"24-nq/tu lang son", "24-NQ/TU của Tỉnh ủy Lạng Sơn", true},
             {"24-NQ/TU (Lạng Sơn)", "24-NQ/TU của Tỉnh ủy Lạng Sơn", true},
             {"Tỉnh ủy Lạng Sơn 24-NQ/TU", "24-NQ/TU của Tỉnh ủy Lạng Sơn", true},
             {"24-NQ/TU của Ban Thường vụ Tỉnh ủy Lạng Sơn", "24-NQ/TU của Tỉnh ủy Lạng Sơn", true},
             {"24-NQ/TU ngày 16-8-2011 Lạng Sơn", "24-NQ/TU của Tỉnh ủy Lạng Sơn", true},
             {"24-NQ/TU", "24-NQ/TU của Tỉnh ủy Lạng Sơn", true},
             {"24-NQ/TU Lạng Sơn", "24-NQ/TU của Tỉnh ủy Cao Bằng", false},
             {"24-NQ/TU Vân Khê", "24-NQ/TU của Tỉnh ủy Vân Khê", true},
             {"24-NQ/TU van khe", "24-NQ/TU của Tỉnh ủy Vân Khê", true},
             {"24-NQ/TU TPHCM", "24-NQ/TU của Thành ủy Thành phố Hồ Chí Minh", true},
             {"439/QĐ-TTg năm 2010", "439/QĐ-TTg ngày 1-4-2010", true},
             {"439/QĐ-TTg năm 2015", "439/QĐ-TTg ngày 1-4-2010", false},
             {"439/QĐ-TTg", "439/QĐ-TTg ngày 1-4-2010", true},
             {"10-CT/TW ngày 30-3-2007", "10-CT/TW ngày 30-3-2007", true},
             {"26-NQ/TW khóa X", "26-NQ/TW (05/8/2008)", true},
             {"26-NQ/TW khóa X", "26-NQ/TW ngày 19-5-2018", false},
             {"26-nq/tw khoa x", "26-NQ/TW khóa X", true},
             {"26-NQ/TW", "26-NQ/TW ngày 19-5-2018", true},
             {"nq tw 4 khoa xi", "NQTƯ 4 (khóa XI)", true},
             {"nqtw 4", "Nghị quyết TW4", true},
             {"Nghị quyết Trung ương 4 khóa XI", "Nghị quyết TW4", true},
             {"Nghị quyết Trung ương 4 khóa XI",
              "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XI", true},
             {"Hội nghị Trung ương 6 khóa X", "NQTƯ 6 (khóa X)", true},
             {"hoi nghi lan thu sau khoa x", "NQTƯ 6 (khóa X)", true},
             {"TW6 (khóa X)", "NQTƯ 6 (khóa X)", true},
             {"Hội nghị Trung ương 6 khóa X", "Kết luận Hội nghị Trung ương 6 khóa X", false},
             {"quy định 57", "Quy định số 57-QĐ/TW", true},
             {"quy định 57", "57-NQ/TW", false},
             {"nghị quyết 6", "Nghị quyết Trung ương 6", false},
         }) {
        INFO(pair.typed << " in " << pair.text);
        const auto found = find_citations(pair.text, vocabulary());
        REQUIRE(found.size() == 1);
        const auto filed = citation_keys(found[0].citation);
        bool meets = false;
        for (const std::string& key : citation_query_keys(pair.typed, vocabulary()))
            meets = meets || std::find(filed.begin(), filed.end(), key) != filed.end();
        CHECK(meets == pair.meets);
    }
    CHECK(citation_query_keys("chi bộ", vocabulary()).empty());
    CHECK(citation_query_keys("2015-2020", vocabulary()).empty());
}

TEST_CASE("a short form and the symbol of the same number are one document in one article") {
    const auto citation = [](const char* text) { return find_citations(text, vocabulary()).at(0).citation; };
    CHECK(same_document(citation("Chỉ thị 10"), citation("Chỉ thị số 10-CT/TW")));
    CHECK(same_document(citation("Nghị quyết 7"), citation("07-NQ/TW")));
    CHECK_FALSE(same_document(citation("10-CT/TW"), citation("10-CT/TU")));
    CHECK_FALSE(same_document(citation("Nghị quyết Trung ương 6 (khóa X)"), citation("Nghị quyết 6")));
    CHECK_FALSE(same_document(citation("NQTƯ 4 (khóa XI)"), citation("NQTƯ 4 (khóa XII)")));
    CHECK_FALSE(same_document(citation("26-NQ/TW (05/8/2008)"), citation("26-NQ/TW ngày 19-5-2018")));
    CHECK(same_document(citation("35-NQ/TW ngày 22-10-2018"), citation("35-NQ/TW ngày 25/10/2018")));
    CHECK_FALSE(same_document(citation("Nghị định 30/2016"), citation("Nghị định 30/2021")));
    CHECK_FALSE(same_document(citation("Quy định 57"), citation("Quyết định số 57-QĐ/TW")));
    CHECK_FALSE(same_document(citation("Nghị quyết 26 (khóa X)"), citation("26-NQ/TW ngày 19-5-2018")));
    CHECK_FALSE(
        same_document(citation("24-NQ/TU của Tỉnh ủy Lạng Sơn"), citation("24-NQ/TU của Tỉnh ủy Cao Bằng")));
    CHECK(same_document(citation("24-NQ/TU của Tỉnh ủy Lạng Sơn"), citation("24-NQ/TU")));
    CHECK_FALSE(same_document(citation("439/QĐ-TTg ngày 1-4-2010"), citation("439/QĐ-TTg ngày 2-4-2015")));
    CHECK_FALSE(same_document(citation("Chỉ thị 10 của Tỉnh ủy Lạng Sơn"), citation("10-CT/TW")));
    CHECK_FALSE(same_document(citation("Nghị quyết 11 của Chính phủ"), citation("11-NQ/TW")));
    CHECK(same_document(citation("Nghị quyết 11 của Chính phủ"), citation("11/NQ-CP")));
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
                            {"Chỉ thị 10 của Ban Bí thư", ""},
                            {"Chỉ thị 10 về sinh hoạt chi bộ", ""}}) {
        INFO(named.text);
        CHECK(find_citations(named.text, vocabulary()).at(0).citation.issuer == named.issuer);
    }
    for (const FoundCitation& found : find_citations("Nghị quyết 18, 19 của Tỉnh ủy", vocabulary()))
        CHECK(found.citation.issuer == "TU");
}

TEST_CASE("keys have no blanks, no capitals and no sign that could part them") {
    for (const char* text :
         {"Nghị quyết số 24-NQ/TU ngày 16-8-2011", "Quy định 57", "NQTƯ 4 (khóa XI)", "439/QĐ-TTg"}) {
        const Citation citation = find_citations(text, vocabulary()).at(0).citation;
        for (const std::string& key : citation_keys(citation)) {
            CAPTURE(key);
            CHECK(key == word_key(key));
            CHECK(key.find_first_of(" ^\t") == std::string::npos);
        }
    }
}

TEST_CASE("the outside page names eight symbols and one meeting's resolution, and nothing else") {
    const std::string path = test::outside_data("pages/lang-son-2015-07-08.txt");
    if (path.empty()) {
        WARN("skipped: there is no outside data");
        return;
    }
    std::vector<std::string> distinct;
    for (const std::string& citation : found_in(test::read_file(path)))
        if (std::find(distinct.begin(), distinct.end(), citation) == distinct.end())
            distinct.push_back(citation);
    CHECK(distinct ==
          std::vector<std::string>{"NQ 6 | nghị quyết | khóa X", "07-NQ/TW | nghị quyết | 2006-11-06",
                                   "24-NQ/TU | nghị quyết | 2011-08-16", "10-CT/TW | chỉ thị | 2007-03-30",
                                   "29-CT/TU | chỉ thị | 2008-05-20", "67-NQ/TU | nghị quyết | 2013-09-11",
                                   "37-NQ/TU | nghị quyết | 2012-02-13", "57-QĐ/TW | quy định | 2007-05-03",
                                   "228-QĐ/TW | quy định | 2014-02-07"});
}
