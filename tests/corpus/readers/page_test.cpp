#include <algorithm>

#include "tests/corpus/readers/short_page.h"

using namespace xdd;
using namespace xdd::test;

TEST_CASE("a list of neighbours may have one half only, other case or decomposed letters") {
    for (const std::string heading : {"Các bài tiếp", "Các bài trước", "CÁC BÀI TIẾP",
                                      "Các bài tiếp:", "Ca\u0301c ba\u0300i tie\u0302\u0301p"}) {
        INFO(heading);
        const ReadRecord page = read_good(head + text + "\n\nTrúc Ngạn\n" + heading +
                                          "\nTác giả : Lạc Thủy Miên. Đăng ngày: 12/05/2008\n" + promotion);
        CHECK(bylines(page.record) == Strings{"Trúc Ngạn"});
        CHECK(page.record.body == Strings{first, last});
    }
}

TEST_CASE("a line that names the source becomes the record's source") {
    for (const std::string label : {"Nguồn: ", "Nguồn tin : "}) {
        const ReadRecord page =
            read_good(head + text + "\n\nTrúc Ngạn\n" + label + "Báo Lâm Khê\n" + neighbours);
        CHECK(page.record.source == "Báo Lâm Khê");
        CHECK(bylines(page.record) == Strings{"Trúc Ngạn"});
        CHECK(page.record.body == Strings{first, last});
    }
}

TEST_CASE("keywords and abstract are fields of their own") {
    const ReadRecord page =
        read_good(head + "Tóm tắt: Bài viết kể chuyện họp chi bộ.\nTừ khoá: chi bộ; họp, bàn; bản làng.\n" +
                  text + "\n\nTrúc Ngạn\n");
    CHECK(page.record.abstract == "Bài viết kể chuyện họp chi bộ.");
    CHECK(page.record.keywords == Strings{"chi bộ", "họp, bàn", "bản làng"});
    CHECK(page.record.body == Strings{first, last});
    const ReadRecord below =
        read_good(head + "Tóm tắt:\nMột đoạn ngắn.\n" + text + "Từ khóa: chi bộ, bản làng\n\n\nTrúc Ngạn\n");
    CHECK(below.record.abstract == "Một đoạn ngắn.");
    CHECK(below.record.keywords == Strings{"chi bộ", "bản làng"});
    CHECK(bylines(below.record) == Strings{"Trúc Ngạn"});
}

TEST_CASE("a line that breaks off inside a symbol or a date is joined to the next") {
    const ReadRecord page =
        read_good(head +
                  "Thực hiện Nghị quyết số\n07-NQ/HU ngày\n12-5-2007 và Chỉ thị 10-CT/\n"
                  "TW, Quy định 76-\nQĐ/TW.\nMột số\nKết quả:\n- Họp đúng kỳ -\nGhi đủ.\n" +
                  text + "\n\nTrúc Ngạn\n");
    REQUIRE(page.record.body.size() == 7);
    CHECK(page.record.body.front() ==
          "Thực hiện Nghị quyết số 07-NQ/HU ngày 12-5-2007 và Chỉ thị 10-CT/ TW, Quy định 76- QĐ/TW.");
}

TEST_CASE("only a symbol or figure makes a line go on behind a slash or hyphen") {
    struct Pair {
        const char* above;
        const char* below;
        bool joined;
    };
    for (const Pair& pair : {
             Pair{"Ghi theo mẫu và/", "Hoặc ghi tay cũng được", false},
             Pair{"Xem https://vi-du.vn/", "Chi bộ họp đều", false},
             Pair{"Đạt 36/", "36 chi bộ họp đều", true},
             Pair{"Giai đoạn 2010-", "2015 họp đều", true},
             Pair{"Họp ngày 12/5/", "2007 bàn việc", true},
             Pair{"Theo Nghị định 30/2021/", "NĐ-CP thì họp đều", true},
             Pair{"Theo Nghị định 30/", "2021/NĐ-CP thì họp đều", true},
             Pair{"Theo Quy định 76", "-QĐ/TW thì họp đều", true},
             Pair{"Theo Quy định 76-QĐ", "/TW thì họp đều", true},
             Pair{"Theo Quyết định 439/", "QĐ-TTg thì họp đều", true},
             Pair{"Chương 1-", "Về tổ chức", false},
             Pair{"Khóa 12/", "Bài một", false},
         }) {
        INFO(pair.above);
        const ReadRecord page =
            read_good(head + pair.above + '\n' + pair.below + "\n" + text + "\n\nTrúc Ngạn\n");
        CHECK((page.record.body.front() == std::string(pair.above) + ' ' + pair.below) == pair.joined);
    }
}

