#include "corpus/metadata/document_label.h"

#include <vector>

#include "corpus/metadata/citations.h"
#include "tests/support/catch.h"

using namespace xdd;

namespace {

const Vocabulary& vocabulary() {
    static const Vocabulary loaded = load_vocabulary();
    return loaded;
}

struct Row {
    const char* text;
    const char* label;
};

const std::vector<Row>& rows() {
    static const std::vector<Row> all{
        {"Chỉ thị số 10 - CT/TƯ", "10-CT/TW"},
        {"Chỉ thị số 10-CT/TW ngày 30-3-2007", "10-CT/TW (khóa X)"},
        {"26-NQ/TW (khóa XII)", "26-NQ/TW (khóa XII)"},
        {"Nghị quyết số 26-NQ/TW, ngày 5/8/2008", "26-NQ/TW (khóa X)"},
        {"Nghị quyết 7-NQ/TU của Tỉnh ủy Lạng Sơn", "07-NQ/TU (Lạng Sơn)"},
        {"Chỉ thị 29-CT/TU ngày 20-5-2008", "29-CT/TU"},
        {"30/2021/NĐ-CP", "30/2021/NĐ-CP"},
        {"Quyết định 439/QĐ-TTg", "439/QĐ-TTg"},
        {"Quyết định 439/QĐ-TTg ngày 1-4-2010", "439/QĐ-TTg (2010)"},
        {"NQTƯ 4 (khóa XI)", "Nghị quyết Trung ương 4 (khóa XI)"},
        {"Nghị quyết TW4", "Nghị quyết Trung ương 4"},
        {"Kết luận Hội nghị Trung ương 4 khóa 12", "Kết luận Trung ương 4 (khóa XII)"},
        {"Quy định 57", "Quy định 57"},
        {"theo Nghị quyết số 09 (8-1-2002)", "Nghị quyết 9/2002"},
        {"Chương trình 30a", "Chương trình 30a"},
        {"theo QĐ 57", "QĐ 57"},
        {"Chỉ thị 05 (khóa XII)", "Chỉ thị 5 (khóa XII)"},
        {"Luật số 52/2005/QH11", "52/2005/QH11"},
        {"Kế hoạch số 81-KH/ĐUK", "81-KH/ĐUK"},
        {"công văn số 235/UBND-NV", "235/UBND-NV"},
        {"Nghị quyết 24 của Tỉnh ủy Lạng Sơn", "Nghị quyết 24 của Tỉnh ủy Lạng Sơn"},
        {"Nghị quyết 15 của Thành ủy Hà Nội", "Nghị quyết 15 của Thành ủy Hà Nội"},
        {"Nghị quyết 35 của Quốc hội khóa 15", "Nghị quyết 35 của Quốc hội khóa XV"},
        {"công văn số 1849/CAT - PC", "1849/CAT-PC"},
    };
    return all;
}

Citation citation_in(const char* text) {
    const auto found = find_citations(text, vocabulary());
    REQUIRE(found.size() == 1);
    return found.front().citation;
}

}  // namespace

TEST_CASE("a document has one label, whatever the text calls it") {
    for (const Row& row : rows()) {
        INFO(row.text);
        CHECK(document_label(citation_in(row.text), vocabulary()) == row.label);
    }
}

TEST_CASE("a label in a list says what is not known of the document, and asks for such ones") {
    const std::vector<Row> open{
        {"10-CT/TW", "10-CT/TW (không rõ khóa)"},
        {"24-NQ/TU", "24-NQ/TU (không rõ tỉnh)"},
        {"439/QĐ-TTg", "439/QĐ-TTg (không rõ năm)"},
        {"Nghị quyết TW4", "Nghị quyết Trung ương 4 (không rõ khóa)"},
        {"Quy định 57", "Quy định 57 (không rõ nơi ban hành)"},
        {"Chỉ thị 05 (khóa XII)", "Chỉ thị 5 (khóa XII) (không rõ nơi ban hành)"},
        {"Chỉ thị 10 của thủ tướng", "Chỉ thị 10 của Thủ tướng (không rõ năm)"},
        {"Thông tư 3 của Bộ Nội vụ", "Thông tư 3 của Bộ Nội vụ (không rõ năm)"},
        {"Nghị quyết 5 của Thành ủy", "Nghị quyết 5 của Tỉnh ủy (không rõ tỉnh)"},
        {"Hướng dẫn 27 của Ban Tổ chức Trung ương",
         "Hướng dẫn 27 của Ban Tổ chức Trung ương (không rõ khóa)"},
        {"Kế hoạch 10 của Đảng ủy khối", "Kế hoạch 10 của Đảng ủy khối (không rõ nơi ban hành)"},
        {"Nghị quyết 12 của HĐND tỉnh", "Nghị quyết 12 của Hội đồng nhân dân (không rõ năm)"},
    };
    for (const Row& row : open) {
        INFO(row.text);
        const Citation citation = citation_in(row.text);
        CHECK_FALSE(what_is_open(citation).empty());
        CHECK(listed_label(citation, vocabulary()) == row.label);
        CHECK(asks_for_open(row.label));
        const auto read = read_document(row.label, vocabulary());
        REQUIRE(read);
        CHECK(listed_label(*read, vocabulary()) == row.label);
    }
    for (const char* known : {"26-NQ/TW (khóa X)", "30/2021/NĐ-CP", "81-KH/ĐUK", "NQTƯ 4 (khóa XI)"}) {
        INFO(known);
        CHECK(what_is_open(citation_in(known)).empty());
        CHECK_FALSE(asks_for_open(known));
        CHECK(listed_label(citation_in(known), vocabulary()) ==
              document_label(citation_in(known), vocabulary()));
    }
}

TEST_CASE("a label reads back as the document that it names") {
    for (const Row& row : rows()) {
        INFO(row.label);
        const auto read = read_document(row.label, vocabulary());
        REQUIRE(read);
        CHECK(document_label(*read, vocabulary()) == row.label);
        CHECK(citation_keys(*read).front() == citation_keys(citation_in(row.text)).front());
    }
}
