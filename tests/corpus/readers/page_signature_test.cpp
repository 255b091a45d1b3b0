#include <algorithm>

#include "tests/corpus/readers/short_page.h"

using namespace xdd;
using namespace xdd::test;

TEST_CASE(
    "a page gives title, date, paragraphs and signature, and nothing of what stands around the article") {
    const ReadRecord page = read_good(head + text + "\n\nLạc Thủy Miên\nTrưởng Ban Tổ chức Huyện ủy\n" +
                                      neighbours + promotion + footer);
    CHECK(page.record.title == "Chi bộ bản Nà Lum đổi mới cách họp");
    CHECK(page.record.date == Date{2008, 5, 12});
    CHECK(page.record.body == Strings{first, last});
    CHECK(bylines(page.record) == Strings{"Lạc Thủy Miên\nTrưởng Ban Tổ chức Huyện ủy"});
    CHECK(page.warnings.empty());
    CHECK(page.record.id.empty());
}

struct Signed {
    const char* what;
    std::string below_text;  ///< what follows the two paragraphs
    Strings bylines;
};

TEST_CASE("signatures of every shape are told from the text above them") {
    const std::vector<Signed> pages{
        {"name alone", "\n\nTrúc Ngạn\n", {"Trúc Ngạn"}},
        {"no empty line above",
         "Lạc Thủy Miên\nTrưởng Ban Tổ chức Huyện ủy\n",
         {"Lạc Thủy Miên\nTrưởng Ban Tổ chức Huyện ủy"}},
        {"role two lines long",
         "\n\nPGS, TS. Âu Nhược Thanh\nViện Chính trị học,\nHọc viện Vân Khê\n",
         {"PGS, TS. Âu Nhược Thanh\nViện Chính trị học,\nHọc viện Vân Khê"}},
        {"role after a hyphen",
         "\n\nKhúc Đình Sạn - Bí thư Đảng ủy xã\n",
         {"Khúc Đình Sạn - Bí thư Đảng ủy xã"}},
        {"capitals", "\n\nTHÀO NHÌA SẨU\nBí thư Huyện ủy\n", {"THÀO NHÌA SẨU\nBí thư Huyện ủy"}},
        {"footnote star", "\n\nQuách Mẫn Dao *\n", {"Quách Mẫn Dao *"}},
        {"unsigned", "\n\n***\n", {"***"}},
        {"unsigned, parted stars", "\n\n* * *\n", {"* * *"}},
        {"editors", "\n\nXÂY DỰNG ĐẢNG\n", {"XÂY DỰNG ĐẢNG"}},
        {"compiled", "\n\nLưu Bằng Đoan (tổng hợp)\n", {"Lưu Bằng Đoan (tổng hợp)"}},
        {"labelled", "\n\nTác giả : Trúc Ngạn - Phó Bí thư Huyện ủy\n", {"Trúc Ngạn - Phó Bí thư Huyện ủy"}},
        {"role that is none of the known ones",
         "\n\nTrúc Ngạn\nHọc viên lớp cao cấp K12, thành phố Hải Tiên\n",
         {"Trúc Ngạn\nHọc viên lớp cao cấp K12, thành phố Hải Tiên"}},
        {"empty line between name and role",
         "\n\nTiêu Hòa Khiêm\n\nTrưởng Ban Tuyên giáo Huyện ủy\n",
         {"Tiêu Hòa Khiêm\n\nTrưởng Ban Tuyên giáo Huyện ủy"}},
        {"two authors with roles",
         "\n\nTiêu Hòa Khiêm\nTrưởng Ban Tuyên giáo\nTS. Âu Nhược Thanh\nTrưởng khoa Dân vận\n",
         {"Tiêu Hòa Khiêm\nTrưởng Ban Tuyên giáo", "TS. Âu Nhược Thanh\nTrưởng khoa Dân vận"}},
        {"two authors, empty line between",
         "\n\nTiêu Hòa Khiêm\nTrưởng Ban Tuyên giáo\n\nTrúc Ngạn\nHọc viện Vân Khê\n",
         {"Tiêu Hòa Khiêm\nTrưởng Ban Tuyên giáo", "Trúc Ngạn\nHọc viện Vân Khê"}},
        {"two names, no role", "\n\nTiêu Hòa Khiêm\nTrúc Ngạn\n", {"Tiêu Hòa Khiêm", "Trúc Ngạn"}},
        {"two authors in one line", "\n\nTiêu Hòa Khiêm - Trúc Ngạn\n", {"Tiêu Hòa Khiêm - Trúc Ngạn"}},
        {"full stops", "\n\nTrúc Ngạn.\n", {"Trúc Ngạn."}},
        {"role with a full stop", "\n\nTrúc Ngạn\nBí thư Huyện ủy.\n", {"Trúc Ngạn\nBí thư Huyện ủy."}},
        {"taken from elsewhere", "\n\n(Theo Bản tin Vân Khê)\n", {"(Theo Bản tin Vân Khê)"}},
        {"blanks and tabs around", "\n \t\n\t\u00a0Trúc Ngạn \u00a0\t\n", {"Trúc Ngạn"}},
    };
    for (Signed page : pages) {
        for (std::string& byline : page.bylines) {  // empty lines of a signature are not kept
            if (const auto at = byline.find("\n\n"); at != std::string::npos) byline.erase(at, 1);
        }
        for (const std::string& around :
             {neighbours + promotion + footer, neighbours, promotion + footer, std::string{}}) {
            INFO(page.what << ", followed by: " << around.substr(0, 20));
            if (around.starts_with("Sáng") && page.below_text.find("\n\n") != 0)
                continue;  // see the test on promotion
            const ReadRecord found = read_good(head + text + page.below_text + around);
            CHECK(bylines(found.record) == page.bylines);
            CHECK(found.record.body == Strings{first, last});
        }
    }
}

