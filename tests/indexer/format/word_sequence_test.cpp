#include "indexer/format/word_sequence.h"

#include <random>

#include "corpus/vietnamese/syllable.h"
#include "indexer/format/index_error.h"
#include "tests/support/catch.h"

using namespace xdd;
using Numbers = std::vector<WordNumber>;

namespace {

WordSequence read(std::string_view packed) {
    WordSequence sequence;
    read_word_sequence(packed, sequence);
    return sequence;
}

Numbers numbers(const std::vector<std::string>& keys) {
    Numbers result;
    for (const std::string& key : keys) result.push_back(word_number(key));
    return result;
}

}  // namespace

TEST_CASE("words come back in order, those of the title apart") {
    WordSequenceWriter writer;
    for (const char* key : {"chi", "bộ"}) writer.add_word(word_number(key));
    writer.begin_text();
    for (const char* key : {"đảng", "facebook", "2015", "nghiêng", "đảng"}) writer.add_word(word_number(key));
    const WordSequence sequence = read(writer.take());
    CHECK(sequence.words == numbers({"chi", "bộ", "đảng", "facebook", "2015", "nghiêng", "đảng"}));
    CHECK(sequence.title_words == 2);
    CHECK(sequence.compounds.empty());
}

TEST_CASE("a compound has the place of its first part and takes none") {
    WordSequenceWriter writer;
    writer.begin_text();
    writer.add_word(word_number("theo"));
    writer.add_compound(word_number("24-nq/tu"));
    for (const char* key : {"24", "nq", "tu", "này"}) writer.add_word(word_number(key));
    const WordSequence sequence = read(writer.take());
    CHECK(sequence.words == numbers({"theo", "24", "nq", "tu", "này"}));
    REQUIRE(sequence.compounds.size() == 1);
    CHECK(sequence.compounds[0].number == word_number("24-nq/tu"));
    CHECK(sequence.compounds[0].at == 1);
}

TEST_CASE("common syllables take one byte, other syllables and short numbers two, the rest five") {
    const auto bytes = [](const char* key) {
        WordSequenceWriter writer;
        writer.begin_text();
        writer.add_word(word_number(key));
        return writer.take().size() - 1;
    };
    CHECK(bytes("của") == 1);
    CHECK(bytes("đảng") == 1);
    CHECK(bytes("nghiêng") == 2);
    CHECK(bytes("2015") == 2);
    CHECK(bytes("facebook") == 5);
}

TEST_CASE("any words come back") {
    std::mt19937 random(7);
    const auto& syllables = vietnamese_syllables();
    for (int round = 0; round < 200; ++round) {
        WordSequenceWriter writer;
        std::vector<std::string> keys;
        const std::size_t title = random() % 4;
        const std::size_t all = title + random() % 30;
        for (std::size_t i = 0; i < all; ++i) {
            if (i == title) writer.begin_text();
            const std::string number = std::to_string(random() % 20000);
            keys.push_back(random() % 4 == 0 ? number : syllables[random() % syllables.size()]);
            writer.add_word(word_number(keys.back()));
        }
        if (all == title) writer.begin_text();
        const WordSequence sequence = read(writer.take());
        REQUIRE(sequence.words == numbers(keys));
        REQUIRE(sequence.title_words == title);
    }
}

TEST_CASE("a text without words is an empty value, and a writer can be used again") {
    WordSequenceWriter writer;
    writer.begin_text();
    CHECK(writer.take().empty());
    writer.begin_text();
    writer.add_word(word_number("chi"));
    CHECK(read(writer.take()).words == numbers({"chi"}));
    CHECK(read("").words.empty());
}

TEST_CASE("what no writer made is damage") {
    WordSequenceWriter writer;
    writer.begin_text();
    writer.add_word(word_number("facebook"));
    const std::string packed = writer.take();
    for (std::size_t length = 2; length < packed.size(); ++length)
        CHECK_THROWS_AS(read(packed.substr(0, length)), IndexDamaged);
    CHECK_THROWS_AS(read("\x01"), IndexDamaged);          // without a border
    CHECK_THROWS_AS(read("\xFF\xFF"), IndexDamaged);      // with two
    CHECK_THROWS_AS(read("\xFF\xA0"), IndexDamaged);      // half a word
    CHECK_THROWS_AS(read("\xFF\xFE\x01"), IndexDamaged);  // a compound cut off
}
