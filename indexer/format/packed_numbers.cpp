#include "indexer/format/packed_numbers.h"

#include "indexer/format/index_error.h"
#include "indexer/format/little_endian.h"

namespace xdd {

std::string pack_numbers(const std::vector<std::uint32_t>& numbers) {
    return little_endian(numbers);
}

std::vector<std::uint32_t> unpack_numbers(std::string_view packed, std::size_t count) {
    if (packed.size() != count * sizeof(std::uint32_t))
        throw IndexDamaged("the index does not keep numbers of as many articles as it says");
    std::vector<std::uint32_t> numbers(count);
    read_little_endian(packed, numbers);
    return numbers;
}

}  // namespace xdd
