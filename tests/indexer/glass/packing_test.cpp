#include "indexer/glass/packing.h"

#include <vector>

#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("what was packed is taken off again") {
    std::string packed;
    for (const std::uint64_t number : {0ULL, 1ULL, 127ULL, 128ULL, 16'383ULL, 16'384ULL, ~0ULL})
        glass::pack_number(packed, number);
    glass::pack_string(packed, std::string(300, 'x'));
    std::string_view rest = packed;
    for (const std::uint64_t number : {0ULL, 1ULL, 127ULL, 128ULL, 16'383ULL, 16'384ULL, ~0ULL})
        CHECK(glass::take_number(rest) == number);
    CHECK(glass::take_string(rest) == std::string(300, 'x'));
    CHECK(rest.empty());
    CHECK_THROWS_AS(glass::take_number(rest), std::out_of_range);
    std::string_view cut = std::string_view(packed).substr(packed.size() - 302, 301);
    CHECK_THROWS_AS(glass::take_string(cut), std::out_of_range);
}

TEST_CASE("sortable numbers sort as the numbers do, in as few bytes as glass takes") {
    struct Row {
        std::uint32_t number;
        std::size_t bytes;
    };
    const std::vector<Row> table{{0, 2},           {1, 2},           {255, 2},        {256, 2},
                                 {0x7FFF, 2},      {0x8000, 3},      {0x3F'FFFF, 3},  {0x40'0000, 4},
                                 {0x1FFF'FFFF, 4}, {0x2000'0000, 5}, {0xFFFF'FFFF, 5}};
    std::string before;
    for (const Row& row : table) {
        std::string packed;
        glass::pack_sortable_number(packed, row.number);
        INFO(row.number);
        CHECK(packed.size() == row.bytes);
        CHECK(packed > before);
        CHECK(static_cast<unsigned char>(packed.front()) != 0xFF);  // sorts before an escaped zero byte
        before = packed;
    }
}

TEST_CASE("sortable strings with something behind them sort as the strings do") {
    const std::vector<std::string> strings{"",
                                           std::string(1, '\0'),
                                           std::string(2, '\0'),
                                           std::string("\0a", 2),
                                           "a",
                                           std::string("a\0", 2),
                                           std::string("a\0b", 3),
                                           "a\1",
                                           "ab",
                                           "\xFF"};
    std::string before;
    for (const std::string& text : strings) {
        for (const std::uint32_t number : {0U, 0xFFFF'FFFFU}) {
            std::string packed;
            glass::pack_sortable_string(packed, text);
            packed += glass::end_of_sortable;
            glass::pack_sortable_number(packed, number);
            CHECK(packed > before);
            before = packed;
        }
    }
}
