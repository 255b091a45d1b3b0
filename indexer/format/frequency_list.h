#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// How often a term stands in each of its documents, in their order, in as few bits each as nearly all of
/// them need: pairs are mostly there once, the commonest words seldom more than fifteen times.
///
/// The first byte is the number of bits of each: 1, 2, 4 or 8. They follow, the lowest bit of a byte first. A
/// number that does not fit is 0: it stands in the posting list.
namespace xdd {

/// Frequencies are above 0.
std::string pack_frequencies(const std::vector<std::uint32_t>& frequencies);

class FrequencyList {
  public:
    /// Of what pack_frequencies gave for so many. Throws IndexDamaged for another length.
    FrequencyList(std::string packed, std::size_t count);

    /// 0 when it is too large to be here.
    std::uint32_t operator[](std::size_t place) const {
        const std::size_t bit = place * width_;
        return static_cast<unsigned char>(packed_[1 + bit / 8]) >> (bit % 8) & mask_;
    }

  private:
    std::string packed_;
    unsigned width_ = 0;
    unsigned mask_ = 0;
};

}  // namespace xdd
