#pragma once

namespace xdd {

/// The raised figures of areas and volumes (m², km³); whether one is a power or marks a
/// footnote is told by what it stands behind (word_boundaries.h); the other raised figures mark footnotes.
constexpr bool is_power(char32_t c) {
    return c == 0x00B2 || c == 0x00B3;
}

/// The figure that readers type for a raised one, else the character itself.
constexpr char32_t plain_figure(char32_t c) {
    return is_power(c) ? c - 0x00B2 + U'2' : c;
}

}  // namespace xdd
