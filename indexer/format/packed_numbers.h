#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// A number for each document as metadata: four bytes each, the lowest first.
namespace xdd {

std::string pack_numbers(const std::vector<std::uint32_t>& numbers);

/// Throws IndexDamaged when they are not as many.
std::vector<std::uint32_t> unpack_numbers(std::string_view packed, std::size_t count);

}  // namespace xdd
