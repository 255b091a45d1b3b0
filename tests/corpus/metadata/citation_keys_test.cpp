#include <algorithm>

#include "corpus/vietnamese/normalise.h"
#include "tests/corpus/metadata/found_citations.h"

using namespace xdd;
using namespace xdd::test;

TEST_CASE("what a reader types leads to the keys that a text's citation is filed under") {
    struct Pair {
        const char* typed;
        const char* text;
        bool meets;
    };
    for (const Pair& pair : std::vector<Pair>{
             {"10-CT/TW", "Chỉ thị số 10-CT/TW", true},
             {"10 - CT/TƯ", "Chỉ thị số 10-CT/TW", true},
             {"10.CT/TW", "Chỉ thị số 10-CT/TW", true},
             {"CT10-CT/TW", "Chỉ thị số 10-CT/TW", true},
             {"10-CT/TW", "Chỉ thị số １０－ＣＴ／ＴＷ", true},
             {"24-NQ/T.U Lạng Sơn", "24-NQ/TU của Tỉnh ủy Lạng Sơn", true},
             {"24-NQ/TU về nông nghiệp", "24-NQ/TU của Tỉnh ủy Lạng Sơn", true},
             {"nghị quyết trung ương sáu khóa mười", "NQTƯ 6 (khóa X)", true},
             {"NQTW 6 K10", "NQTƯ 6 (khóa X)", true},
             {"NQTW 6 K11", "NQTƯ 6 (khóa X)", false},
             {"26-NQ/TW nhiệm kỳ XII", "26-NQ/TW ngày 19-5-2018", true},
             {"26-NQ/TW nhiệm kỳ 2006-2011", "26-NQ/TW ngày 19-5-2018", false},
             {"26-NQ/TW nhiệm kỳ 2006-2011", "26-NQ/TW khóa 10", true},
             {"26-NQ/TW 2008", "26-NQ/TW khóa 10", true},
             {"26-NQ/TW ký ngày 5-8-2008", "26-NQ/TW khóa XII", false},
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
    CHECK_FALSE(same_document(citation("Nghị quyết 24 của Tỉnh ủy Cao Bằng"),
                              citation("24-NQ/TU của Tỉnh ủy Lạng Sơn")));
    CHECK(same_document(citation("Luật số 22/2008/QH12"), citation("theo số 22/2008/QH12")));
    CHECK_FALSE(same_document(citation("Nghị quyết 35 của Quốc hội khóa XV"),
                              citation("Nghị quyết 35 của Quốc hội khóa 14")));
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
