#include "corpus/metadata/bylines.h"

#include <string>
#include <vector>

#include "corpus/metadata/byline_line.h"
#include "corpus/vietnamese/normalise.h"
#include "tests/support/catch.h"

namespace xdd {
namespace {

const CompiledBylineWords& lists() {
    static const Vocabulary vocabulary = load_vocabulary();
    static const CompiledBylineWords compiled = compile_byline_words(vocabulary);
    return compiled;
}

Author person(std::string name) {
    Author author;
    author.name = std::move(name);
    return author;
}

Author with(Author author, std::string Author::*field, std::string value) {
    author.*field = std::move(value);
    return author;
}

Author titled(std::vector<std::string> titles, std::string name) {
    Author author = person(std::move(name));
    author.titles = std::move(titles);
    return author;
}

Author house(std::string name, AuthorKind kind) {
    Author author = person(std::move(name));
    author.kind = kind;
    return author;
}

/// Readable in a failing test's message.
std::string shown(const std::vector<Author>& authors) {
    std::string text;
    for (const Author& author : authors) {
        text += "[";
        for (const std::string& title : author.titles) text += title + " ";
        text += author.name + " | " + author.role + " | " + author.institution + " | " + author.note + " | " +
                std::string(author_kind_name(author.kind)) + "]";
    }
    return text;
}

struct Row {
    std::string byline;
    std::vector<Author> authors;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.byline);
        CHECK(shown(read_byline(row.byline, lists())) == shown(row.authors));
    }
}

}  // namespace

TEST_CASE("a name stands alone, with its label, and in any case") {
    check({
        {"Hà Thị Mận", {person("Hà Thị Mận")}},
        {"Tác giả : Hà Thị Mận", {person("Hà Thị Mận")}},
        {"tác giả Hà Thị Mận", {person("Hà Thị Mận")}},
        {"Tác giả:Hà Thị Mận", {person("Hà Thị Mận")}},
        {"Bài và ảnh: Lò Thị Bưởi", {person("Lò Thị Bưởi")}},
        {"Thực hiện: An Khê", {person("An Khê")}},
        {"Ghi: An Khê", {person("An Khê")}},
        {"Thu Ngàn", {person("Thu Ngàn")}},
        {"T.H", {person("T.H")}},
        {"BÙI LỆ THUỶ", {person("Bùi Lệ Thuỷ")}},
        {"LƯU ĐỨC *", {person("Lưu Đức")}},
        {"NGUYÊN ĐÌNH ĐỘ *", {person("Nguyên Đình Độ")}},
        {"Phó Văn Điền", {person("Phó Văn Điền")}},
        {"Trường Vũ", {person("Trường Vũ")}},
        {"Lù A Chớ", {person("Lù A Chớ")}},
        {"Y Brao Êban", {person("Y Brao Êban")}},
        {"H'LINH NIÊ", {person("H'Linh Niê")}},
        {"K'Brêu - Bí thư Chi bộ", {with(person("K'Brêu"), &Author::role, "Bí thư Chi bộ")}},
        {"ＬƯƠＮＧ ＶĂＮ ĐỘ", {person("Lương Văn Độ")}},
        {"Đoàn Ngọc Bảo Trâm Anh", {person("Đoàn Ngọc Bảo Trâm Anh")}},
    });
}

