#include "corpus/encodings/utf8.h"

#include <random>
#include <string>
#include <vector>

#include <unicode/utf8.h>

#include "tests/support/catch.h"

using namespace xdd;

namespace {

/// The offset of the first bad sequence by ICU's own decoder.
std::optional<std::size_t> icu_verdict(const std::string& text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t pos = 0; pos < length;) {
        const std::int32_t begin = pos;
        UChar32 c = 0;
        U8_NEXT(bytes, pos, length, c);
        if (c < 0) return static_cast<std::size_t>(begin);
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("Valid UTF-8 is accepted") {
    for (const std::string& text : {
             std::string(),
             std::string("\0a", 2),
             std::string("Đảng bộ tỉnh"),
             std::string("\x7F"),
             std::string("\xC2\x80"),
             std::string("\xDF\xBF"),
             std::string("\xE0\xA0\x80"),
             std::string("\xED\x9F\xBF"),
             std::string("\xEE\x80\x80"),
             std::string("\xEF\xBF\xBF"),
             std::string("\xF0\x90\x80\x80"),
             std::string("\xF4\x8F\xBF\xBF"),
             std::string("\xEF\xBB\xBF"),
             std::string(100, 'a') + "đ" + std::string(100, 'b'),
         }) {
        CHECK_FALSE(find_invalid_utf8(text));
    }
}

TEST_CASE("The first sequence that is no UTF-8 is named by its offset") {
    struct Row {
        std::string text;
        std::size_t offset;
    };
    const std::vector<Row> rows = {
        {"\x80", 0},  // continuation without lead
        {"abc\xBFx", 3},
        {"\xC0\x80", 0},          // overlong NUL
        {"a\xC1\xBF", 1},         // overlong
        {"\xE0\x9F\xBF", 0},      // overlong
        {"\xF0\x8F\xBF\xBF", 0},  // overlong
        {"\xED\xA0\x80", 0},      // surrogates
        {"đ\xED\xBF\xBF", 2},
        {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
        {"\xF5\x80\x80\x80", 0},
        {"\xFE", 0},
        {"\xFF", 0},
        {"12345678\xFF", 8},  // behind a whole block of ASCII
        {"Đ\xE1\xBA", 2},     // cut off
        {"x\xE1", 1},
        {"x\xC4", 1},
        {"x\xF0\x9F\x98", 1},
        {"\xE1\x28\xA1", 0},  // wrong second byte
        {"\xE1\xBA\x28", 0},  // wrong third byte
        {"\xF0\x9F\x98\x41", 0},
        {"\xCB\xE8 Tr\xC6n", 0},  // a legacy encoding
    };
    for (const auto& [text, offset] : rows) CHECK(find_invalid_utf8(text) == offset);
}

TEST_CASE("On random bytes the verdict is ICU's") {
    constexpr unsigned seed = 20150708;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const std::string palette(
        "\x00\x41\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4\xF5"
        "\xFF",
        25);
    for (int round = 0; round < 200000; ++round) {
        std::string text;
        const std::size_t length = random() % 12;
        for (std::size_t i = 0; i < length; ++i) {
            text.push_back(round % 2 == 0 ? palette[random() % palette.size()]
                                          : static_cast<char>(random() % 256));
        }
        if (find_invalid_utf8(text) != icu_verdict(text)) {
            CAPTURE(round, length);
            FAIL("other verdict than ICU");
        }
    }
    SUCCEED("200,000 texts");
}

TEST_CASE("A byte order mark is taken off the start only") {
    CHECK(without_bom("\xEF\xBB\xBFđ") == "đ");
    CHECK(without_bom("đ\xEF\xBB\xBF") == "đ\xEF\xBB\xBF");
    CHECK(without_bom("\xEF\xBB\xBF") == "");
    CHECK(without_bom("\xEF\xBB") == "\xEF\xBB");
    CHECK(without_bom("\xEF\xBB\xBF\xEF\xBB\xBF") == "\xEF\xBB\xBF");
}
