#include "indexer/format/frequency_list.h"

#include "indexer/format/index_error.h"
#include "tests/support/catch.h"

using namespace xdd;

namespace {

std::vector<std::uint32_t> unpacked(const std::vector<std::uint32_t>& frequencies) {
    const FrequencyList list(pack_frequencies(frequencies), frequencies.size());
    std::vector<std::uint32_t> all;
    for (std::size_t i = 0; i < frequencies.size(); ++i) all.push_back(list[i]);
    return all;
}

}  // namespace

TEST_CASE("Frequencies take as many bits as the largest of them needs, and come out as they were") {
    struct Row {
        std::vector<std::uint32_t> frequencies;
        std::size_t bytes;
    };
    for (const Row& row :
         {Row{{}, 1}, Row{{1}, 2}, Row{{1, 1, 1, 1, 1, 1, 1, 1}, 2}, Row{{1, 1, 1, 1, 1, 1, 1, 1, 1}, 3},
          Row{{3, 1, 2, 1}, 2}, Row{{15, 1, 4}, 3}, Row{{16, 1, 4}, 4}, Row{{255, 1, 200, 7}, 5}}) {
        CAPTURE(row.frequencies);
        CHECK(pack_frequencies(row.frequencies).size() == row.bytes);
        CHECK(unpacked(row.frequencies) == row.frequencies);
    }
}

TEST_CASE("A few frequencies that are much larger than the rest are left to the posting list") {
    std::vector<std::uint32_t> frequencies(1000, 3);
    frequencies[7] = 40;
    frequencies[900] = 100'000;
    std::vector<std::uint32_t> expected = frequencies;
    expected[7] = expected[900] = 0;
    CHECK(pack_frequencies(frequencies).size() == 251);
    CHECK(unpacked(frequencies) == expected);
    CHECK(unpacked({256, 1}) == std::vector<std::uint32_t>{0, 1});  // no width holds it
}

TEST_CASE("Frequencies of another number of documents are damage") {
    const std::string packed = pack_frequencies({1, 2, 3, 4, 5});
    CHECK_THROWS_AS(FrequencyList(packed, 9), IndexDamaged);
    CHECK_THROWS_AS(FrequencyList("", 0), IndexDamaged);
    CHECK_THROWS_AS(FrequencyList("\x03" + packed.substr(1), 5), IndexDamaged);
}
