#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The positions of a term in a document, an entry of glass's table of positions.
namespace xdd::glass {

std::string position_key(std::string_view term, std::uint32_t document);

/// Ascending positions, at least one, as their bits: the last as a packed number, the first in as many bits
/// as the last needs, how many lie between, then the middle one, that of each half, and so on, each in as few
/// bits as what is left for it allows (interpolative coding: Moffat and Stuiver, 2000).
std::string pack_positions(const std::vector<std::uint32_t>& positions);

}  // namespace xdd::glass
