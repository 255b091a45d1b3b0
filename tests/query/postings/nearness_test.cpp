#include "query/postings/nearness.h"

#include "tests/support/catch.h"

using namespace xdd::query;

TEST_CASE("A window is as wide as the distance and what phrases have beyond a word") {
    const std::size_t words[] = {1, 1};
    const std::size_t phrases[] = {2, 3};
    CHECK(window_width(5, words) == 6);
    CHECK(window_width(5, phrases) == 9);
    CHECK(window_width(0, words) == 1);
}

TEST_CASE("Near are a word and a phrase with less than the distance of other words between") {
    const Places phrase{{3, 20}, 2};
    const Places word{{8}, 1};
    CHECK(stand_near({phrase, word}, 4));  // 3 4 . . . 8
    CHECK_FALSE(stand_near({phrase, word}, 3));
    CHECK(stand_near({word, phrase}, 4));
    CHECK(stand_near({Places{{8}, 1}, Places{{20}, 2}}, 12));
    CHECK_FALSE(stand_near({Places{{8}, 1}, Places{{20}, 2}}, 11));
    CHECK_FALSE(stand_near({phrase, Places{{}, 1}}, 100));
}

TEST_CASE("All of a chain stand in one window") {
    const Places a{{1, 30}, 1};
    const Places b{{5, 31}, 1};
    const Places c{{9, 60}, 1};
    CHECK(stand_near({a, b, c}, 8));
    CHECK_FALSE(stand_near({a, b, c}, 7));
}

TEST_CASE("No two begin at the same word") {
    CHECK_FALSE(stand_near({{{3}, 1}, {{3}, 1}}, 10));
    CHECK(stand_near({{{3, 5}, 1}, {{3, 5}, 1}}, 10));
    // The first could take 3, but then nothing is left for the second.
    CHECK(stand_near({{{3, 5}, 1}, {{3}, 1}, {{5, 6}, 1}}, 10));
    CHECK_FALSE(stand_near({{{3, 5}, 1}, {{3, 5}, 1}, {{3, 5}, 1}}, 10));
}
