#include "indexer/format/frequency_list.h"

#include <algorithm>
#include <utility>

#include "indexer/format/index_error.h"

namespace xdd {
namespace {

constexpr unsigned widest = 8;

/// One in so many may have to be looked up in the posting list, which takes a hundred times as long.
constexpr std::size_t one_too_large_in = 200;

unsigned width_for(const std::vector<std::uint32_t>& frequencies) {
    unsigned width = 1;
    const auto too_large = [&](std::uint32_t frequency) { return frequency >> width != 0; };
    while (width < widest && std::count_if(frequencies.begin(), frequencies.end(), too_large) >
                                 static_cast<std::ptrdiff_t>(frequencies.size() / one_too_large_in))
        width *= 2;
    return width;
}

std::size_t packed_size(std::size_t count, unsigned width) {
    return 1 + (count * width + 7) / 8;
}

}  // namespace

std::string pack_frequencies(const std::vector<std::uint32_t>& frequencies) {
    const unsigned width = width_for(frequencies);
    std::string packed(packed_size(frequencies.size(), width), '\0');
    packed[0] = static_cast<char>(width);
    for (std::size_t i = 0; i < frequencies.size(); ++i) {
        if (frequencies[i] >> width != 0) continue;
        const std::size_t bit = i * width;
        char& byte = packed[1 + bit / 8];
        byte = static_cast<char>(static_cast<unsigned char>(byte) | frequencies[i] << (bit % 8));
    }
    return packed;
}

FrequencyList::FrequencyList(std::string packed, std::size_t count) : packed_(std::move(packed)) {
    width_ = packed_.empty() ? 0 : static_cast<unsigned char>(packed_[0]);
    const bool known = width_ == 1 || width_ == 2 || width_ == 4 || width_ == 8;
    if (!known || packed_.size() != packed_size(count, width_))
        throw IndexDamaged("the frequencies of a common term are not as many as its articles");
    mask_ = (1U << width_) - 1;
}

}  // namespace xdd