TEST_CASE("what sites of all kinds print around an article is left out") {
    for (const std::string top :
         {"Giới thiệu\nTin tức\nLiên hệ\n", "Tiếng Việt | English\n", "Tạp chí Xây dựng Đảng\n\n",
          "Hôm nay: 19/12/2018\n", "Đường dây nóng: 080.12345\n"}) {
        INFO(top);
        const ReadRecord page = read_good(top + head + text + "\n\nTrúc Ngạn\n");
        CHECK(page.record.title == "Chi bộ bản Nà Lum đổi mới cách họp");
        CHECK(page.record.body == Strings{first, last});
    }
    for (const std::string bottom :
         {"Tin liên quan\nMùa lúa mới ở Nà Lum\n- Chợ phiên (07/05/2008)\n",
          "CÙNG CHUYÊN MỤC\nMùa lúa mới ở Nà Lum\n", "Bình luận (2)\nBạn đọc 10:12 13/05/2008\nHay.\n",
          "Chia sẻ\nFacebook\nZalo\n", "Số lượt xem: 1.204\n", "★★★★☆\n", "In bài viết | Quay lại\n",
          "Tổng Biên tập: Lưu Bằng Đoan\nTòa soạn: 1 phố Núi\n", "© 2008 Vân Khê\n",
          "Cập nhật: 12/05/2008\n"}) {
        INFO(bottom);
        const ReadRecord page = read_good(head + text + "\n\nTrúc Ngạn\n\n" + bottom);
        CHECK(bylines(page.record) == Strings{"Trúc Ngạn"});
        CHECK(page.record.body == Strings{first, last});
    }
}

TEST_CASE("a box of other articles' titles above the text ends nothing") {
    const ReadRecord page = read_good(head + "Tin liên quan\nMùa lúa mới\n\n" + text + "\n\nTrúc Ngạn\n");
    CHECK(page.record.body.back() == last);
    CHECK(bylines(page.record) == Strings{"Trúc Ngạn"});
}

TEST_CASE("the page's day may stand below the names or at the end, with a label") {
    struct Dated {
        std::string page;
        Date date;
    };
    const std::string title = "Chi bộ bản Nà Lum\n";
    for (const Dated& row :
         {Dated{title + "Trúc Ngạn\nBáo Ban Mai\n08:21, ngày 12-05-2008\n" + text, {2008, 5, 12}},
          Dated{title + "Xuất bản: 12/05/2008 08:21\n" + text, {2008, 5, 12}},
          Dated{title + "12/05/2008 | 604\n" + text, {2008, 5, 12}},
          Dated{"Ngày đăng: 12/05/2008\n" + title + text, {2008, 5, 12}},
          Dated{title + "Ngày phát hành: 12/05/2008    Lượt xem: 1.523\n" + text, {2008, 5, 12}},
          Dated{title + "Tác giả: Trúc Ngạn | Ngày đăng: 12/05/2008\n" + text, {2008, 5, 12}},
          Dated{title + "Trúc Ngạn - 12/05/2008 08:30\n" + text, {2008, 5, 12}},
          Dated{title + text + "\n\nTrúc Ngạn\nCập nhật: 12/05/2008\n", {2008, 5, 12}}}) {
        INFO(row.page);
        const ReadRecord page = read_good(row.page);
        CHECK(page.record.date == row.date);
        CHECK(page.record.body == Strings{first, last});
        CHECK(std::ranges::count(warning_codes(page), "no-date") == 0);
    }
}

TEST_CASE("page furniture is left out as whole lines only") {
    const std::string sentence =
        "Lượt xem sổ của chi bộ tăng; các bài trước được đọc lại, video clips cũng vậy.";
    const ReadRecord page =
        read_good("Trang chủ\n" + head + "Gửi bài này | In bài này\nLượt xem: 1.204\n" + sentence + "\n>>\n" +
                  last + "\nTweet\n\n\nTrúc Ngạn\nMặc định Cỡ chữ\n" + neighbours);
    CHECK(page.record.title == "Chi bộ bản Nà Lum đổi mới cách họp");
    CHECK(page.record.body == Strings{sentence, last});
    CHECK(bylines(page.record) == Strings{"Trúc Ngạn"});
}

TEST_CASE("the trail and the day of the visit above a title are left out") {
    for (const std::string above :
         {"Trang chủ > Lý luận > Bài viết\n", "Trang chủ » Thực tiễn\nThứ Tư, 23/11/2022\n",
          "Thứ Năm, ngày 5 tháng 3 năm 2026\n", "Hà Nội, Ngày 17/02/2020\n\n", "08:21, ngày 16-04-2021\n",
          "Các bài trước\nChủ nhật, 26 Tháng 11 2023 15:06\n"}) {
        INFO(above);
        const ReadRecord page =
            read_good(above + head + "Cỡ chữ: A- A+\nChia sẻ\n" + text + "\n\nTrúc Ngạn\n");
        CHECK(page.record.title == "Chi bộ bản Nà Lum đổi mới cách họp");
        CHECK(page.record.date == Date{2008, 5, 12});
        CHECK(page.record.body == Strings{first, last});
    }
    CHECK(read_good("Ngày 3-2-1930 ( 12/05/2008)\n" + text).record.title == "Ngày 3-2-1930");
    CHECK(read_good("Từ ngày 3-2-2005\n( 12/05/2008)\n" + text).record.title == "Từ ngày 3-2-2005");
}

