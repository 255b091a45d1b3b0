#include "corpus/metadata/number_words.h"

#include <array>
#include <utility>

namespace xdd {
namespace {

/// Value of one syllable, 0 when it is no number. Some digits have a second form after "mươi" or "thứ".
int unit_value(const Lexemes& lexemes, std::size_t i) {
    static constexpr std::array<std::pair<std::string_view, int>, 16> units{{{"một", 1},
                                                                             {"mốt", 1},
                                                                             {"nhất", 1},
                                                                             {"hai", 2},
                                                                             {"nhì", 2},
                                                                             {"ba", 3},
                                                                             {"bốn", 4},
                                                                             {"tư", 4},
                                                                             {"năm", 5},
                                                                             {"lăm", 5},
                                                                             {"sáu", 6},
                                                                             {"bảy", 7},
                                                                             {"bẩy", 7},
                                                                             {"tám", 8},
                                                                             {"chín", 9},
                                                                             {"mười", 10}}};
    for (const auto& [word, value] : units)
        if (is_word(lexemes, i, word)) return value;
    return 0;
}

/// 1 to 9 after a ten; the "năm" of "mười năm 2015" is the word year.
int unit_after_ten(const Lexemes& lexemes, std::size_t i) {
    if (is_word(lexemes, i, "năm")) return 0;
    const int value = unit_value(lexemes, i);
    return value < 10 ? value : 0;
}

}  // namespace

std::optional<NumberAt> number_in_words(const Lexemes& lexemes, std::size_t i) {
    const int first = unit_value(lexemes, i);
    if (first == 0) return std::nullopt;
    if (first == 10) {
        const int unit = unit_after_ten(lexemes, i + 1);
        return NumberAt{10 + unit, unit == 0 ? i + 1 : i + 2};
    }
    if (first <= 3 && is_word(lexemes, i + 1, "mươi")) {
        const int unit = unit_after_ten(lexemes, i + 2);
        if (first * 10 + unit > 31) return std::nullopt;
        return NumberAt{first * 10 + unit, unit == 0 ? i + 2 : i + 3};
    }
    return NumberAt{first, i + 1};
}

std::string roman(int value) {
    static constexpr std::array<std::string_view, 10> ones{"",  "I",  "II",  "III",  "IV",
                                                           "V", "VI", "VII", "VIII", "IX"};
    if (value < 1 || value > 39) return "";
    return std::string(static_cast<std::size_t>(value / 10), 'X') +
           std::string(ones[static_cast<std::size_t>(value % 10)]);
}

std::optional<int> roman_value(std::string_view text) {
    if (text.empty() || text.size() > 7) return std::nullopt;
    std::string capitals(text);
    for (char& c : capitals)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    for (int value = 1; value <= 39; ++value)
        if (roman(value) == capitals) return value;
    return std::nullopt;
}

}  // namespace xdd
