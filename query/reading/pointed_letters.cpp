#include "query/reading/pointed_letters.h"

#include <algorithm>

#include "corpus/vietnamese/letter_case.h"
#include "corpus/vietnamese/letter_marks.h"
#include "corpus/vietnamese/syllable.h"
#include "query/language/letters.h"

namespace xdd::query {
namespace {

constexpr std::size_t fewest_letters = 3;
constexpr std::size_t most_letters = 8;

bool is_one_letter(const RowWord& word) {
    return !word.fixed && letters_of(word.typed).size() == 1;
}

/// Where the letters end that go on from a word with a point between each two.
std::size_t pointed_end(std::string_view query, const std::vector<RowWord>& row, std::size_t first) {
    std::size_t last = first;
    while (last < row.size() && is_one_letter(row[last])) {
        const bool joined = last == first || (row[last].range.begin == row[last - 1].range.end + 1 &&
                                              query[row[last - 1].range.end] == '.');
        if (!joined) break;
        ++last;
    }
    return last;
}

bool is_in_capitals(std::string_view typed) {
    return !has_lower_case(typed) && lower_case(typed) != typed;
}

/// The letters of an abbreviation in capitals that the index has in a row; empty where it has not.
Keys letters_in_index(std::string_view typed, const RowWord& word, Frequencies& frequencies) {
    const std::u32string letters = letters_of(word.typed);
    const bool may_be = letters.size() >= fewest_letters && letters.size() <= most_letters &&
                        is_in_capitals(typed) && !is_vietnamese_syllable(word.typed);
    if (!may_be) return {};
    Keys keys;
    for (const char32_t letter : letters) {
        if (!is_letter(static_cast<std::int32_t>(letter))) return {};
        keys.push_back(key_of(std::u32string(1, letter)));
        if (keys.size() > 1 && frequencies.pair(keys[keys.size() - 2], keys.back()) == 0) return {};
    }
    return keys;
}

}  // namespace

void add_pointed_letters(std::string_view query, const std::vector<RowWord>& row, Frequencies& frequencies,
                         std::vector<Substitute>& substitutes) {
    for (std::size_t first = 0; first < row.size();) {
        const std::size_t last = pointed_end(query, row, first);
        if (last >= first + fewest_letters) {
            std::string joined;
            for (std::size_t i = first; i < last; ++i) joined += row[i].typed;
            if (frequencies.word(joined) != 0) substitutes.push_back({first, last, {joined}});
        } else if (!row[first].fixed) {
            Keys letters = letters_in_index(slice(query, row[first].range), row[first], frequencies);
            if (!letters.empty()) substitutes.push_back({first, first + 1, std::move(letters)});
        }
        first = std::max(last, first + 1);
    }
}

}  // namespace xdd::query
