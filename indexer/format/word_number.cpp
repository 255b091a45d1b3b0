#include "indexer/format/word_number.h"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include <xxhash.h>

#include "corpus/vietnamese/syllable.h"

namespace xdd {
namespace {

constexpr WordNumber syllables = 17187;
constexpr std::size_t most_digits = 4;

/// Where the numbers of so many digits begin: "0" to "9", then "00" to "99", and so on.
constexpr WordNumber first_of_digits(std::size_t digits) {
    WordNumber first = syllables;
    WordNumber count = 10;
    for (std::size_t i = 1; i < digits; ++i, count *= 10) first += count;
    return first;
}
static_assert(first_of_digits(most_digits + 1) == first_hashed_word);

/// The syllables by their hash, with open addressing: the binary search in their list takes five times as
/// long, and building an index asks for every word of every text.
class SyllableTable {
  public:
    SyllableTable() : places_(size, none) {
        const std::vector<std::string>& all = vietnamese_syllables();
        for (std::size_t number = 0; number < all.size(); ++number) {
            std::size_t place = hash(all[number]) % size;
            while (places_[place] != none) place = (place + 1) % size;
            places_[place] = static_cast<std::uint16_t>(number);
        }
    }

    /// Its place in the list, or `none`.
    std::uint16_t find(std::string_view key) const {
        const std::vector<std::string>& all = vietnamese_syllables();
        for (std::size_t place = hash(key) % size; places_[place] != none; place = (place + 1) % size) {
            if (all[places_[place]] == key) return places_[place];
        }
        return none;
    }

    static constexpr std::uint16_t none = std::numeric_limits<std::uint16_t>::max();

  private:
    static constexpr std::size_t size = 65536;

    static std::size_t hash(std::string_view key) { return XXH3_64bits(key.data(), key.size()); }

    std::vector<std::uint16_t> places_;
};

bool is_short_number(std::string_view key) {
    return !key.empty() && key.size() <= most_digits &&
           std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

WordNumber hashed(std::string_view key) {
    constexpr std::uint64_t span = (std::uint64_t{1} << 32) - first_hashed_word;
    return static_cast<WordNumber>(first_hashed_word + XXH3_64bits(key.data(), key.size()) % span);
}

}  // namespace

WordNumber word_number(std::string_view key) {
    if (is_short_number(key)) {
        WordNumber value = 0;
        for (const char digit : key) value = value * 10 + static_cast<WordNumber>(digit - '0');
        return first_of_digits(key.size()) + value;
    }
    static const SyllableTable table;
    const std::uint16_t syllable = table.find(key);
    return syllable == SyllableTable::none ? hashed(key) : syllable;
}

std::string numbered_word(WordNumber number) {
    if (number < syllables) return vietnamese_syllables()[number];
    std::size_t digits = 1;
    while (number >= first_of_digits(digits + 1)) ++digits;
    const std::string value = std::to_string(number - first_of_digits(digits));
    return std::string(digits - value.size(), '0') + value;
}

}  // namespace xdd
