#include "query/reading/expansions.h"

#include <algorithm>

#include "corpus/vietnamese/i_and_y.h"

namespace xdd::query {
namespace {

/// Whether a word of the query may be a word of an expansion: as it was read, or as it was typed.
bool is_same_word(const RowWord& word, const std::string& key) {
    return word.key == key || word.typed == key || with_y(word.key) == with_y(key);
}

/// The same for words typed without marks, by their letters alone.
bool has_same_letters(const RowWord& word, const std::string& key) {
    return is_same_word(word, key) || (word.free && first_word_key(word.folded) == first_word_key(key));
}

/// Words that no article has cannot be read: those typed without marks may then be what is abbreviated.
bool stands_at(const Keys& phrase, const std::vector<RowWord>& words, std::size_t at,
               Frequencies& frequencies) {
    if (at + phrase.size() > words.size()) return false;
    const auto from = words.begin() + static_cast<std::ptrdiff_t>(at);
    const auto is = [&](const auto& same) {
        return std::equal(phrase.begin(), phrase.end(), from,
                          [&](const std::string& key, const RowWord& word) { return same(word, key); });
    };
    return is(is_same_word) || (is(has_same_letters) && !is_in_index(phrase, frequencies));
}

}  // namespace

std::vector<const AbbreviationTable::Expansion*> expansions_at(const std::vector<RowWord>& words,
                                                               std::size_t at, const AbbreviationTable& table,
                                                               Frequencies& frequencies) {
    std::vector<const AbbreviationTable::Expansion*> found;
    const auto candidates = table.expansions_by_first_word.find(first_word_key(words[at].key));
    if (candidates == table.expansions_by_first_word.end()) return found;
    for (const std::size_t number : candidates->second) {
        const AbbreviationTable::Expansion& expansion = table.expansions[number];
        if (stands_at(expansion.keys, words, at, frequencies)) found.push_back(&expansion);
    }
    return found;
}

bool is_in_index(const Keys& keys, Frequencies& frequencies) {
    if (keys.size() == 1) return frequencies.word(keys.front()) != 0;
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (frequencies.pair(keys[i - 1], keys[i]) == 0) return false;
    }
    return true;
}

}  // namespace xdd::query
