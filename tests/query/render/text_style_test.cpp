#include "query/render/text_style.h"

#include <random>
#include <string>
#include <vector>

#include "query/language/columns.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;

namespace {

constexpr TextStyle plain{20, false};
constexpr TextStyle colored{20, true};

std::vector<TextRange> ranges_of(std::string_view text, const std::vector<std::string_view>& words) {
    std::vector<TextRange> ranges;
    for (std::string_view word : words) {
        const std::size_t from = ranges.empty() ? 0 : ranges.back().end;
        const std::size_t begin = text.find(word, from);
        REQUIRE(begin != std::string_view::npos);
        ranges.push_back({begin, begin + word.size()});
    }
    return ranges;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        lines.emplace_back(text.substr(at, end - at));
        if (end == std::string_view::npos) break;
        at = end + 1;
    }
    return lines;
}

std::string without(std::string_view text, std::string_view unwanted) {
    std::string kept;
    for (char c : text)
        if (unwanted.find(c) == std::string_view::npos) kept += c;
    return kept;
}

}  // namespace

TEST_CASE("text is broken at blanks and every line is indented") {
    CHECK(wrapped("một hai ba bốn năm sáu bảy", {}, plain, 2) == "  một hai ba bốn năm\n  sáu bảy\n");
    CHECK(wrapped("a  b\n\tc", {}, plain, 0) == "a b c\n");
    CHECK(wrapped("", {}, plain, 0) == "\n");
}

TEST_CASE("a first line goes on after what is already printed") {
    CHECK(wrapped("một hai ba bốn năm", {}, plain, 4, "10. ") == "10. một hai ba bốn\n    năm\n");
}

TEST_CASE("a word wider than the line stays whole on a line of its own") {
    CHECK(wrapped("a https://example.org/mot/hai/ba b", {}, plain, 0) ==
          "a\nhttps://example.org/mot/hai/ba\nb\n");
}

TEST_CASE("width counts columns, not bytes: composed, decomposed and wide letters") {
    const std::string composed = "đường đường đường đường";
    const std::string decomposed =
        "đu\u031bo\u031b\u0300ng đu\u031bo\u031b\u0300ng đu\u031bo\u031b\u0300ng đu\u031bo\u031b\u0300ng";
    CHECK(wrapped(composed, {}, plain, 0) == "đường đường đường\nđường\n");
    CHECK(lines_of(wrapped(decomposed, {}, plain, 0)).size() == 2);
    CHECK(wrapped("中文中文中 中文中文中", {}, plain, 0) == "中文中文中\n中文中文中\n");
}

TEST_CASE("found words stand between asterisks, neighbours between one pair") {
    const std::string text = "Về sinh hoạt chi bộ, đảng viên";
    CHECK(wrapped(text, ranges_of(text, {"sinh", "hoạt", "bộ"}), {80, false}, 0) ==
          "Về *sinh hoạt* chi *bộ*, đảng viên\n");
}

TEST_CASE("the asterisks count as columns and never go over a line end") {
    const std::string text = "một hai ba bốn năm sáu";
    CHECK(wrapped(text, ranges_of(text, {"ba", "bốn", "năm", "sáu"}), plain, 0) ==
          "một hai *ba bốn năm*\n*sáu*\n");
    CHECK(wrapped(text, {{0, text.size()}}, plain, 0) == "*một hai ba bốn năm*\n*sáu*\n");
}

TEST_CASE("colour marks found words on every line anew") {
    const std::string text = "một hai ba bốn năm sáu";
    CHECK(wrapped(text, ranges_of(text, {"năm", "sáu"}), colored, 0) ==
          "một hai ba bốn \x1b[1;33mnăm\x1b[0m\n\x1b[1;33msáu\x1b[0m\n");
    CHECK(heading("Topics", colored) == "\x1b[1mTopics\x1b[0m");
    CHECK(heading("Topics", plain) == "Topics");
}

TEST_CASE("a part of a word can be found") {
    const std::string text = "theo 24-NQ/TU của";
    CHECK(wrapped(text, ranges_of(text, {"NQ"}), plain, 0) == "theo 24-*NQ*/TU của\n");
}

TEST_CASE("highlights of decomposed text keep whole letters") {
    const std::string text = "tô\u0309 chư\u0301c đa\u0309ng";
    CHECK(wrapped(text, ranges_of(text, {"chư\u0301c"}), plain, 0) == "tô\u0309 *chư\u0301c* đa\u0309ng\n");
}

TEST_CASE("control characters of an article never reach the terminal") {
    CHECK(wrapped("a\x1b]0;x\x07z", {}, plain, 0) == "a\\x1b]0;x\\x07z\n");
    CHECK(wrapped("a\u009b31mz", {}, plain, 0) == "a\\x9b31mz\n");
}

TEST_CASE("wrapping loses and adds no letter, keeps to the width and closes every mark") {
    std::mt19937 random(2015);
    const std::vector<std::string> words{"chi",       "bộ,",      "đảng", "viên", "a",
                                         "ha\u0309o", "24-NQ/TU", "中文", "(khóa"};
    for (int round = 0; round < 500; ++round) {
        std::string text;
        std::vector<TextRange> highlights;
        for (std::size_t i = 0, count = random() % 20; i < count; ++i) {
            if (!text.empty()) text += ' ';
            const std::string& word = words[random() % words.size()];
            if (random() % 3 == 0) highlights.push_back({text.size(), text.size() + word.size()});
            text += word;
        }
        const TextStyle style{12 + static_cast<unsigned>(random() % 30), false};
        const std::string printed = wrapped(text, highlights, style, 1);
        CAPTURE(text, printed);
        CHECK(without(printed, " \n*") == without(text, " "));
        for (const std::string& line : lines_of(printed)) {
            CHECK(column_count(line) <= static_cast<int>(style.width));
            CHECK(std::count(line.begin(), line.end(), '*') % 2 == 0);
        }
    }
}
