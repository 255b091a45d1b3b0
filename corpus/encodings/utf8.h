#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace xdd {

/// Byte offset of the first sequence that is not valid UTF-8 as Unicode defines it (a stray byte, an overlong
/// form, a surrogate, above U+10FFFF, cut off): where it begins, so that all before it is valid. Nothing when
/// the whole text is valid.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// The text without a byte order mark at its start.
std::string_view without_bom(std::string_view text);

}  // namespace xdd