TEST_CASE("degrees, ranks and forms of address are taken off a name") {
    check({
        {"TS. Lương Thị Thu Ngàn", {titled({"TS"}, "Lương Thị Thu Ngàn")}},
        {"TS LƯƠNG VĂN ĐỘ", {titled({"TS"}, "Lương Văn Độ")}},
        {"PGS, TS. Lương Văn Độ", {titled({"PGS", "TS"}, "Lương Văn Độ")}},
        {"PGS.TS Lương Văn Độ", {titled({"PGS", "TS"}, "Lương Văn Độ")}},
        {"PGS. TS. Lương Văn Độ", {titled({"PGS", "TS"}, "Lương Văn Độ")}},
        {"GS,TSKH Lương Văn Độ", {titled({"GS", "TSKH"}, "Lương Văn Độ")}},
        {"Ths. Lương Văn Độ", {titled({"ThS"}, "Lương Văn Độ")}},
        {"Th.S Lương Văn Độ", {titled({"ThS"}, "Lương Văn Độ")}},
        {"ThS.Lương Văn Độ", {titled({"ThS"}, "Lương Văn Độ")}},
        {"ThS.\nLương Văn Độ", {titled({"ThS"}, "Lương Văn Độ")}},
        {"Phó Giáo sư Lương Văn Độ", {titled({"Phó Giáo sư"}, "Lương Văn Độ")}},
        {"Trung tướng Lương Văn Độ", {titled({"Trung tướng"}, "Lương Văn Độ")}},
        {"Đại tá, PGS, TS Lương Văn Độ", {titled({"Đại tá", "PGS", "TS"}, "Lương Văn Độ")}},
        {"đồng chí Lương Văn Độ", {person("Lương Văn Độ")}},
        {"PV Lương Độ", {person("Lương Độ")}},
        {"GVCC, TS. Lương Văn Độ", {titled({"GVCC", "TS"}, "Lương Văn Độ")}},
        {"BS CKII Lương Văn Độ", {titled({"BS", "CKII"}, "Lương Văn Độ")}},
    });
}

TEST_CASE("what follows a name is a role or an institution by its first words") {
    check({
        {"Lương Văn Độ\nUVBTV, Trưởng Ban Tổ chức Tỉnh ủy",
         {with(person("Lương Văn Độ"), &Author::role, "UVBTV, Trưởng Ban Tổ chức Tỉnh ủy")}},
        {"Lương Văn Độ\nBan Tổ chức Tỉnh ủy",
         {with(person("Lương Văn Độ"), &Author::institution, "Ban Tổ chức Tỉnh ủy")}},
        {"Lương Văn Độ - Vụ trưởng Vụ Tổ chức - Điều lệ, BTCTƯ",
         {with(person("Lương Văn Độ"), &Author::role, "Vụ trưởng Vụ Tổ chức - Điều lệ, BTCTƯ")}},
        {"đồng chí Lương Văn Độ, Ủy viên Bộ Chính trị, Thường trực Ban Bí thư",
         {with(person("Lương Văn Độ"), &Author::role, "Ủy viên Bộ Chính trị, Thường trực Ban Bí thư")}},
        {"Lương Văn Độ (Ủy viên Trung ương  Đảng)",
         {with(person("Lương Văn Độ"), &Author::role, "Ủy viên Trung ương Đảng")}},
        {"Lương Văn Độ (Trường Đại học Mỏ - Địa chất)",
         {with(person("Lương Văn Độ"), &Author::institution, "Trường Đại học Mỏ - Địa chất")}},
        {"LƯƠNG VĂN ĐỘ\nHọc viện Hậu cần, Bộ Quốc phòng",
         {with(person("Lương Văn Độ"), &Author::institution, "Học viện Hậu cần, Bộ Quốc phòng")}},
        {"Lương Văn Độ\nViện Chính trị học,\nHọc viện Khu vực V\nBài đăng Tạp chí số 12 (3-2020)",
         {with(person("Lương Văn Độ"), &Author::institution, "Viện Chính trị học, Học viện Khu vực V")}},
        {"Lương Văn Độ\nNguyên Chủ nhiệm Văn phòng Quốc hội\n07:45, ngày 12-05-2020",
         {with(person("Lương Văn Độ"), &Author::role, "Nguyên Chủ nhiệm Văn phòng Quốc hội")}},
        {"Lương Văn Độ\nGiám đốc - Tổng Biên tập Nhà xuất bản Ban Mai",
         {with(person("Lương Văn Độ"), &Author::role, "Giám đốc - Tổng Biên tập Nhà xuất bản Ban Mai")}},
        {"Lương Văn Độ\nBí thư Đảng ủy-Chủ tịch HĐQT",
         {with(person("Lương Văn Độ"), &Author::role, "Bí thư Đảng ủy-Chủ tịch HĐQT")}},
        {"Lương Văn Độ\nTrường THCS Suối Ngàn\nEmail: do@example.org",
         {with(person("Lương Văn Độ"), &Author::institution, "Trường THCS Suối Ngàn")}},
    });
}