TEST_CASE("a page without a signature is taken with a warning, its last paragraph kept") {
    const ReadRecord page = read_good(head + text + neighbours + promotion + footer);
    CHECK(page.record.authors.empty());
    CHECK(page.record.body == Strings{first, last});
    CHECK(warning_codes(page) == Strings{"no-signature"});
}

TEST_CASE("a short last paragraph is text, not a signature") {
    for (const std::string end :
         {"Đó là bài học quý.", "Quyết tâm thắng lợi!", "Tất cả vì dân",
          "Bí thư chi bộ phải gương mẫu trước.", "Kết luận", "Mưa đã tạnh trên bản nhỏ"}) {
        INFO(end);
        const ReadRecord unsigned_page = read_good(head + first + "\n\n" + end + "\n\n" + neighbours);
        CHECK(unsigned_page.record.body == Strings{first, end});
        CHECK(unsigned_page.record.authors.empty());
        const ReadRecord signed_page =
            read_good(head + first + "\n\n" + end + "\nTrúc Ngạn\nBí thư Huyện ủy\n");
        CHECK(signed_page.record.body == Strings{first, end});
        CHECK(bylines(signed_page.record) == Strings{"Trúc Ngạn\nBí thư Huyện ủy"});
    }
}

TEST_CASE("sub-headings stay paragraphs, and stars between sections are no signature") {
    const ReadRecord page = read_good(head + first + "\n\nHọp đều, họp đúng\n\n" + last + "\n\n***\n\n" +
                                      first + "\n\n\nTrúc Ngạn\n");
    CHECK(page.record.body == Strings{first, "Họp đều, họp đúng", last, "***", first});
    CHECK(bylines(page.record) == Strings{"Trúc Ngạn"});
}

