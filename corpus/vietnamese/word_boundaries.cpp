#include "corpus/vietnamese/word_boundaries.h"

#include "corpus/vietnamese/character_class.h"
#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/numbers.h"

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

std::size_t word_end(std::string_view text, WordStart start) {
    switch (start.kind) {
        case WordKind::word:
            return letters_end(text, start.begin);
        case WordKind::number:
            return attached_end(text, number_end(text, start.begin));
        case WordKind::spaceless:
            return spaceless_end(text, start.begin);
        case WordKind::none:
            break;
    }
    return start.begin;
}

}  // namespace xdd
