#include "indexer/glass/position_list.h"

#include <bit>
#include <cstddef>

#include "indexer/glass/packing.h"

namespace xdd::glass {
namespace {

/// Appends numbers of some bits each, the lowest bits first.
class BitWriter {
  public:
    explicit BitWriter(std::string& to) : to_(to) {}

    /// A number below `limit`. Where not all codes of so many bits are needed, the numbers in the middle of
    /// the range take one bit less.
    void write(std::uint32_t number, std::uint32_t limit) {
        unsigned bits = static_cast<unsigned>(std::bit_width(limit - 1));
        const std::uint64_t spare = (std::uint64_t{1} << bits) - limit;
        std::uint64_t code = number;
        if (spare != 0) {
            const std::uint64_t middle = (limit - spare) / 2;
            if (number >= middle + spare) {
                code = (number - (middle + spare)) | std::uint64_t{1} << (bits - 1);
            } else if (number >= middle) {
                --bits;
            }
        }
        waiting_ |= code << waiting_bits_;
        waiting_bits_ += bits;
        for (; waiting_bits_ >= 8; waiting_bits_ -= 8, waiting_ >>= 8U) to_ += static_cast<char>(waiting_);
    }

    void finish() {
        if (waiting_bits_ != 0) to_ += static_cast<char>(waiting_);
    }

  private:
    std::string& to_;
    std::uint64_t waiting_ = 0;
    unsigned waiting_bits_ = 0;  // below 8 between calls, so that 32 more always fit
};

/// What lies between the places `first` and `last`, whose positions are known to the reader.
void write_between(BitWriter& bits, const std::vector<std::uint32_t>& positions, std::size_t first,
                   std::size_t last) {
    while (first + 1 < last) {
        const std::size_t middle = first + (last - first) / 2;
        const auto between = static_cast<std::uint32_t>(last - first);
        const auto before = static_cast<std::uint32_t>(middle - first);
        const std::uint32_t lowest = positions[first] + before;
        bits.write(positions[middle] - lowest, positions[last] - positions[first] - between + 1);
        write_between(bits, positions, first, middle);
        first = middle;
    }
}

}  // namespace

std::string position_key(std::string_view term, std::uint32_t document) {
    std::string key;
    pack_sortable_string(key, term);
    key += end_of_sortable;
    pack_sortable_number(key, document);
    return key;
}

std::string pack_positions(const std::vector<std::uint32_t>& positions) {
    std::string packed;
    const std::uint32_t first = positions.front();
    const std::uint32_t last = positions.back();
    pack_number(packed, last);
    if (positions.size() == 1) return packed;
    BitWriter bits(packed);
    bits.write(first, last);
    bits.write(static_cast<std::uint32_t>(positions.size() - 2), last - first);
    write_between(bits, positions, 0, positions.size() - 1);
    bits.finish();
    return packed;
}

}  // namespace xdd::glass
