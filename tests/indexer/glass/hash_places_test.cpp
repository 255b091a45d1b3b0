#include "indexer/glass/hash_places.h"

#include <string>

#include "tests/support/catch.h"

using namespace xdd;

namespace {

/// Numbers as items, many of them with the same hash.
std::uint32_t enter(HashPlaces& places, std::vector<int>& row, int number) {
    const auto hash = static_cast<std::uint32_t>(number / 3 * 7919);
    const std::uint32_t place =
        places.find_or_enter(hash, static_cast<std::uint32_t>(row.size()),
                             [&](std::uint32_t known) { return row[known] == number; });
    if (place == row.size()) row.push_back(number);
    return place;
}

}  // namespace

TEST_CASE("an item is found at its first place, however many come after it and share its hash") {
    HashPlaces places;
    for (const int count : {5000, 10}) {
        std::vector<int> row;
        for (int number = 0; number < count; ++number)
            REQUIRE(enter(places, row, number) == static_cast<std::uint32_t>(number));
        for (int number = 0; number < count; ++number)
            REQUIRE(enter(places, row, number) == static_cast<std::uint32_t>(number));
        places.clear();
    }
}
