#include "query/search/label_beginning.h"

#include "tests/support/catch.h"

using namespace xdd::query;

TEST_CASE("A label is found by its beginning, with or without marks") {
    CHECK(label_begins_with("Lý luận - Thực tiễn", "lý l"));
    CHECK(label_begins_with("Lý luận - Thực tiễn", "LY LUAN THUC"));
    CHECK(label_begins_with("Lý luận - Thực tiễn", ""));
    CHECK_FALSE(label_begins_with("Lý luận - Thực tiễn", "lỳ"));
    CHECK_FALSE(label_begins_with("Lý luận - Thực tiễn", "luận"));
}

TEST_CASE("A label is found by its beginning with i and y alike, where they vary") {
    struct Row {
        const char* label;
        const char* beginning;
        bool begins;
    };
    const Row rows[] = {
        {"Vi Thị Lan", "Vy", true},      {"Vy Thị Lan", "Vi", true},        {"Vỹ Văn An", "vĩ văn", true},
        {"Phó Kỳ Viễn", "Phó Kì", true}, {"Phó Kỳ Viễn", "Phó Kì V", true}, {"Viên Thị Lan", "Vi", true},
        {"Viên Thị Lan", "Vy", false},   {"Lí luận", "ly luan", true},      {"Vỹ Văn An", "vi", true},
        {"Thúy Hằng", "Thúi", false},    {"Vi Thị Lan", "Vỹ", false},
    };
    for (const Row& row : rows) {
        INFO(row.label << " and " << row.beginning);
        CHECK(label_begins_with(row.label, row.beginning) == row.begins);
    }
}
