#include "indexer/text_terms.h"

#include <xxhash.h>

#include "indexer/format/terms.h"

namespace xdd {
namespace {

std::uint32_t hash_of(std::string_view key) {
    return static_cast<std::uint32_t>(XXH3_64bits(key.data(), key.size()));
}

std::uint32_t hash_of(std::uint64_t number) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;  // two to the 64th by the golden ratio: spreads well
    return static_cast<std::uint32_t>((number * odd) >> 32);
}

std::uint64_t both(std::uint32_t first, std::uint32_t second) {
    return std::uint64_t{first} << 32 | second;
}

template <class Item>
std::uint32_t next_place(const std::vector<Item>& row) {
    return static_cast<std::uint32_t>(row.size());
}

}  // namespace

void TextTerms::clear() {
    words_.clear();
    pairs_.clear();
    word_places_.clear();
    pair_places_.clear();
}

TextTerms::Word TextTerms::add(const Token& token, bool in_title) {
    const Word word = word_places_.find_or_enter(hash_of(token.key), next_place(words_),
                                                 [&](Word known) { return words_[known].key == token.key; });
    if (word == words_.size())
        words_.push_back({token.key, word_number(token.key), token.folded != token.key, false, 0, 0});
    ++words_[word].in_text;
    words_[word].in_title |= in_title;
    return word;
}

void TextTerms::add_pair(Word first, Word second, bool in_head) {
    const std::uint32_t place = pair_places_.find_or_enter(
        hash_of(both(first, second)), next_place(pairs_),
        [&](std::uint32_t known) { return pairs_[known].first == first && pairs_[known].second == second; });
    if (place == pairs_.size()) pairs_.push_back({first, second, 0, 0});
    ++pairs_[place].in_text;
    pairs_[place].in_head += in_head ? 1 : 0;
}

void TextTerms::write(std::vector<DocumentTerm>& terms) const {
    write_words(terms);
    write_pairs(terms);
}

void TextTerms::write_words(std::vector<DocumentTerm>& terms) const {
    for (const CountedWord& word : words_) {
        terms.push_back({term(Family::text, word.key), word.in_text});
        if (word.in_title) terms.push_back({term(Family::title, word.key)});
        if (word.in_head != 0) terms.push_back({term(Family::head, word.key), word.in_head});
    }
}

void TextTerms::write_pairs(std::vector<DocumentTerm>& terms) const {
    std::vector<std::string> parts;
    parts.reserve(words_.size());
    for (const CountedWord& word : words_) parts.push_back(pair_part(word.key));
    for (const CountedPair& pair : pairs_) {
        const std::string& first = parts[pair.first];
        const std::string& second = parts[pair.second];
        terms.push_back({pair_term_of_parts(Family::pair, first, second), pair.in_text});
        if (pair.in_head != 0)
            terms.push_back({pair_term_of_parts(Family::head_pair, first, second), pair.in_head});
    }
}

std::vector<std::string> TextTerms::marked_keys() const {
    std::vector<std::string> keys;
    for (const CountedWord& word : words_) {
        if (word.has_marks) keys.push_back(word.key);
    }
    return keys;
}

}  // namespace xdd
