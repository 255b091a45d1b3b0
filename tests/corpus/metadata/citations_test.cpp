#include "corpus/metadata/citations.h"

#include <algorithm>
#include <string>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "corpus/vietnamese/normalise.h"
#include "tests/support/catch.h"

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
        {"367 - QĐ/TWĐTN-VP", {"367-QĐ/TWĐTN-VP | quyết định"}},
        {"84 QĐ/TWĐTN, 1836 QĐ/TWĐTN", {"84-QĐ/TWĐTN | quyết định", "1836-QĐ/TWĐTN | quyết định"}},
        {"Pháp lệnh số 34/2007/PL-UBTVQH11", {"34/2007/PL-UBTVQH11 | pháp lệnh"}},
        {"Luật số 52/2005/QH11 và 51/2001/QH10", {"52/2005/QH11 | luật", "51/2001/QH10 | luật"}},
        {"Nghị định số 204/2004/NĐ-CP, Thông tư 03/2005/TT-BNV, 24/2008/NQ-CP",
         {"204/2004/NĐ-CP | nghị định", "03/2005/TT-BNV | thông tư", "24/2008/NQ-CP | nghị quyết"}},
        {"439/QĐ-TTg, 03/VBHN-VPQH, 666/2015/QĐ-UBND",
         {"439/QĐ-TTg | quyết định", "03/VBHN-VPQH | văn bản hợp nhất", "666/2015/QĐ-UBND | quyết định"}},
        {"1893/QĐ-ĐDN và 1206 /QĐ-HVTC", {"1893/QĐ-ĐDN | quyết định", "1206/QĐ-HVTC | quyết định"}},
        {"số 12-CT/TƯ, số 13-CT/T.Ư", {"12-CT/TW | chỉ thị", "13-CT/TW | chỉ thị"}},
        {"Quy định số 94-QĐ/TW, ngày 15-10-2007", {"94-QĐ/TW | quy định | 2007-10-15"}},
        {"11-HD/VPTW, ngày 28 tháng 05 năm 2004", {"11-HD/VPTW | hướng dẫn | 2004-05-28"}},
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
        {"Nghị quyết số 09 (8-1-2002)", {"NQ 09 | nghị quyết | 2002-01-08"}},
        {"Chỉ thị số 17; Quy định 22", {"CT 17 | chỉ thị", "QĐ 22 | quy định"}},
        {"Nghị quyết Trung ương 6 (khóa X)", {"NQ 6 | nghị quyết | khóa X"}},
        {"NQTƯ 4 (khóa XI) và Nghị quyết TW4", {"NQ 4 | nghị quyết | khóa XI", "NQ 4 | nghị quyết"}},
        {"Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XI", {"NQ 4 | nghị quyết | khóa XI"}},
        {"Nghị quyết Hội nghị Trung ương 6 khoá X", {"NQ 6 | nghị quyết | khóa X"}},
        {"NGHỊ QUYẾT TRUNG ƯƠNG 7, KHÓA XII", {"NQ 7 | nghị quyết | khóa XII"}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(found_in(row.text) == row.expected);
        CHECK(found_in(to_nfd(row.text)) == row.expected);
    }
}

TEST_CASE("what only looks like a document is none") {
    for (const char* text : {"6-11-2006",
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
                             "Nghị quyết 42,9%",
                             "quyết định 3 việc"}) {
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
}
