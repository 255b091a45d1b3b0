#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Reading and writing UTF-8 one code point at a time. Texts are valid UTF-8 (encodings/utf8.h is the door);
/// should one not be, a byte out of place reads as U+FFFD and nothing runs over the end.
namespace xdd {

constexpr char32_t replacement_character = 0xFFFD;

constexpr bool is_continuation_byte(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The code point at `pos`, which is moved behind it. `pos` must be inside the text.
inline char32_t next_code_point(std::string_view text, std::size_t& pos) {
    const auto lead = static_cast<unsigned char>(text[pos]);
    const std::size_t left = text.size() - pos;
    const auto bits = [&](std::size_t i) { return static_cast<char32_t>(text[pos + i] & 0x3F); };
    const auto continues = [&](std::size_t i) { return i < left && is_continuation_byte(text[pos + i]); };
    if (lead < 0x80) {
        ++pos;
        return lead;
    }
    char32_t c = replacement_character;
    std::size_t length = 1;
    if (lead >= 0xC2 && lead < 0xE0 && continues(1)) {
        c = (lead & 0x1Fu) << 6 | bits(1);
        length = 2;
    } else if (lead >= 0xE0 && lead < 0xF0 && continues(1) && continues(2)) {
        c = (lead & 0x0Fu) << 12 | bits(1) << 6 | bits(2);
        length = 3;
    } else if (lead >= 0xF0 && lead < 0xF5 && continues(1) && continues(2) && continues(3)) {
        c = (lead & 0x07u) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3);
        length = 4;
    }
    pos += length;
    return c;
}

/// Where the code point that `pos` lies in begins.
inline std::size_t code_point_begin(std::string_view text, std::size_t pos) {
    for (int steps = 0; steps < 3 && pos > 0 && pos < text.size() && is_continuation_byte(text[pos]); ++steps)
        --pos;
    return pos;
}

/// The code point that ends at `pos`, which is moved before it. `pos` must be behind the text's start.
inline char32_t previous_code_point(std::string_view text, std::size_t& pos) {
    std::size_t next = pos = code_point_begin(text, pos - 1);
    return next_code_point(text, next);
}

inline void append_code_point(std::string& out, char32_t c) {
    const auto append = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        append(c);
    } else if (c < 0x800) {
        append(0xC0 | c >> 6);
        append(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        append(0xE0 | c >> 12);
        append(0x80 | (c >> 6 & 0x3F));
        append(0x80 | (c & 0x3F));
    } else {
        append(0xF0 | c >> 18);
        append(0x80 | (c >> 12 & 0x3F));
        append(0x80 | (c >> 6 & 0x3F));
        append(0x80 | (c & 0x3F));
    }
}

inline bool is_ascii(std::string_view text) {
    for (const char byte : text) {
        if (static_cast<unsigned char>(byte) >= 0x80) return false;
    }
    return true;
}

inline bool is_ascii_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

}  // namespace xdd
