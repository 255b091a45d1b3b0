#include "corpus/readers/page_furniture.h"

#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("Words of other pages take the place of the built-in ones") {
    PageWords words;
    words.neighbours_headings = {"Cùng số báo này:"};
    words.buttons = {"Gửi", "Gửi cho tổ đọc"};
    const PageFurniture furniture(words);
    CHECK(furniture.is_neighbours_heading("CÙNG SỐ BÁO NÀY"));
    CHECK_FALSE(furniture.is_neighbours_heading("Các bài trước"));
    CHECK(furniture.is_furniture("Gửi cho tổ đọc | Gửi | 12"));
    CHECK_FALSE(furniture.is_furniture("In bài này"));
}

TEST_CASE("What is told by its form needs no words") {
    const PageFurniture furniture{PageWords{}};
    CHECK(furniture.is_furniture(">>"));
    CHECK(furniture.is_furniture("★★★☆☆"));
    CHECK(furniture.names_publisher("Giấy phép hoạt động số 12/GP-BTTTT"));
}
