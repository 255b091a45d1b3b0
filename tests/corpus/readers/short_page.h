#pragma once

#include <string>
#include <variant>
#include <vector>

#include "corpus/readers/page.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

/// What the tests of pages share: a short page in pieces, and its reading.
namespace xdd::test {

using Strings = std::vector<std::string>;

inline ReadResult read(std::string_view text) {
    static const CompiledBylineWords bylines = compile_byline_words(load_vocabulary());
    static const PageFurniture furniture(load_vocabulary().pages);
    return read_page(text, {bylines, furniture});
}

inline ReadRecord read_good(std::string_view text) {
    ReadResult result = read(text);
    if (const auto* rejected = std::get_if<Rejection>(&result))
        FAIL(rejected->code + ": " + rejected->message);
    return std::get<ReadRecord>(std::move(result));
}

inline Rejection read_bad(std::string_view text) {
    const ReadResult result = read(text);
    REQUIRE(std::holds_alternative<Rejection>(result));
    return std::get<Rejection>(result);
}

inline Strings bylines(const Record& record) {
    Strings found;
    for (const auto& author : record.authors) found.push_back(std::get<std::string>(author));
    return found;
}

inline Strings warning_codes(const ReadRecord& read) {
    Strings codes;
    for (const Warning& warning : read.warnings) codes.push_back(warning.code);
    return codes;
}

inline const std::string head = "Chi bộ bản Nà Lum đổi mới cách họp ( 12/05/2008)\n";
inline const std::string first = "Chi bộ bản Nà Lum có mười hai đảng viên, họp vào tối mùng năm hằng tháng.";
inline const std::string last = "Bà con tin vào cách làm của chi bộ.";
inline const std::string text = first + "\n\n" + last + "\n";
inline const std::string neighbours =
    "Các bài trước\n"
    "Tác giả : ***. Đăng ngày: 12/05/2008\n"
    "Tác giả : Lưu Bằng Đoan (tổng hợp). Đăng ngày: 12/05/2008\n"
    "Các bài tiếp\n"
    "Tác giả : Trúc Ngạn - Phó Bí thư Huyện ủy. Đăng ngày: 12/05/2008\n";
inline const std::string promotion = "Sáng 3-6-2021, tòa soạn khai trương phòng đọc. Mời bạn đọc ghé thăm.\n";
inline const std::string footer = "VIDEO CLIPS\nTra cứu tạp chí in trước năm 2010:";

}  // namespace xdd::test
