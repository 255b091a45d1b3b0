#include "corpus/vietnamese/normalise.h"

#include <string>
#include <vector>

#include "corpus/vietnamese/code_points.h"
#include "tests/support/catch.h"

using namespace xdd;

namespace {

struct Row {
    std::string input;
    std::string expected;
};

}  // namespace

TEST_CASE("A key is the same for every case, Unicode form and look-alike of a word") {
    const std::vector<Row> rows = {
        {"Đảng", "đảng"},
        {"ĐẢNG", "đảng"},
        {"đa\u0309ng", "đảng"},
        {"nghe\u0302\u0323", "nghệ"},
        {"nghe\u0323\u0302", "nghệ"},
        {"nghi\u0340", "nghì"},                   // deprecated tone characters
        {"\u00D0o\u00E0n", "đoàn"},               // Icelandic eth
        {"l\u00E3nh \u00F0\u1EA1o", "lãnh đạo"},  // and its small letter
        {"\u0189inh", "đinh"},                    // African D
        {"\u01A2U", "ưu"},
        {"đ\u01A3\u0300ng", "đừng"},  // a tone on the look-alike
        {"\u01A3\u01A1ng", "ương"},
        {"Angstr\u00F6m", "angström"},
        {"TCCSĐ", "tccsđ"},
    };
    for (const auto& [input, expected] : rows) CHECK(word_key(input) == expected);
}

TEST_CASE("A key holds no invisible character") {
    const std::vector<std::string> invisible = {"\u00AD", "\u200C", "\u200D", "\u200E", "\u200F",
                                                "\u202A", "\u202E", "\u2060", "\u2064", "\u2066",
                                                "\u2069", "\uFEFF", "\uFE0F", "\u034F"};
    for (const std::string& character : invisible) {
        CHECK(word_key(character + "hò" + character + "a" + character) == "hòa");
        CHECK(word_key("e" + character + "\u0301") == "é");
    }
}

TEST_CASE("A thousands number loses its points, no other number does") {
    const std::vector<Row> rows = {
        {"751.191", "751191"},    {"1.234.567", "1234567"}, {"1.234,5", "1234,5"},
        {"42,9", "42,9"},         {"3.803", "3803"},        {"1.200m2", "1200m2"},
        {"4.0", "4.0"},           {"0.123", "0.123"},       {"12.34", "12.34"},
        {"1234.567", "1234.567"}, {"13.2", "13.2"},         {"60.34.04.10", "60.34.04.10"},
        {"1.23.456", "1.23.456"},
    };
    for (const auto& [input, expected] : rows) CHECK(word_key(input) == expected);
}

TEST_CASE("Folding takes tones, vowel signs and đ away") {
    const std::vector<Row> rows = {
        {"đường", "duong"},   {"nghĩa", "nghia"}, {"tổ", "to"}, {"tccsđ", "tccsd"}, {"57-qđ/tw", "57-qd/tw"},
        {"751191", "751191"}, {"café", "cafe"},   {"Đ", "D"},   {"kỹ", "ky"},       {"kĩ", "ki"},
        {"한국", "한국"},     {"ไทย", "ไทย"},
    };
    for (const auto& [input, expected] : rows) CHECK(fold_marks(input) == expected);
}

TEST_CASE("Marks are seen in every form of a letter") {
    for (const std::string marked :
         {"đ", "Đ", "\u00D0", "ư", "\u01A2", "à", "a\u0300", "Ô", "o\u0302", "NQTƯ", "só"}) {
        CHECK(has_marks(marked));
    }
    for (const std::string plain : {"", "a", "TW", "K74B", "n\u200Eu", "\u034F", "中文", "Москва"}) {
        CHECK_FALSE(has_marks(plain));
    }
}

TEST_CASE("For every character the key is stable and folding leaves no mark") {
    for (char32_t c = 0x20; c < 0x20000; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append_code_point(text, c);
        const std::string key = word_key(text);
        const std::string folded = fold_marks(key);
        const bool lawful = word_key(key) == key && to_nfc(key) == key && fold_marks(folded) == folded &&
                            !has_marks(folded) && has_marks(text) == (folded != key);
        if (!lawful) FAIL_CHECK("U+" << std::hex << static_cast<unsigned>(c));
    }
    SUCCEED("checked 131,000 characters");
}
