#pragma once

#include <cstddef>
#include <string_view>

namespace xdd {

/// Half-open range of bytes [begin, end) in a UTF-8 text; both ends lie on letter boundaries.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const TextRange&) const = default;
};

inline std::string_view slice(std::string_view text, TextRange range) {
    return text.substr(range.begin, range.end - range.begin);
}

}  // namespace xdd
