#include "corpus/blanks.h"

#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace xdd {

namespace {

char32_t next_character(std::string_view text, std::size_t& at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    UChar32 character = 0;
    U8_NEXT(bytes, at, text.size(), character);
    return static_cast<char32_t>(character);
}

char32_t previous_character(std::string_view text, std::size_t& end) {
    const auto continues = [&](std::size_t at) {
        return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    do --end;
    while (end > 0 && continues(end));
    std::size_t at = end;
    return next_character(text, at);
}

bool is_blank_at_an_end(char32_t character) {
    return is_white_space(character) || character == 0x200B || character == 0x2060 || character == 0xFEFF;
}

bool breaks_a_line(char32_t character) {
    return (character >= '\t' && character <= '\r') || character == 0x2028 || character == 0x2029;
}

/// Told from two bytes, so that most letters are passed at once; a byte inside a letter begins none.
bool may_begin_white_space(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    switch (byte) {
        case 0xC2:
            return next == 0x85 || next == 0xA0;
        case 0xE1:
            return next == 0x9A;
        case 0xE2:
            return next == 0x80 || next == 0x81;
        case 0xE3:
            return next == 0x80;
        default:
            return byte <= ' ';
    }
}

/// The next place at or after `at` where white space may need a change: one plain space between letters needs
/// none.
std::size_t next_white_space(std::string_view text, std::size_t at) {
    for (; at < text.size(); ++at) {
        if (!may_begin_white_space(text, at)) continue;
        if (text[at] != ' ' || at + 1 == text.size() || may_begin_white_space(text, at + 1)) break;
    }
    return at;
}

/// Copies the text; `blank(run, breaks)` gives what stands for a run of white space. It must give a single
/// space for a single space.
template <typename Blank>
std::string with_blanks(std::string_view text, Blank blank) {
    std::string out;
    out.reserve(text.size());
    std::size_t copied = 0;
    std::size_t at = next_white_space(text, 0);
    for (; at < text.size(); at = next_white_space(text, at)) {
        const std::size_t begin = at;
        std::size_t end = at;
        bool breaks = false;
        while (at < text.size()) {
            const char32_t character = next_character(text, at);
            if (!is_white_space(character)) break;
            breaks = breaks || breaks_a_line(character);
            end = at;
        }
        if (end == begin) continue;
        out += text.substr(copied, begin - copied);
        out += blank(text.substr(begin, end - begin), breaks);
        copied = end;
    }
    out += text.substr(copied);
    return out;
}

}  // namespace

bool is_white_space(char32_t character) {
    if (character < 0x80) return character == ' ' || (character >= '\t' && character <= '\r');
    return u_isUWhiteSpace(static_cast<UChar32>(character)) != 0;
}

bool holds_white_space(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (is_white_space(next_character(text, at))) return true;
    }
    return false;
}

std::optional<std::size_t> find_control_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x20 && byte != 0x7F && byte != 0xC2) continue;
        if (byte == 0xC2) {  // U+0080 to U+00BF begin so
            const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0xFFU;
            if (next < 0xA0 && next != 0x85) return at;
        } else if (!is_white_space(byte)) {
            return at;
        }
    }
    return std::nullopt;
}

std::string_view trim_blanks(std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); begin = at) {
        if (!is_blank_at_an_end(next_character(text, at))) break;
    }
    std::size_t end = text.size();
    for (std::size_t at = end; at > begin; end = at) {
        if (!is_blank_at_an_end(previous_character(text, at))) break;
    }
    return text.substr(begin, end - begin);
}

std::string collapse_blanks(std::string_view text) {
    return with_blanks(trim_blanks(text), [](std::string_view, bool) { return std::string_view(" "); });
}

std::string on_one_line(std::string_view text) {
    return with_blanks(trim_blanks(text), [](std::string_view run, bool breaks) {
        return breaks ? std::string_view(" ") : run;
    });
}

std::size_t line_end_length(std::string_view text) {
    if (text.empty()) return 0;
    if (text[0] == '\r') return text.size() > 1 && text[1] == '\n' ? 2 : 1;
    if (text[0] == '\n' || text[0] == '\v' || text[0] == '\f') return 1;
    if (text.starts_with("\u2028") || text.starts_with("\u2029")) return 3;
    return 0;
}

}  // namespace xdd
