#include "corpus/vietnamese/word_boundaries.h"

#include <algorithm>
#include <array>

#include "corpus/vietnamese/character_class.h"
#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/numbers.h"
#include "corpus/vietnamese/powers.h"

namespace xdd {
namespace {

/// End of the letters, digits, marks and inner underscores that go on from `pos`, where a word is under way.
std::size_t attached_end(std::string_view text, std::size_t pos) {
    const CharacterClasses& classes = CharacterClasses::get();
    std::size_t end = pos;
    bool after_underscore = false;
    while (pos < text.size()) {
        switch (classes(next_code_point(text, pos))) {
            case CharacterClass::letter:
            case CharacterClass::digit:
                end = pos;
                after_underscore = false;
                break;
            case CharacterClass::mark:
                if (!after_underscore) end = pos;
                break;
            case CharacterClass::underscore:
                after_underscore = true;
                break;
            default:
                return end;
        }
    }
    return end;
}

std::size_t letters_end(std::string_view text, std::size_t begin) {
    const CharacterClasses& classes = CharacterClasses::get();
    for (std::size_t pos = begin; pos < text.size();) {
        const std::size_t here = pos;
        switch (classes(next_code_point(text, pos))) {
            case CharacterClass::letter:
            case CharacterClass::mark:
                break;
            case CharacterClass::digit:
                return has_marks(text.substr(begin, here - begin)) ? here : attached_end(text, here);
            case CharacterClass::underscore:
                return attached_end(text, here);
            default:
                return here;
        }
    }
    return text.size();
}

bool is_metre(std::string_view letters) {
    constexpr std::array<std::string_view, 6> metres{"m", "mm", "cm", "dm", "hm", "km"};
    const auto same_letter = [](char a, char b) { return (a | 0x20) == b; };
    return std::any_of(metres.begin(), metres.end(), [&](std::string_view metre) {
        return std::equal(letters.begin(), letters.end(), metre.begin(), metre.end(), same_letter);
    });
}

/// The end of the word's power when there is one behind the word that ends at `end`, else `end`.
std::size_t power_end(std::string_view text, std::size_t begin, std::size_t end) {
    if (end == text.size()) return end;
    std::size_t behind = end;
    if (!is_power(next_code_point(text, behind))) return end;
    const std::string_view word = text.substr(begin, end - begin);
    return is_metre(word.substr(word.find_last_of("0123456789") + 1)) ? behind : end;
}

std::size_t spaceless_end(std::string_view text, std::size_t begin) {
    const CharacterClasses& classes = CharacterClasses::get();
    for (std::size_t pos = begin; pos < text.size();) {
        const std::size_t here = pos;
        const CharacterClass kind = classes(next_code_point(text, pos));
        if (kind != CharacterClass::spaceless && kind != CharacterClass::mark) return here;
    }
    return text.size();
}

}  // namespace

WordStart next_word(std::string_view text, std::size_t pos) {
    const CharacterClasses& classes = CharacterClasses::get();
    while (pos < text.size()) {
        const std::size_t here = pos;
        const char32_t c = next_code_point(text, pos);
        switch (classes(c)) {
            case CharacterClass::letter:
                return {here, WordKind::word};
            case CharacterClass::digit:
                return {here, is_ascii_digit(c) ? WordKind::number : WordKind::word};
            case CharacterClass::spaceless:
                return {here, WordKind::spaceless};
            default:
                break;
        }
    }
    return {text.size(), WordKind::none};
}

bool is_power_of_metre(std::string_view word) {
    return !word.empty() && (word.back() == '2' || word.back() == '3') &&
           is_metre(word.substr(0, word.size() - 1));
}

std::size_t word_end(std::string_view text, WordStart start) {
    switch (start.kind) {
        case WordKind::word:
            return power_end(text, start.begin, letters_end(text, start.begin));
        case WordKind::number:
            return power_end(text, start.begin, attached_end(text, number_end(text, start.begin)));
        case WordKind::spaceless:
            return spaceless_end(text, start.begin);
        case WordKind::none:
            break;
    }
    return start.begin;
}

}  // namespace xdd
