#include <algorithm>

#include "tests/corpus/readers/short_page.h"

/// No text of an article may get lost on its page without a warning.

using namespace xdd;
using namespace xdd::test;

namespace {

const std::string paragraph =
    "Chi bộ bản Nà Lum có mười hai đảng viên, họp vào tối mùng năm hằng tháng; bà con tin vào cách làm ấy, "
    "việc "
    "ruộng, việc bản đều được đem ra bàn trước khi quyết, ai cũng được nói và lời ai cũng được ghi vào sổ.";
const std::string signature = "\n\nLê Trúc Ngạn\n";

bool holds(const ReadRecord& page, const std::string& line) {
    return std::ranges::count(page.record.body, line) > 0;
}

}  // namespace

TEST_CASE("a title that begins with a date's label or is a menu's word stays the title") {
    struct Titled {
        std::string top;
        std::string title;
        std::optional<Date> date;
    };
    for (const Titled& row : {
             Titled{"Xuất bản sách ngày 3/2/2010\n", "Xuất bản sách ngày 3/2/2010", {}},
             Titled{"Cập nhật kiến thức cho cán bộ ngày 08/07/2015\n",
                    "Cập nhật kiến thức cho cán bộ ngày 08/07/2015",
                    {}},
             Titled{"Xây dựng Đảng\n08/07/2015\n", "Xây dựng Đảng", Date{2015, 7, 8}},
             Titled{"Giới thiệu\n( 08/07/2015 )\n", "Giới thiệu", Date{2015, 7, 8}},
             Titled{"Văn bản ( 08/07/2015)\n", "Văn bản", Date{2015, 7, 8}},
             Titled{"Thời sự\n", "Thời sự", {}},
             Titled{"Liên hệ\nHình ảnh\n", "Hình ảnh", {}},
             Titled{"Đường dây nóng: chuyện kể ở bản\n", "Đường dây nóng: chuyện kể ở bản", {}},
             Titled{"Văn bản\nChuyện ở bản\n", "Chuyện ở bản", {}},
             Titled{"Thời sự\nCập nhật: 08/07/2015\nVì sao bản nhỏ họp đều?\n", "Vì sao bản nhỏ họp đều?",
                    Date{2015, 7, 8}},
         }) {
        INFO(row.top);
        const ReadRecord page = read_good(row.top + paragraph + signature);
        CHECK(page.record.title == row.title);
        CHECK(page.record.date == row.date);
        CHECK(page.record.body == Strings{paragraph});
    }
    const ReadRecord by_name = read_good("Thời sự\nLê Trúc Ngạn\n" + paragraph + "\n");
    CHECK(by_name.record.title == "Thời sự");
    CHECK(bylines(by_name.record) == Strings{"Lê Trúc Ngạn"});
}

TEST_CASE("a sentence or a heading with a date is neither the page's date nor lost") {
    for (const std::string line :
         {"Cập nhật số liệu đến ngày 31/12/2014.", "Cập nhật theo Chỉ thị số 05-CT/TW, ngày 15-5-2016",
          "Xuất bản lần đầu ngày 3/2/1930.", "Xuất bản ngày 3/2/1930."}) {
        INFO(line);
        const ReadRecord dated = read_good(head + paragraph + "\n" + line + "\n" + signature);
        CHECK(holds(dated, line));
        const ReadRecord undated = read_good("Chuyện ở bản\n" + paragraph + "\n" + line + "\n");
        CHECK(holds(undated, line));
        CHECK(undated.record.date == std::nullopt);
    }
    for (const std::string heading : {"3/2/1930", "30/4/1975", "2/9/2010", "Thứ tư, ngày 3/2/1930"}) {
        INFO(heading);
        const ReadRecord page =
            read_good("Lịch sử Đảng quang vinh\nNhững mốc son\n" + heading + "\n" + paragraph + "\n");
        CHECK(page.record.date == std::nullopt);
        CHECK(holds(page, heading));
    }
    CHECK(holds(read_good("Chuyện ở bản\n3/2/1930\n" + paragraph + "\n"), "3/2/1930"));
}

TEST_CASE("what reads as an imprint ends no article that goes on or is signed below") {
    for (const std::string line :
         {"Tòa soạn: Đồng chí có kiến nghị gì?", "Tổng Biên tập: Xin cảm ơn đồng chí!",
          "Đường dây nóng: 080.48228 tiếp nhận phản ánh của nhân dân.", "© Ảnh của tác giả",
          "Bản quyền của tác giả phải được tôn trọng.", "Tòa soạn: nơi bạn đọc gửi gắm niềm tin",
          "Giấy phép xây dựng số 12 do UBND huyện cấp sai quy định.", "Cơ quan chủ quản: Bộ Xây dựng"}) {
        INFO(line);
        const std::string above = head + paragraph + "\n" + paragraph + "\n" + paragraph + "\n";
        const ReadRecord answer = read_good(above + line + "\nĐồng chí An: Họp đều." + signature);
        CHECK(holds(answer, line));
        CHECK(holds(answer, "Đồng chí An: Họp đều."));
        CHECK(bylines(answer.record) == Strings{"Lê Trúc Ngạn"});
        const ReadRecord text_below = read_good(above + line + "\n" + first + " Lời ai cũng được ghi.\n");
        CHECK(text_below.record.body.size() == 5);
    }
}

