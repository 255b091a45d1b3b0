#include "query/reading/glued_numbers.h"

#include <algorithm>
#include <optional>

#include "corpus/vietnamese/word_boundaries.h"
#include "query/reading/number_keys.h"

namespace xdd::query {
namespace {

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';  // keys are in lower case, and marked letters end before a number
}

/// Behind a number stand marked ones as well: 5.000đ.
bool is_letter_of_unit(char c) {
    return is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool is_unit(std::string_view key) {
    return is_power_of_metre(key) || (!key.empty() && std::all_of(key.begin(), key.end(), is_letter_of_unit));
}

/// 26, and 1A of QL1A.
bool is_number_of_something(std::string_view key) {
    return is_whole_number(key) ||
           (key.size() > 1 && is_letter(key.back()) && is_whole_number(key.substr(0, key.size() - 1)));
}

/// Where a word of letters and a number, or the other way round, changes from one to the other; 0 for any
/// other word, and for m2, which is no number of anything.
std::size_t seam(std::string_view key) {
    const auto first_letter =
        static_cast<std::size_t>(std::find_if(key.begin(), key.end(), is_letter_of_unit) - key.begin());
    if (first_letter != 0)
        return is_number(key.substr(0, first_letter)) && is_unit(key.substr(first_letter)) ? first_letter : 0;
    const auto letters =
        static_cast<std::size_t>(std::find_if_not(key.begin(), key.end(), is_letter) - key.begin());
    return is_number_of_something(key.substr(letters)) && !is_power_of_metre(key) ? letters : 0;
}

/// The tr of 15tr.
bool is_form_behind_number(std::string_view unit, const AbbreviationTable& table) {
    const AbbreviationTable::Form* form = unit.empty() ? nullptr : find_form(table, unit);
    return form != nullptr && !form->behind_number.empty();
}

RowWord half(const RowWord& word, std::size_t begin, std::size_t end) {
    RowWord part = word;
    part.range = {word.range.begin + begin, word.range.begin + end};
    part.key = part.typed = part.folded = word.key.substr(begin, end - begin);
    return part;
}

}  // namespace

void add_glued_numbers(const std::vector<RowWord>& row, Frequencies& frequencies,
                       std::vector<Substitute>& substitutes) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string& key = row[i].key;
        if (row[i].fixed) continue;
        if (const std::size_t end = seam(key); end != 0) {
            const std::string first = key.substr(0, end);
            const std::string second = key.substr(end);
            if (frequencies.pair(first, second) != 0) substitutes.push_back({i, i + 1, {first, second}});
        }
        if (i + 1 == row.size() || row[i + 1].fixed) continue;
        const std::string glued = key + row[i + 1].key;
        if (seam(glued) == key.size() && frequencies.word(glued) != 0)
            substitutes.push_back({i, i + 2, {glued}});
    }
}

PartedRow part_glued_numbers(std::string_view query, const std::vector<RowWord>& row,
                             const AbbreviationTable& table) {
    constexpr std::size_t fewest_letters = 2;  // K95 and T5 are names
    PartedRow parted;
    const auto add = [&](RowWord word, std::size_t number) {
        parted.words.push_back(std::move(word));
        parted.of.push_back(number);
    };
    for (std::size_t i = 0; i < row.size(); ++i) {
        const RowWord& word = row[i];
        const std::string_view typed = slice(query, word.range);
        const std::size_t end = seam(word.key);
        const bool has_halves =
            !word.fixed && typed.size() == word.key.size() && find_form(table, typed) == nullptr &&
            (is_letter(word.key.front()) ? end >= fewest_letters
                                         : is_form_behind_number(word.key.substr(end), table));
        if (!has_halves) {
            add(word, i);
            continue;
        }
        add(half(word, 0, end), i);
        add(half(word, end, word.key.size()), i);
    }
    return parted;
}

Wordings of_whole_words(Wordings found, const PartedRow& parted) {
    if (parted.words.size() == parted.of.back() + 1) return found;
    const std::vector<std::size_t>& of = parted.of;
    const auto is_half = [&](std::size_t word) {
        return (word > 0 && of[word - 1] == of[word]) || (word + 1 < of.size() && of[word + 1] == of[word]);
    };
    for (Substitute& substitute : found.substitutes) {
        std::size_t first = substitute.first;
        std::size_t last = substitute.last;
        for (; first > 0 && of[first - 1] == of[first]; --first)
            substitute.keys.insert(substitute.keys.begin(), parted.words[first - 1].key);
        for (; last < of.size() && of[last] == of[last - 1]; ++last)
            substitute.keys.push_back(parted.words[last].key);
        substitute.first = of[first];
        substitute.last = of[last - 1] + 1;
    }
    // An undecided half cannot be written out in the place of the whole word.
    std::erase_if(found.ambiguous,
                  [&](const AmbiguousWord& word) { return !word.decided && is_half(word.first); });
    for (AmbiguousWord& word : found.ambiguous) {
        word.last = of[word.last - 1] + 1;
        word.first = of[word.first];
    }
    std::erase_if(found.look_alikes, is_half);
    for (std::size_t& word : found.look_alikes) word = of[word];
    return found;
}

}  // namespace xdd::query
