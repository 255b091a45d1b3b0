#include "query/search/phrase_query.h"

#include <algorithm>

#include "indexer/format/terms.h"

namespace xdd::query {
namespace {

using Queries = std::vector<Xapian::Query>;
using Keys = std::vector<std::string>;

Family word_family(Field field) {
    return field == Field::title ? Family::title : Family::text;
}

Xapian::Query any_of(const Queries& queries) {
    return Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end());
}

Xapian::Query any_spelling(const Keys& keys, Family family) {
    Queries terms;
    for (const std::string& key : keys) terms.emplace_back(term(family, key));
    return any_of(terms);
}

struct PairChoice {
    std::size_t first = 0;  // indexes into the spellings of the two words
    std::size_t second = 0;
};

/// Of all spellings of the words in a row, those that stand beside a fitting neighbour in some article.
class Lattice {
  public:
    Lattice(const std::vector<Word>& words, Frequencies& frequencies) {
        for (const Word& word : words) keys_.push_back(word.keys);
        for (std::size_t i = 0; i + 1 < keys_.size(); ++i) pairs_.push_back(find_pairs(i, frequencies));
        prune();
    }

    /// Empty when no article can hold the row.
    Queries pair_queries() const {
        Queries queries;
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            Queries terms;
            for (const PairChoice& pair : pairs_[i])
                terms.emplace_back(pair_term(Family::pair, keys_[i][pair.first], keys_[i + 1][pair.second]));
            if (terms.empty()) return {};
            queries.push_back(any_of(terms));
        }
        return queries;
    }

    /// The spellings of a word that are left.
    Keys keys(std::size_t word) const {
        Keys left;
        for (std::size_t key = 0; key < keys_[word].size(); ++key) {
            if (is_used(word, key)) left.push_back(keys_[word][key]);
        }
        return left;
    }

  private:
    std::vector<PairChoice> find_pairs(std::size_t word, Frequencies& frequencies) const {
        std::vector<PairChoice> found;
        for (std::size_t a = 0; a < keys_[word].size(); ++a) {
            if (word > 0 && !ends_a_pair(word, a)) continue;
            for (std::size_t b = 0; b < keys_[word + 1].size(); ++b) {
                if (frequencies.pair(keys_[word][a], keys_[word + 1][b]) != 0) found.push_back({a, b});
            }
        }
        return found;
    }

    bool ends_a_pair(std::size_t word, std::size_t key) const {
        return std::any_of(pairs_[word - 1].begin(), pairs_[word - 1].end(),
                           [&](const PairChoice& pair) { return pair.second == key; });
    }

    bool begins_a_pair(std::size_t word, std::size_t key) const {
        return std::any_of(pairs_[word].begin(), pairs_[word].end(),
                           [&](const PairChoice& pair) { return pair.first == key; });
    }

    bool is_used(std::size_t word, std::size_t key) const {
        return word < pairs_.size() ? begins_a_pair(word, key) : ends_a_pair(word, key);
    }

    /// Forwards the pairs were found so that each goes on from one before; backwards, each must go on to one.
    void prune() {
        for (std::size_t i = pairs_.size(); i-- > 1;) {
            std::erase_if(pairs_[i - 1],
                          [&](const PairChoice& pair) { return !begins_a_pair(i, pair.second); });
        }
    }

    std::vector<Keys> keys_;
    std::vector<std::vector<PairChoice>> pairs_;
};

}  // namespace

Xapian::Query phrase_query(const std::vector<Word>& words, Field field, Frequencies& frequencies) {
    const Family family = word_family(field);
    if (words.size() == 1) return any_spelling(words.front().keys, family);
    const Lattice lattice(words, frequencies);
    const Queries pairs = lattice.pair_queries();
    if (pairs.empty()) return Xapian::Query::MatchNothing;
    if (words.size() == 2 && field != Field::title) return pairs.front();

    Queries in_a_row;
    for (std::size_t i = 0; i < words.size(); ++i) in_a_row.push_back(any_spelling(lattice.keys(i), family));
    const Xapian::Query row(Xapian::Query::OP_PHRASE, in_a_row.begin(), in_a_row.end(),
                            static_cast<Xapian::termcount>(words.size()));
    const Xapian::Query all_pairs(Xapian::Query::OP_AND, pairs.begin(), pairs.end());
    return Xapian::Query(Xapian::Query::OP_AND, all_pairs, row);
}

Xapian::Query near_query(const Meaning& near, Frequencies& frequencies) {
    Queries all;
    Queries words;
    std::size_t more_words = 0;  // of phrases, beyond their first
    for (const Meaning& child : near.children) {
        if (child.words.size() > 1) all.push_back(phrase_query(child.words, child.field, frequencies));
        for (const Word& word : child.words)
            words.push_back(any_spelling(word.keys, word_family(near.field)));
        more_words += child.words.empty() ? 0 : child.words.size() - 1;
    }
    const unsigned distance = std::min(near.distance, longest_distance);
    const auto window = std::min<std::size_t>(distance + 1 + more_words, title_gap);
    all.emplace_back(Xapian::Query::OP_NEAR, words.begin(), words.end(),
                     static_cast<Xapian::termcount>(window));
    return Xapian::Query(Xapian::Query::OP_AND, all.begin(), all.end());
}

}  // namespace xdd::query