TEST_CASE("a promotional text is left out without a list of neighbours too, with a warning") {
    const ReadRecord later = read_good(head + text + "\nTrúc Ngạn\n" + promotion);
    CHECK(later.record.body == Strings{first, last});
    CHECK(bylines(later.record) == Strings{"Trúc Ngạn"});
    CHECK(warning_codes(later) == Strings{"left-out"});

    const std::string undated = "Mời bạn đọc đặt mua số báo Xuân tại tòa soạn.\n";
    const ReadRecord set_apart =
        read_good(head + text + "\n\nTrúc Ngạn\nBí thư Huyện ủy\n" + undated + footer);
    CHECK(set_apart.record.body == Strings{first, last});
    CHECK(warning_codes(set_apart) == Strings{"left-out"});

    // Without a footer a paragraph below a signature may as well be an editor's remark.
    const ReadRecord remark = read_good(head + text + "\n\nTrúc Ngạn\n" + undated);
    CHECK(remark.record.body.size() == 4);
}

TEST_CASE("text that was broken inside a sentence is put together") {
    const ReadRecord page =
        read_good(head + "Chi bộ bản Nà Lum có mười hai đảng viên,\nhọp vào tối mùng năm hằng tháng.\n" +
                  last + "\nGồm có:\na) việc ruộng\nb) việc bản.\n\n\nTrúc Ngạn\n");
    CHECK(page.record.body ==
          Strings{"Chi bộ bản Nà Lum có mười hai đảng viên, họp vào tối mùng năm hằng tháng.", last,
                  "Gồm có:", "a) việc ruộng", "b) việc bản."});
}

TEST_CASE("line ends, marks and letter forms of the file do not matter") {
    const std::string page = head + text + "\n\nLạc Thủy Miên\nTrưởng Ban Tổ chức Huyện ủy\n" + neighbours;
    const Record expected = read_good(page).record;
    std::string windows;
    for (const char byte : page) windows += byte == '\n' ? std::string("\r\n") : std::string(1, byte);
    CHECK(read_good(windows).record == expected);
    std::string old_mac = page;
    for (char& byte : old_mac) byte = byte == '\n' ? '\r' : byte;
    CHECK(read_good(old_mac).record == expected);
    CHECK(read_good("\ufeff" + page).record == expected);
    CHECK(read_good("\n\n \u00a0\n" + page + "\n\n").record == expected);
}

TEST_CASE("a page in decomposed letters is read as printed") {
    const std::string name = "La\u0323c Thu\u0309y Mie\u0302n";
    const std::string role =
        "Tru\u031bo\u031b\u0309ng Ban To\u0302\u0309 chu\u031b\u0301c Huye\u0323\u0302n u\u0309y";
    const ReadRecord page = read_good(head + text + "\n\n" + name + "\n" + role + "\n" + neighbours);
    CHECK(bylines(page.record) == Strings{name + "\n" + role});
    CHECK(page.record.body == Strings{first, last});
}

TEST_CASE("a page that cannot be an article is rejected with the reason") {
    CHECK(read_bad("").code == "empty");
    CHECK(read_bad(" \n\u00a0\n").code == "empty");
    CHECK(read_bad(head).code == "no-body");
    CHECK(read_bad(head + neighbours).code == "no-body");
    const Rejection broken = read_bad(head + "Chi b\xf5 n\xe0y\n");
    CHECK(broken.code == "bad-utf8");
    CHECK(broken.line == 2);
    CHECK(broken.message.find("byte 6") != std::string::npos);
}

TEST_CASE("the real page gives its article and nothing else") {
    const std::string path = test::outside_data("pages/lang-son-2015-07-08.txt");
    if (path.empty()) {
        WARN("skipped: XDD_DATA does not hold pages/lang-son-2015-07-08.txt");
        return;
    }
    const ReadRecord page = read_good(test::read_file(path));
    CHECK(page.record.date == Date{2015, 7, 8});
    CHECK(bylines(page.record) == Strings{"Dương Công Tùy\nUVBTV, Trưởng Ban Tổ chức Tỉnh ủy"});
    CHECK(page.record.body.size() == 12);
    CHECK(page.record.title.starts_with("Lạng Sơn"));
    CHECK(page.record.title.ends_with("đảng viên"));
    CHECK(page.warnings.empty());
    for (const std::string& paragraph : page.record.body) {
        CHECK(paragraph.find("2021") == std::string::npos);
        CHECK(paragraph.find("Đăng ngày") == std::string::npos);
        CHECK(paragraph.find("VIDEO") == std::string::npos);
    }
}