TEST_CASE("a name's last syllable and a role behind a punctuation mark are no institution") {
    for (const std::string mark : {", ", " - ", " – ", ": "}) {
        check({{"Lương Văn Thành" + mark + "Ủy viên Trung ương Đảng",
                {with(person("Lương Văn Thành"), &Author::role, "Ủy viên Trung ương Đảng")}},
               {"TS. Lương Thị Tỉnh" + mark + "Ủy viên Ban Thường vụ",
                {with(titled({"TS"}, "Lương Thị Tỉnh"), &Author::role, "Ủy viên Ban Thường vụ")}}});
    }
}

TEST_CASE("members of committees have a role, with the committee's name or its abbreviation") {
    for (const std::string role : {"Tỉnh ủy viên, Giám đốc Sở Nội vụ", "Huyện ủy viên, Trưởng phòng",
                                   "UVTV, Trưởng Ban Dân vận", "TUV, Bí thư Huyện ủy"}) {
        check({{"Lương Độ\n" + role, {with(person("Lương Độ"), &Author::role, role)}},
               {"Lương Độ - " + role, {with(person("Lương Độ"), &Author::role, role)}}});
    }
}

TEST_CASE("a place beside a name is a note, not a second author") {
    for (const std::string place : {"Hà Nội", "TP. Hồ Chí Minh", "TP Hải Phòng", "tỉnh Lạng Sơn",
                                    "Thành phố Cần Thơ", "huyện Vân Khê"}) {
        check({{"Lương Độ - " + place, {with(person("Lương Độ"), &Author::note, place)}},
               {"Lương Độ\n" + place, {with(person("Lương Độ"), &Author::note, place)}}});
    }
}

TEST_CASE("a post before a name is the person's role") {
    check({
        {"Tổng Bí thư Lương Văn Độ", {with(person("Lương Văn Độ"), &Author::role, "Tổng Bí thư")}},
        {"Nguyên Bộ trưởng Lương Độ", {with(person("Lương Độ"), &Author::role, "Nguyên Bộ trưởng")}},
        {"Tổng Bí thư, Chủ tịch nước LƯƠNG VĂN ĐỘ",
         {with(person("Lương Văn Độ"), &Author::role, "Tổng Bí thư, Chủ tịch nước")}},
        {"Bí thư Cao Bằng", {with(house("", AuthorKind::none), &Author::role, "Bí thư Cao Bằng")}},
        {"Bí thư Huyện ủy Cao Lộc",
         {with(house("", AuthorKind::none), &Author::role, "Bí thư Huyện ủy Cao Lộc")}},
        {"Giám đốc Công ty Lương Văn Độ",
         {with(house("", AuthorKind::none), &Author::role, "Giám đốc Công ty Lương Văn Độ")}},
    });
}

TEST_CASE("a post in a body that is never named after a person ends before the name") {
    const auto holder = [](std::string role) {
        return with(person("Lương Văn Độ"), &Author::role, std::move(role));
    };
    for (const std::string role :
         {"Bí thư Tỉnh ủy", "Nguyên Bí thư Thành ủy", "Chủ tịch UBND tỉnh", "Phó Chủ tịch HĐND tỉnh",
          "Trưởng Ban Tổ chức Trung ương", "Phó Trưởng Ban Tổ chức Tỉnh ủy", "Chủ tịch Quốc hội",
          "Phó Thủ tướng Chính phủ", "Thứ trưởng Bộ Nội vụ", "Bí thư Trung ương Đoàn",
          "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy", "Bí thư Tỉnh ủy Lạng Sơn",
          "Chủ tịch UBND tỉnh Hà Nam"}) {
        check({{role + " Lương Văn Độ", {holder(role)}},
               {role + " LƯƠNG VĂN ĐỘ", {holder(role)}},
               {role + ": Lương Văn Độ", {holder(role)}},
               {role + " - Lương Văn Độ", {holder(role)}},
               {"đồng chí " + role + " Lương Văn Độ", {holder(role)}}});
    }
    const std::vector<Author> two{holder("Bí thư Tỉnh ủy"),
                                  with(person("Hà Thị Mận"), &Author::role, "Chủ tịch UBND tỉnh")};
    check({{"Bí thư Tỉnh ủy Lương Văn Độ\nChủ tịch UBND tỉnh Hà Thị Mận", two},
           {"Bí thư Tỉnh ủy Lương Văn Độ, Chủ tịch UBND tỉnh Hà Thị Mận", two}});
    check({{"Bí thư Tỉnh ủy TS. Lương Độ",
            {with(titled({"TS"}, "Lương Độ"), &Author::role, "Bí thư Tỉnh ủy")}}});
    for (const std::string role :
         {"Bí thư Tỉnh ủy Thừa Thiên Huế", "Bí thư Tỉnh ủy Bà Rịa - Vũng Tàu", "Bí thư Thành ủy Hồ Chí Minh",
          "Bí thư Huyện ủy Trần Văn Thời", "Bí thư Đảng ủy phường Lương Văn Độ",
          "Hiệu trưởng Trường Chính trị Lương Văn Độ", "Bí thư Thành ủy Cao Lãnh", "Bí thư Tỉnh ủy"}) {
        check({{role, {with(house("", AuthorKind::none), &Author::role, role)}}});
    }
}