TEST_CASE("an imprint is left out with a warning, below a short article too") {
    const std::string reserved = "Copyright © 2015 Báo Ban Mai. All rights reserved.\n";
    CHECK(read_good(head + paragraph + "\n" + reserved).record.body == Strings{paragraph});
    const std::string imprint =
        "Tổng Biên tập: Lưu Bằng Đoan\nTòa soạn: 1 phố Núi\nĐường dây nóng: 080.12345\n";
    for (const std::string& signed_by : {signature + "\n", std::string("\n")}) {
        const ReadRecord page = read_good(head + first + "\n" + signed_by + imprint);
        CHECK(page.record.body == Strings{first});
        CHECK(page.record.authors.size() == (signed_by.size() > 1 ? 1 : 0));
        CHECK(std::ranges::count(warning_codes(page), "left-out") == 1);
    }
}

TEST_CASE("a sub-heading that reads as one of comments, titles or neighbours ends no article") {
    for (const std::string heading : {"Các bài khác", "Video clip", "Bình luận", "Ý kiến bạn đọc",
                                      "Phản hồi:", "Tin mới", "Đọc nhiều", "Bài viết khác"}) {
        INFO(heading);
        const std::string above = head + paragraph + "\n" + paragraph + "\n" + paragraph + "\n";
        const ReadRecord page = read_good(above + heading + "\n" + first + "\n" + last + signature);
        CHECK(page.record.body == Strings{paragraph, paragraph, paragraph, heading, first, last});
        CHECK(bylines(page.record) == Strings{"Lê Trúc Ngạn"});
        const ReadRecord short_lines = read_good(above + heading + "\nHọp đều\nGhi đủ\n" + signature);
        CHECK(holds(short_lines, "Ghi đủ"));
        const ReadRecord in_the_middle =
            read_good(head + paragraph + "\n" + heading + "\n" + paragraph + signature);
        CHECK(in_the_middle.record.body == Strings{paragraph, heading, paragraph});
        if (heading == "Các bài khác" || heading == "Video clip") continue;  // they end it in any case
        const ReadRecord list = read_good(above + signature + "\n" + heading + "\nMùa lúa mới ở Nà Lum\n");
        CHECK(list.record.body.size() == 3);
        CHECK(std::ranges::count(warning_codes(list), "left-out") == 1);
    }
}

TEST_CASE("a sentence about an author is no entry of the list of neighbours") {
    const std::string line = "Tác giả: một người con của bản, kể chuyện đăng ngày 3-2 ở báo tỉnh.";
    CHECK(holds(read_good(head + paragraph + "\n" + line + "\n" + paragraph + signature), line));
}

TEST_CASE("lines that begin like tags, a trail or a counter are text where they go on as one") {
    for (const std::string line :
         {"#1 Tăng cường sự lãnh đạo của cấp ủy", "#Chi bộ mạnh là nền tảng của Đảng bộ vững mạnh",
          "#Họp đều là nền tảng của chi bộ #hai", "Trang chủ Báo Nhân Dân ngày 5/7 đăng lời cảm ơn của bản",
          "Click để đánh giá cán bộ là việc không ai nên làm.",
          "Chủ đề: Học tập và làm theo tấm gương đạo đức Hồ Chí Minh", "Chủ đề: Học tập, làm theo Bác"}) {
        INFO(line);
        CHECK(holds(read_good(head + paragraph + "\n" + line + "\n" + signature), line));
    }
    for (const std::string tags :
         {"#chibo", "#chi bộ #Nà Lum", "Chủ đề: họp; bản", "Chủ đề: họp, bản, ruộng"}) {
        INFO(tags);
        CHECK(read_good(head + paragraph + signature + tags + "\n").record.body == Strings{paragraph});
    }
}

TEST_CASE("a sentence behind a label of keywords or sources is text") {
    const std::string keyword = "Từ khóa: đoàn kết là từ được nhắc nhiều nhất ở bản, ai cũng nói đến.";
    const std::string source = "Nguồn: các báo cáo của huyện cho thấy bản nào họp đều thì bản ấy hết nghèo.";
    std::string above, below;
    for (int line = 0; line < 8; ++line) {
        above += paragraph + "\n";
        below += first + "\n";
    }
    const ReadRecord page = read_good(head + above + keyword + "\n" + below + source + "\n" + signature);
    CHECK(holds(page, keyword));
    CHECK(holds(page, source));
    CHECK(page.record.keywords.empty());
    CHECK(page.record.source.empty());
}

TEST_CASE("only notes by the byline or at the end belong to it, no list of the text") {
    for (const std::string& after_list : {paragraph + "\n", std::string()}) {
        const ReadRecord numbers =
            read_good(head + paragraph + "\nĐơn vị tham gia:\n(1) Học viện Báo chí\n(2) Tỉnh ủy Nghệ An\n" +
                      after_list + "\n\nLê Trúc Ngạn (1) - Trần An Khê (2)\n");
        CHECK(holds(numbers, "(1) Học viện Báo chí"));
        CHECK(holds(numbers, "(2) Tỉnh ủy Nghệ An"));
    }
    const ReadRecord star =
        read_good(head + paragraph + "\n* Tỉnh ủy Nghệ An\n" + paragraph + "\n\nTS. Lê Trúc Ngạn *\n");
    CHECK(star.record.body == Strings{paragraph, "* Tỉnh ủy Nghệ An", paragraph});
    const ReadRecord on_top =
        read_good(head + "TS. Lê Trúc Ngạn *\n* Học viện Báo chí\n" + paragraph + "\n" + paragraph + "\n");
    CHECK(bylines(on_top.record) == Strings{"TS. Lê Trúc Ngạn *\n* Học viện Báo chí"});
}
