#include "corpus/blanks.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace xdd {
namespace {

using Strings = std::vector<std::string>;

Strings lines_of(std::string_view text) {
    Strings lines;
    for_each_line(text, [&](std::string_view line) { lines.emplace_back(line); });
    return lines;
}

TEST_CASE("blanks of every kind go from the ends of a text and stay inside") {
    CHECK(trim_blanks(" \t\u00a0\u3000\ufeffđảng  viên\u200b\u2009\r\n") == "đảng  viên");
    CHECK(trim_blanks(" \u00a0\u200b ").empty());
    CHECK(trim_blanks("").empty());
    CHECK(trim_blanks("à") == "à");
}

TEST_CASE("a collapsed text has single spaces only") {
    CHECK(collapse_blanks("\u00a0Chi\u00a0bộ \t\n họp ") == "Chi bộ họp");
    CHECK(collapse_blanks("Chi bộ") == "Chi bộ");
    CHECK(collapse_blanks(" \n").empty());
}

TEST_CASE("a field of one line loses line breaks and tabs and keeps its other blanks") {
    CHECK(on_one_line(" Chi  bộ\u00a0họp \n\t đều\u2028luôn ") == "Chi  bộ\u00a0họp đều luôn");
}

TEST_CASE("every line end that files use parts lines") {
    CHECK(lines_of("a\nb\r\nc\rd\fe\u2028f\u2029g") == Strings{"a", "b", "c", "d", "e", "f", "g"});
    CHECK(lines_of("a\n\nb\n") == Strings{"a", "", "b", ""});
    CHECK(lines_of("\r\r\n") == Strings{"", "", ""});
    CHECK(lines_of("") == Strings{""});
    CHECK(lines_of("…”") == Strings{"…”"});  // these share their first bytes with U+2028
}

TEST_CASE("control characters are found, white space and letters are none") {
    CHECK_FALSE(find_control_character("Đảng\t\r\n\v\f\u0085\u00a0À"));
    CHECK(find_control_character(std::string("a\0", 2)) == 1);
    CHECK(find_control_character("ab\x1b") == 2);
    CHECK(find_control_character("\x7f") == 0);
    CHECK(find_control_character("à\u0096") == 2);
}

TEST_CASE("white space is found in any alphabet's form") {
    for (const char* text : {"a b", "a\tb", "a\u00a0b", "a\u3000b", "\n"}) CHECK(holds_white_space(text));
    for (const char* text : {"", "ab", "đảng-viên", "a\u200bb"}) CHECK_FALSE(holds_white_space(text));
}

}  // namespace
}  // namespace xdd