TEST_CASE("lines and titles that were run together are parted again") {
    check({
        {"dân chủ và công bằng PGS, TS Lương Văn Độ - Viện Triết học",
         {with(titled({"PGS", "TS"}, "Lương Văn Độ"), &Author::institution, "Viện Triết học")}},
        {"Phó Bí thư Đảng ủy, Phó Giám đốc Thường trựcHọc viện Khu vực V",
         {with(
             with(house("", AuthorKind::none), &Author::role, "Phó Bí thư Đảng ủy, Phó Giám đốc Thường trực"),
             &Author::institution, "Học viện Khu vực V")}},
    });
}

TEST_CASE("several authors are told apart, and what belongs to all is given to all") {
    const auto paper = [](std::string name) {
        return with(person(std::move(name)), &Author::institution, "Báo Ban Mai");
    };
    check({
        {"Lương Độ - Hà Thị Mận", {person("Lương Độ"), person("Hà Thị Mận")}},
        {"Lương A và Hà B", {person("Lương A"), person("Hà B")}},
        {"A và B", {person("A"), person("B")}},
        {"TS. Lương Độ*, ThS. Hà Thị Mận**", {titled({"TS"}, "Lương Độ"), titled({"ThS"}, "Hà Thị Mận")}},
        {"Lương Độ(1) - Hà Thị Mận(2)", {person("Lương Độ"), person("Hà Thị Mận")}},
        {"LƯƠNG ĐỘ VÀ THU NGÀN", {person("Lương Độ"), person("Thu Ngàn")}},
        {"PGS-TS Lương Độ./.", {titled({"PGS", "TS"}, "Lương Độ")}},
        {"Lương Độ\nP. Trưởng Ban Tổ chức Huyện ủy",
         {with(person("Lương Độ"), &Author::role, "P. Trưởng Ban Tổ chức Huyện ủy")}},
        {"LƯƠNG ĐỘ *\n* Học viện Mây Trắng",
         {with(person("Lương Độ"), &Author::institution, "Học viện Mây Trắng")}},
        {"TS. Lương Độ*, Hà Thị Mận**\n* Học viện Mây Trắng\n** ThS, Trưởng khoa, Trường Ban Mai",
         {with(titled({"TS"}, "Lương Độ"), &Author::institution, "Học viện Mây Trắng"),
          with(titled({"ThS"}, "Hà Thị Mận"), &Author::role, "Trưởng khoa, Trường Ban Mai")}},
        {"Lương Độ(1) và Hà Thị Mận(1)\n(1) Học viện Mây Trắng",
         {with(person("Lương Độ"), &Author::institution, "Học viện Mây Trắng"),
          with(person("Hà Thị Mận"), &Author::institution, "Học viện Mây Trắng")}},
        {"Lương Độ\nThS, Trường Chính trị tỉnh Vân Khê",
         {with(titled({"ThS"}, "Lương Độ"), &Author::institution, "Trường Chính trị tỉnh Vân Khê")}},
        {"Lương Độ¹, Hà Thị Mận² và Thu Ngàn [3]",
         {person("Lương Độ"), person("Hà Thị Mận"), person("Thu Ngàn")}},
        {"Nhóm tác giả: Lương Độ - Hà Thị Mận (Báo Ban Mai)", {paper("Lương Độ"), paper("Hà Thị Mận")}},
        {"nhóm tác giả Lương Độ, Thu Ngàn, An Khê của Báo Ban Mai",
         {paper("Lương Độ"), paper("Thu Ngàn"), paper("An Khê")}},
        {"Nhóm tác giả: Lương Độ - Thu Ngàn - An Khê - Hà Thị Mận - Bế Văn Sáng",
         {person("Lương Độ"), person("Thu Ngàn"), person("An Khê"), person("Hà Thị Mận"),
          person("Bế Văn Sáng")}},
        {"ThS. Lương Độ- Trưởng khoa Dân vận\nThS. Hà Thị Mận - Khoa Dân vận",
         {with(titled({"ThS"}, "Lương Độ"), &Author::role, "Trưởng khoa Dân vận"),
          with(titled({"ThS"}, "Hà Thị Mận"), &Author::institution, "Khoa Dân vận")}},
        {"Lương Độ - Trưởng phòng Tổ chức, ThS. Hà Thị Mận - Khoa Dân vận",
         {with(person("Lương Độ"), &Author::role, "Trưởng phòng Tổ chức"),
          with(titled({"ThS"}, "Hà Thị Mận"), &Author::institution, "Khoa Dân vận")}},
    });
}

