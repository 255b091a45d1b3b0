#include "indexer/format/word_number.h"

#include <set>
#include <string>

#include <xxhash.h>

#include "corpus/vietnamese/syllable.h"
#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("the list of syllables is as it was when their numbers were first written to indexes") {
    std::string all;
    for (const std::string& syllable : vietnamese_syllables()) all += syllable + '\n';
    // Whoever changes the list raises format_version, then these two, and the constants of word_number.
    CHECK(vietnamese_syllables().size() == 17187);
    CHECK(XXH3_64bits(all.data(), all.size()) == 0xe46f00b84b7643c5);
}

TEST_CASE("syllables and short numbers have numbers of their own, in order") {
    const auto& syllables = vietnamese_syllables();
    for (std::size_t i = 0; i < syllables.size(); ++i) REQUIRE(word_number(syllables[i]) == i);
    WordNumber next = static_cast<WordNumber>(syllables.size());
    for (const int digits : {1, 2, 3, 4}) {
        int end = 1;
        for (int i = 0; i < digits; ++i) end *= 10;
        for (int value = 0; value < end; ++value) {
            std::string key = std::to_string(value);
            key.insert(0, static_cast<std::size_t>(digits) - key.size(), '0');
            REQUIRE(word_number(key) == next++);
        }
    }
    CHECK(next == first_hashed_word);
}

TEST_CASE("every other word has a hash, the same for the same word") {
    std::set<WordNumber> seen;
    for (const std::string key : {"", "facebook", "12345", "1a", "v", "24-nq/tu", "đaang", "751.191"}) {
        CAPTURE(key);
        CHECK(word_number(key) >= first_hashed_word);
        CHECK(word_number(key) == word_number(std::string(key)));
        CHECK(seen.insert(word_number(key)).second);
    }
}
