#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

/// How glass, Xapian's format of databases, writes numbers and strings.
namespace xdd::glass {

/// Seven bits a byte, the lowest first, the top bit set on all but the last.
inline void pack_number(std::string& to, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7U) to += static_cast<char>(number | 0x80U);
    to += static_cast<char>(number);
}

/// Takes a number that pack_number() wrote off the front. Throws std::out_of_range at the end.
inline std::uint64_t take_number(std::string_view& from) {
    std::uint64_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
        if (from.empty() || shift > 63) throw std::out_of_range("a packed number is cut");
        const auto byte = static_cast<unsigned char>(from.front());
        from.remove_prefix(1);
        number |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if (byte < 0x80) return number;
    }
}

/// Its length, then its bytes.
inline void pack_string(std::string& to, std::string_view text) {
    pack_number(to, text.size());
    to += text;
}

/// Takes a string that pack_string() wrote off the front. Throws std::out_of_range at the end.
inline std::string_view take_string(std::string_view& from) {
    const std::uint64_t size = take_number(from);
    if (size > from.size()) throw std::out_of_range("a packed string is cut");
    const std::string_view text = from.substr(0, size);
    from.remove_prefix(size);
    return text;
}

/// Bytes from the lowest on, none for zero: for a number that ends its string.
inline void pack_last_number(std::string& to, std::uint32_t number) {
    for (; number != 0; number >>= 8U) to += static_cast<char>(number);
}

/// Bytes that sort as the numbers do, the highest first. Below 2^15 two; above, the first byte has as many
/// one bits in front as there are bytes more than two, a zero bit, and the highest bits of the number.
inline void pack_sortable_number(std::string& to, std::uint32_t number) {
    if (number < 0x8000U) {
        to += static_cast<char>(number >> 8U);
        to += static_cast<char>(number);
        return;
    }
    const unsigned bytes = (static_cast<unsigned>(std::bit_width(number)) + 5) / 7;
    const unsigned mark = 0xFFU << (10 - bytes);
    const std::uint64_t wide = number;  // five bytes may be needed
    to += static_cast<char>(wide >> (8 * (bytes - 1)) | mark);
    for (unsigned rest = bytes - 1; rest-- > 0;) to += static_cast<char>(wide >> (8 * rest));
}

/// Bytes that sort as the strings do, whatever follows an end_of_sortable: a zero byte is followed by 255.
inline void pack_sortable_string(std::string& to, std::string_view text) {
    for (const char c : text) {
        to += c;
        if (c == '\0') to += '\xFF';
    }
}

/// Ends such a string when something follows in the key.
constexpr char end_of_sortable = '\0';

}  // namespace xdd::glass