TEST_CASE("notes and sources are kept apart from the name") {
    const auto note = [](std::string text) {
        return with(person("Lương Độ"), &Author::note, std::move(text));
    };
    check({
        {"Lương Độ (tổng hợp)", {note("tổng hợp")}},
        {"Lương Độ tổng hợp", {note("tổng hợp")}},
        {"Lương Độ (lược ghi)", {note("lược ghi")}},
        {"Lương Độ (st)", {note("st")}},
        {"Lương Độ (Theo Sao Mai)", {note("Theo Sao Mai")}},
        {"Lương Độ/VOV1", {note("VOV1")}},
        {"Lương Độ/Bnews/saomai.vn", {note("Bnews/saomai.vn")}},
        {"Lương Độ · SAOMAI · - 18:25 14/08/2022", {note("SAOMAI")}},
        {"Tác giả: Lương Độ\nNguồn tin: Báo Ban Mai", {note("Nguồn tin: Báo Ban Mai")}},
        {"L Lương Độ 15:21, 14/08/2022", {person("Lương Độ")}},
    });
}

TEST_CASE("editors, agencies and unnamed reporters are no persons") {
    check({
        {"Tác giả : XÂY DỰNG ĐẢNG", {house("XÂY DỰNG ĐẢNG", AuthorKind::editors)}},
        {"Xây dựng Đảng", {house("XÂY DỰNG ĐẢNG", AuthorKind::editors)}},
        {"P.V", {house("P.V", AuthorKind::editors)}},
        {"PV (theo TTXVN )", {with(house("PV", AuthorKind::editors), &Author::note, "theo TTXVN")}},
        {"P.V (tổng hợp)", {with(house("P.V", AuthorKind::editors), &Author::note, "tổng hợp")}},
        {"P.V (Theo TTXVN)", {with(house("P.V", AuthorKind::editors), &Author::note, "Theo TTXVN")}},
        {"TTXVN", {house("TTXVN", AuthorKind::agency)}},
        {"QRNO", {house("QRNO", AuthorKind::agency)}},
        {"(Vnews/Vietnam+)", {house("Vnews/Vietnam+", AuthorKind::agency)}},
        {"Nguồn: QRN", {house("QRN", AuthorKind::agency)}},
        {"Ban Tổ chức Tỉnh ủy", {house("Ban Tổ chức Tỉnh ủy", AuthorKind::agency)}},
    });
}

TEST_CASE("stars, times and photo credits leave an article unsigned") {
    for (const std::string byline :
         {"", "***", "Tác giả : ***", "* * *", "18:53, 14/08/2022", "Ảnh: VGP/ Lương Độ", "_Ảnh: TTXVN",
          "Ảnh: LƯƠNG ĐỘ", "(ảnh: Lương Độ)", "Ảnh: Lương Độ - TTXVN"}) {
        INFO(byline);
        CHECK(shown(read_byline(byline, lists())) == shown({house("", AuthorKind::none)}));
    }
}

