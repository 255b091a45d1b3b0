#include "corpus/readers/input_text.h"

#include <sstream>
#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace xdd {
namespace {

using Strings = std::vector<std::string>;

Strings lines_of(const std::string& content, std::size_t longest, bool look_first) {
    std::istringstream stream(content);
    InputText text(stream, longest);
    if (look_first) CHECK(text.first_block() == content.substr(0, 64 * 1024));
    Strings lines;
    std::string_view line;
    for (;;) {
        const InputText::Outcome outcome = text.next_line(line);
        if (outcome == InputText::Outcome::end) break;
        lines.push_back(outcome == InputText::Outcome::text ? std::string(line) : "(too long)");
    }
    CHECK(text.consumed() == content.size());
    return lines;
}

TEST_CASE("lines come out whole wherever the blocks of a stream end") {
    for (const std::size_t length : {1UL, 65'534UL, 65'535UL, 65'536UL, 65'537UL, 131'072UL, 200'001UL}) {
        const std::string longer(length, 'x');
        for (const bool look_first : {false, true}) {
            INFO(length);
            CHECK(lines_of(longer + "\nab\r\n\nc", 1'000'000, look_first) == Strings{longer, "ab", "", "c"});
            CHECK(lines_of("ab\n" + longer + "\r\n", 1'000'000, look_first) == Strings{"ab", longer});
        }
    }
    CHECK(lines_of("", 10, true).empty());
}

TEST_CASE("a line over the limit is skipped to its end") {
    for (const std::size_t length : {11UL, 65'536UL, 300'000UL}) {
        const std::string longer(length, 'x');
        INFO(length);
        CHECK(lines_of("a\n" + longer + "\nb\n", 10, true) == Strings{"a", "(too long)", "b"});
        CHECK(lines_of("a\n" + longer, 10, false) == Strings{"a", "(too long)"});
    }
    CHECK(lines_of("1234567890\r\n", 10, false) == Strings{"1234567890"});
}

TEST_CASE("the rest of a stream comes in one piece, or is said to be too long") {
    std::istringstream stream(std::string(100'000, 'y'));
    InputText text(stream, 200'000);
    std::string_view all;
    CHECK(text.rest(all) == InputText::Outcome::text);
    CHECK(all.size() == 100'000);
    std::istringstream again(std::string(300'000, 'y'));
    InputText limited(again, 200'000);
    CHECK(limited.rest(all) == InputText::Outcome::too_long);
}

}  // namespace
}  // namespace xdd
