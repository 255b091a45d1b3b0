#pragma once

#include <bit>
#include <cstddef>
#include <cstring>
#include <string_view>
#include <vector>

namespace xdd {

/// As many numbers as `to` has room for from bytes, the lowest of each first. `packed` must have them all.
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
