#pragma once

#include <bit>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace xdd {

/// Numbers as bytes, the lowest of each first.
template <typename Number>
std::string little_endian(const std::vector<Number>& numbers) {
    std::string packed;
    packed.reserve(numbers.size() * sizeof(Number));
    for (const Number number : numbers) {
        for (unsigned shift = 0; shift < 8 * sizeof number; shift += 8)
            packed += static_cast<char>(static_cast<unsigned char>(number >> shift));
    }
    return packed;
}

/// As many numbers as `to` has room for from such bytes. `packed` must have them all.
template <typename Number>
void read_little_endian(std::string_view packed, std::vector<Number>& to) {
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(to.data(), packed.data(), to.size() * sizeof(Number));
    } else {
        for (std::size_t i = 0; i < to.size(); ++i) {
            Number number = 0;
            for (std::size_t byte = 0; byte < sizeof number; ++byte)
                number |= Number{static_cast<unsigned char>(packed[i * sizeof number + byte])} << (byte * 8);
            to[i] = number;
        }
    }
}

}  // namespace xdd