TEST_CASE("photo credits, notes and place lines around the signature stay in the text") {
    const std::string credit = "Ảnh: Lưu Bằng Đoan";
    const std::string note = "(1) Xem báo cáo của chi bộ năm 2007, tr.12.";
    const std::string place = "Nà Lum, tháng 5-2008";
    const ReadRecord above =
        read_good(head + text + credit + "\n\n\nTrúc Ngạn\nBí thư Huyện ủy\n" + neighbours);
    CHECK(above.record.body == Strings{first, last, credit});
    CHECK(bylines(above.record) == Strings{"Trúc Ngạn\nBí thư Huyện ủy"});
    const ReadRecord below = read_good(head + text + "\n\nTrúc Ngạn\n" + place + "\n" + credit + "\n____\n" +
                                       note + "\n" + neighbours);
    CHECK(below.record.body == Strings{first, last, place, credit, "____", note});
    CHECK(bylines(below.record) == Strings{"Trúc Ngạn"});
}

TEST_CASE("a list of names in the text is not signed by them") {
    const ReadRecord page =
        read_good(head + first + "\n\nĐược khen thưởng:\n\nKhúc Đình Sạn\n\nThào Nhìa Sẩu\n\n\nTrúc Ngạn\n" +
                  neighbours);
    CHECK(page.record.body == Strings{first, "Được khen thưởng:", "Khúc Đình Sạn", "Thào Nhìa Sẩu"});
    CHECK(bylines(page.record) == Strings{"Trúc Ngạn"});
}

TEST_CASE("footnotes that say who the authors are belong to the byline, wherever it stands") {
    const ReadRecord below =
        read_good(head + text + "\n\nTS. Trúc Ngạn*, An Khê**\n* Học viện Mây Trắng\n** Báo Ban Mai\n");
    CHECK(bylines(below.record) == Strings{"TS. Trúc Ngạn*, An Khê**\n* Học viện Mây Trắng\n** Báo Ban Mai"});
    CHECK(below.record.body.size() == 2);
    const ReadRecord top = read_good(head + "TRÚC NGẠN AN *\n" + text + "\n\n* TS, Học viện Mây Trắng.\n");
    CHECK(bylines(top.record) == Strings{"TRÚC NGẠN AN *\n* TS, Học viện Mây Trắng."});
    CHECK(top.record.body.size() == 2);
    const ReadRecord other =
        read_good(head + text + "\n\nTrúc Ngạn*\n* Bài viết đã được trình bày ở hội thảo.\n");
    CHECK(bylines(other.record) == Strings{"Trúc Ngạn*"});
    CHECK(other.record.body.size() == 3);
}

TEST_CASE("a body that stands well apart at the end has signed the page") {
    for (const std::string body : {"Vụ Cơ sở đảng, Ban Tổ chức Trung ương", "Ban Tổ chức Tỉnh ủy Vân Khê"}) {
        INFO(body);
        const ReadRecord page = read_good(head + text + "\n\n\n" + body + "\n\n" + neighbours);
        CHECK(bylines(page.record) == Strings{body});
        CHECK(page.record.body == Strings{first, last});
    }
    const ReadRecord heading = read_good(head + text + "\n\n\nKhoa học và công nghệ\n\n" + neighbours);
    CHECK(bylines(heading.record).empty());
}

TEST_CASE("an imprint below the signature is left out") {
    const std::string imprint =
        "\n\nTạp chí Xây dựng Đảng\nGiấy phép hoạt động số 12/GP-BTTTT ngày 1-2-2007\nĐịa chỉ: Hà Nội\n";
    const ReadRecord page = read_good(head + text + "\n\nTrúc Ngạn\n" + imprint);
    CHECK(bylines(page.record) == Strings{"Trúc Ngạn"});
    CHECK(page.record.body == Strings{first, last});
    CHECK(bylines(read_good(head + text + "\n\nTạp chí Xây dựng Đảng\n\nCơ quan chủ quản: Ban\n").record) ==
          Strings{"Tạp chí Xây dựng Đảng"});
    const std::string sentence = "Giấy phép xây dựng nhà văn hóa được cấp trong ba ngày.";
    CHECK(read_good(head + sentence + "\n" + last + "\n").record.body == Strings{sentence, last});
}