TEST_CASE("a photo credit beside an author names no second one") {
    check({{"Lương Độ. Ảnh: Thu Ngàn", {person("Lương Độ")}},
           {"Bài: Lương Độ - Ảnh: Thu Ngàn", {person("Lương Độ")}}});
}

TEST_CASE("a byline that reads as nothing known is kept as a name") {
    check({{"lương văn độ", {person("lương văn độ")}}, {"John Smith", {person("John Smith")}}});
}

TEST_CASE("a byline in decomposed letters reads like the composed one") {
    // "TS. Hồ Tuấn" with every tone and sign as a letter of its own
    const std::string decomposed = "TS. Ho\u0302\u0300 Tua\u0302\u0301n";
    CHECK(shown(read_byline(decomposed, lists())) == shown({titled({"TS"}, "Hồ Tuấn")}));
}

TEST_CASE("capitals become ordinary case with Vietnamese letters, initials stay") {
    CHECK(name_in_ordinary_case("ĐỖ ƯỚC NGUYỄN ỲNH") == "Đỗ Ước Nguyễn Ỳnh");
    CHECK(name_in_ordinary_case("T.H") == "T.H");
    CHECK(name_in_ordinary_case("Đỗ Ước") == "Đỗ Ước");
    CHECK(name_in_ordinary_case("") == "");
}

TEST_CASE("a name line of a page looks like a signature") {
    for (const std::string line :
         {"Lương Văn Độ", "LƯƠNG VĂN ĐỘ", "TS. Lương Thị Thu Ngàn", "Thu Ngàn", "THU NGÀN",
          "Lương Độ (tổng hợp)", "Lương Độ tổng hợp", "Lương Độ - Bí thư Huyện ủy", "Đại tá Lương Độ", "***",
          "XÂY DỰNG ĐẢNG", "P.V", "Lù A Chớ"}) {
        INFO(line);
        CHECK(looks_like_signature(line, lists()));
    }
}

TEST_CASE("headings, sentences, credits and places do not look like a signature") {
    for (const std::string line :
         {"", "Phát triển đảng viên, đào tạo cán bộ", "Củng cố chi bộ thôn bản", "KẾT LUẬN",
          "TÀI LIỆU THAM KHẢO", "MỘT SỐ BÀI HỌC", "Các bài trước", "Lạng Sơn", "Hà Nội, ngày 8-7-2015",
          "Ảnh: Lương Độ", "Đồng chí Lương Độ, Bí thư Huyện ủy phát biểu tại hội nghị",
          "Lương Văn Độ là người đi đầu.", "Lương Văn Độ đã xây dựng chi bộ thành nơi đoàn kết",
          "Học viện Hậu cần"}) {
        INFO(line);
        CHECK_FALSE(looks_like_signature(line, lists()));
    }
}

TEST_CASE("a role or an institution of its own name looks like a role line") {
    for (const std::string line :
         {"UVBTV, Trưởng Ban Tổ chức Tỉnh ủy", "Phó Trưởng ban Tổ chức Thành ủy", "Nguyên Bí thư Tỉnh ủy",
          "Học viện Hậu cần, Bộ Quốc phòng", "Vụ Cơ sở đảng, BTCTƯ", "Trường Chính trị tỉnh Quảng Nam"}) {
        INFO(line);
        CHECK(looks_like_role(line, lists()));
    }
}

TEST_CASE("headings that begin like a role or an institution do not look like one") {
    for (const std::string line :
         {"Báo cáo chính trị", "Chi bộ vững, phong trào mạnh", "Khoa học và công nghệ", "Trường hợp đặc biệt",
          "Ban hành nghị quyết", "Bí thư chi bộ là hạt nhân", "Trưởng Ban Tổ chức Huyện ủy đã tham mưu.",
          "Lương Văn Độ"}) {
        INFO(line);
        CHECK_FALSE(looks_like_role(line, lists()));
    }
}

}  // namespace xdd
