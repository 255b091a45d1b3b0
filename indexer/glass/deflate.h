#pragma once

#include <string>
#include <string_view>

namespace xdd::glass {

/// Tags longer than this many bytes are compressed in the tables of documents and of term lists.
inline constexpr std::size_t compress_above = 18;

/// The text as raw deflate (RFC 1951), or "" when it is too short or does not get shorter.
std::string deflated(std::string_view text);

}  // namespace xdd::glass
