#pragma once

/// Characters that dates and document symbols are built with.
namespace xdd {

constexpr bool is_hyphen(char32_t c) {
    return c == U'-' || (c >= 0x2010 && c <= 0x2014) || c == 0x2212;
}

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// A blank inside a line: space, no-break space, thin spaces, the zero width space that browsers leave
/// behind; neither tab nor line break.
constexpr bool is_inline_blank(char32_t c) {
    return c == U' ' || c == 0x00A0 || c == 0x2009 || c == 0x200B || c == 0x202F;
}

}  // namespace xdd
