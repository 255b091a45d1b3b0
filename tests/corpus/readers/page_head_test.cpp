#include "corpus/readers/page_head.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace xdd {
namespace {

std::string shown(const PageHead& head) {
    std::string out =
        head.title + " | " + (head.date ? iso(*head.date) : "-") + " | " + std::to_string(head.lines);
    for (const Warning& warning : head.warnings) out += " " + warning.code;
    return out;
}

std::string read(std::string_view page) {
    const std::vector<PageLine> lines = split_page_lines(page);
    return shown(read_page_head(lines, PageFurniture(load_vocabulary().pages)));
}

TEST_CASE("title and date are told apart on the first lines of a page") {
    const std::string text = "\nMột đoạn văn của bài.\n";
    const std::vector<std::pair<std::string, std::string>> heads{
        {"Chuyện ở bản ( 08/07/2015)", "Chuyện ở bản | 2015-07-08 | 1"},
        {"Chuyện ở bản\u00a0( 08/07/2015)", "Chuyện ở bản | 2015-07-08 | 1"},
        {"Chuyện ở bản (8/7/2015)", "Chuyện ở bản | 2015-07-08 | 1"},
        {"Chuyện ở bản ( 08 / 07 / 2015 ) ", "Chuyện ở bản | 2015-07-08 | 1"},
        {"Chuyện ở bản(08-07-2015)", "Chuyện ở bản | 2015-07-08 | 1"},
        {"Chuyện ở bản (08.07.2015)", "Chuyện ở bản | 2015-07-08 | 1"},
        {"Chuyện ở bản (08/07/2015 15:34:31)", "Chuyện ở bản | 2015-07-08 | 1"},
        {"Chuyện ở bản ( 08/07/2015", "Chuyện ở bản | 2015-07-08 | 1"},
        {"Chuyện ở bản (tiếp theo) ( 08/07/2015)", "Chuyện ở bản (tiếp theo) | 2015-07-08 | 1"},
        {"Nhớ ngày 3-2-1930 ( 03/02/2010)", "Nhớ ngày 3-2-1930 | 2010-02-03 | 1"},
        {"Kỷ niệm (3-2-1930 - 3-2-2010) ( 03/02/2010)", "Kỷ niệm (3-2-1930 - 3-2-2010) | 2010-02-03 | 1"},
        {"Kỷ niệm (3-2-1930 - 3-2-2010)", "Kỷ niệm (3-2-1930 - 3-2-2010) | - | 1 no-date"},
        {"Ngày thành lập Đảng (3-2-1930)", "Ngày thành lập Đảng (3-2-1930) | - | 1 no-date"},
        {"Năm năm nhìn lại (2010-2015)", "Năm năm nhìn lại (2010-2015) | - | 1 no-date"},
        {"Chuyện ở bản (7/2015)", "Chuyện ở bản (7/2015) | - | 1 no-date"},
        {"Chuyện ở bản", "Chuyện ở bản | - | 1 no-date"},
        {"Chuyện ở bản ( )", "Chuyện ở bản | - | 1 no-date"},
        {"Chuyện ở bản ( 31/02/2015)", "Chuyện ở bản | - | 1 bad-date no-date"},
        {"Chuyện (vui) ở bản", "Chuyện (vui) ở bản | - | 1 no-date"},
        {"Đảng bộ huyện Nậm Phiêng\nxóa chi bộ ghép ( 08/07/2015)",
         "Đảng bộ huyện Nậm Phiêng xóa chi bộ ghép | 2015-07-08 | 2"},
        {"ĐẢNG BỘ NẬM PHIÊNG\nXÓA CHI BỘ GHÉP\n( 08/07/2015)",
         "ĐẢNG BỘ NẬM PHIÊNG XÓA CHI BỘ GHÉP | 2015-07-08 | 3"},
        {"Chuyện ở bản\n\n( 08/07/2015)", "Chuyện ở bản | 2015-07-08 | 2"},
        {"Chuyện ở bản\nĐăng ngày: 08/07/2015", "Chuyện ở bản | 2015-07-08 | 2"},
        {"Chuyện ở bản\n08/07/2015", "Chuyện ở bản | 2015-07-08 | 2"},
        {"Chuyện ở bản (08/07/2015 - 10:22)", "Chuyện ở bản | 2015-07-08 | 1"},
        {"Chuyện ở bản\nThứ tư, 08/07/2015 - 10:22", "Chuyện ở bản | 2015-07-08 | 2"},
        {"Chuyện ở bản\n10:22, ngày 08-07-2015", "Chuyện ở bản | 2015-07-08 | 2"},
        {"Chuyện ở bản\nThứ hai, 26 Tháng 10 2020 14:49", "Chuyện ở bản | 2020-10-26 | 2"},
        {"Chuyện ở bản\nChủ nhật, ngày 5 tháng 7 năm 2015", "Chuyện ở bản | 2015-07-05 | 2"},
        {"Chuyện ở bản\nNgày 8-7-2015", "Chuyện ở bản | - | 1 no-date"},
        {"Chuyện ở bản\nThứ tư, 08/07/2015 họp chi bộ", "Chuyện ở bản | - | 1 no-date"},
        {"Đảng bộ huyện Nậm Phiêng\nvà chuyện xóa chi bộ ghép",
         "Đảng bộ huyện Nậm Phiêng và chuyện xóa chi bộ ghép | - | 2 no-date"},
    };
    for (const auto& [head, expected] : heads) {
        INFO(head);
        CHECK(read(head + text) == expected);
    }
}

TEST_CASE("a date in the first paragraph is not the page's date") {
    CHECK(read("Chuyện ở bản\n\nHội nghị họp ở bản (08/07/2015)\n") == "Chuyện ở bản | - | 1 no-date");
    CHECK(read("Chuyện ở bản ( 08/07/2015)\nHọp ở bản (09/07/2016)\n") == "Chuyện ở bản | 2015-07-08 | 1");
}

TEST_CASE("a page that begins with a paragraph has no title, and loses no text") {
    std::string paragraph;
    while (paragraph.size() < 450) paragraph += "Trời mưa trên bản nhỏ bên suối. ";
    CHECK(read(paragraph + "\nHết.") == " | - | 0 no-title no-date");
}

}  // namespace
}  // namespace xdd