TEST_CASE("degrees that are broken off from the name belong to the signature") {
    const ReadRecord page = read_good(head + text + "\n\nThS.\nTrúc Ngạn\n");
    CHECK(bylines(page.record) == Strings{"ThS.\nTrúc Ngạn"});
    CHECK(page.record.body == Strings{first, last});
}

TEST_CASE("short lines below a sure signature are the site's, whatever they say") {
    const std::string sentence = "Bà con tin vào cách làm của chi bộ, và nay bản không còn hộ đói.\n";
    for (const std::string below : {"Quảng cáo\n", "Trang 1 2 3 >\n", "Địa chỉ: 1 phố Núi\nFax: 12345\n"}) {
        INFO(below);
        const ReadRecord page = read_good(head + sentence + "\n\nLê Trúc Ngạn\n\n" + below);
        CHECK(bylines(page.record) == Strings{"Lê Trúc Ngạn"});
        CHECK(page.record.body.size() == 1);
        CHECK(std::ranges::count(warning_codes(page), "left-out") == 1);
    }
    for (const std::string& text_below :
         {sentence + "\n\nTrúc Ngạn\n\nHọp đều, họp đúng\n",  // may be a heading
          sentence + "Nay bản:\n\nLê Trúc Ngạn\n\nHọp đều\n"}) {
        INFO(text_below);
        CHECK(read_good(head + text_below).record.authors.empty());
    }
}

TEST_CASE("tags below the signature are no text, notes may have several numbers") {
    const ReadRecord tags = read_good(head + text + "\n\nTrúc Ngạn\n\n#chi bộ #Nà Lum\nChủ đề: họp; bản\n");
    CHECK(bylines(tags.record) == Strings{"Trúc Ngạn"});
    CHECK(tags.record.keywords == Strings{"họp", "bản"});
    const ReadRecord notes =
        read_good(head + text + "\n\nTrúc Ngạn\n-----\n1. Báo Ban Mai, số 4.\n2, 3. Báo Ban Mai, số 5.\n");
    CHECK(bylines(notes.record) == Strings{"Trúc Ngạn"});
}

TEST_CASE("numbered sources and remarks below a signature stay in the text") {
    for (const Strings& notes :
         {Strings{"Tài liệu tham khảo:", "1. Văn kiện Đại hội XI, H.2011.", "2. Toàn tập, t.5."},
          Strings{"_______", "1. Sđd, tr.15.", "(2) Sđd, tr.16."},
          Strings{"Ghi chú: Bài đã đăng số trước."}}) {
        std::string below;
        for (const std::string& note : notes) below += note + "\n";
        INFO(below);
        const ReadRecord page =
            read_good(head + text + "\n\nTrúc Ngạn\nBí thư Huyện ủy\n\n" + below + neighbours);
        CHECK(bylines(page.record) == Strings{"Trúc Ngạn\nBí thư Huyện ủy"});
        CHECK(page.record.body.size() == 2 + notes.size());
    }
    // A numbered list ends the text; no name above it signs it.
    const ReadRecord list = read_good(head + first + "\n\nTrúc Ngạn\n\n1. Họp đúng kỳ.\n2. Ghi đủ ý.\n");
    CHECK(bylines(list.record).empty());
}

TEST_CASE("an author named under the title is taken when nobody signs below") {
    const ReadRecord page =
        read_good(head + "ThS QUÁCH MẪN DAO\nTrường Chính trị tỉnh Vân Khê\n\n" + text + neighbours);
    CHECK(bylines(page.record) == Strings{"ThS QUÁCH MẪN DAO\nTrường Chính trị tỉnh Vân Khê"});
    CHECK(page.record.body == Strings{first, last});
}
