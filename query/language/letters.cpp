#include "query/language/letters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "corpus/vietnamese/plain_letters.h"

namespace xdd::query {

namespace {

bool extends_letter(std::int32_t character) {
    return character >= 0 && u_hasBinaryProperty(character, UCHAR_GRAPHEME_EXTEND) != 0;
}

}  // namespace

std::int32_t next_character(std::string_view text, std::size_t& at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto next = static_cast<std::int64_t>(at);
    UChar32 character = 0;
    U8_NEXT(bytes, next, static_cast<std::int64_t>(text.size()), character);
    at = static_cast<std::size_t>(next);
    return character < 0 ? no_character : character;
}

Letter letter_at(std::string_view text, std::size_t begin) {
    if (begin >= text.size()) return {no_character, text.size()};
    Letter letter{no_character, begin};
    letter.character = next_character(text, letter.end);
    bool extended = false;
    for (std::size_t next = letter.end; next < text.size(); letter.end = next) {
        if (!extends_letter(next_character(text, next))) break;
        extended = true;
    }
    if (letter.character < 0 || (extended && !is_word_character(letter.character)))
        letter.character = no_character;
    return letter;
}

bool is_blank(std::int32_t character) {
    return character >= 0 && u_isUWhiteSpace(character) != 0;
}

bool is_control(std::int32_t character) {
    return character >= 0 && u_charType(character) == U_CONTROL_CHAR;
}

bool is_word_character(std::int32_t character) {
    if (character < 0) return false;
    const std::uint32_t category = U_GET_GC_MASK(character);
    if ((category & U_GC_SO_MASK) != 0) return has_plain_letters(static_cast<char32_t>(character));
    return (category & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

bool is_symbol(std::int32_t character) {
    return character >= 0 && u_charType(character) == U_OTHER_SYMBOL && !is_word_character(character);
}

bool is_letter(std::int32_t character) {
    return character >= 0 && (U_GET_GC_MASK(character) & U_GC_L_MASK) != 0;
}

bool is_digit(std::int32_t character) {
    return character >= '0' && character <= '9';
}

bool is_quote(std::int32_t character) {
    return character == '"' || (character >= 0x201C && character <= 0x201F) || character == 0xAB ||
           character == 0xBB;
}

bool is_bracket(std::int32_t character) {
    return character == '(' || character == ')';
}

bool is_initial(std::string_view text, TextRange word) {
    const Letter letter = letter_at(text, word.begin);
    if (!is_letter(letter.character) || letter.end != word.end) return false;
    const bool goes_on =
        text.substr(word.end, 1) == "." && is_letter(letter_at(text, word.end + 1).character);
    const std::string_view before = text.substr(0, word.begin);
    return goes_on || (before.size() > 1 && before.back() == '.' && before[before.size() - 2] != ' ');
}

std::size_t skip_blanks(std::string_view text, std::size_t begin) {
    for (Letter letter = letter_at(text, begin); begin < text.size() && is_blank(letter.character);
         letter = letter_at(text, begin))
        begin = letter.end;
    return begin;
}

std::size_t chunk_end(std::string_view text, std::size_t begin) {
    while (begin < text.size()) {
        const Letter letter = letter_at(text, begin);
        if (is_blank(letter.character) || is_quote(letter.character) || is_bracket(letter.character)) break;
        begin = letter.end;
    }
    return begin;
}

TextRange trim_punctuation(std::string_view text, TextRange range) {
    TextRange trimmed{range.begin, range.begin};
    bool found = false;
    for (std::size_t at = range.begin; at < range.end;) {
        const Letter letter = letter_at(text, at);
        if (is_word_character(letter.character)) {
            if (!found) trimmed.begin = at;
            found = true;
            trimmed.end = letter.end;
        }
        at = letter.end;
    }
    return trimmed;
}

bool has_lower_case(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::int32_t character = next_character(text, at);
        if (character >= 0 && u_islower(character) != 0) return true;
    }
    return false;
}

}  // namespace xdd::query
