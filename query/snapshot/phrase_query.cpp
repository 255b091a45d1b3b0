#include "query/snapshot/phrase_query.h"

#include <algorithm>

#include "indexer/format/terms.h"
#include "query/postings/certain_rows.h"
#include "query/postings/word_rows.h"
#include "query/snapshot/checked_articles.h"

namespace xdd::query {
namespace {

using Queries = std::vector<Xapian::Query>;

Family word_family(Field field) {
    return field == Field::title ? Family::title : Family::text;
}

Xapian::Query any_of(const Queries& queries) {
    return Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end());
}

Xapian::Query all_of(const Queries& queries) {
    return Xapian::Query(Xapian::Query::OP_AND, queries.begin(), queries.end());
}

std::vector<std::string> spelt(const Keys& keys, Family family) {
    std::vector<std::string> terms;
    for (const std::string& key : keys) terms.push_back(term(family, key));
    return terms;
}

Xapian::Query any_term(const std::vector<std::string>& terms) {
    return any_of(Queries(terms.begin(), terms.end()));
}

struct PairChoice {
    std::size_t first = 0;  // indexes into the spellings of the two words
    std::size_t second = 0;
};

/// Of all spellings of the words in a row, those that stand beside a fitting neighbour in some article.
class Lattice {
  public:
    Lattice(const SpeltRow& words, Frequencies& frequencies) : keys_(words) {
        for (std::size_t i = 0; i + 1 < keys_.size(); ++i) pairs_.push_back(find_pairs(i, frequencies));
        prune();
    }

    /// The terms of the pairs. Empty when no article can hold the row.
    std::vector<std::vector<std::string>> pair_terms() const {
        std::vector<std::vector<std::string>> all;
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            if (pairs_[i].empty()) return {};
            std::vector<std::string>& terms = all.emplace_back();
            for (const PairChoice& pair : pairs_[i])
                terms.push_back(pair_term(Family::pair, keys_[i][pair.first], keys_[i + 1][pair.second]));
        }
        return all;
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

    SpeltRow keys_;
    std::vector<std::vector<PairChoice>> pairs_;
};

/// What a phrase looks for: articles that may hold it, and what to look for in their words.
struct Phrase {
    Xapian::Query candidates;
    WordRow row;
    RowTerms terms;  ///< empty for a single word
    std::string name;
};

/// Tells one phrase from another: kept queries go by names. No word holds a control character.
std::string name_of(const SpeltRow& row, Field field) {
    std::string name(field == Field::title ? "title" : "text");
    for (const Keys& keys : row) {
        name += '\x1e';
        for (const std::string& key : keys) name += '\x1f' + key;
    }
    return name;
}

Phrase phrase_of(const SpeltRow& words, Field field, Frequencies& frequencies) {
    SpeltRow row;
    Queries all;
    Phrase phrase;
    if (words.size() == 1) {
        row.push_back(words.front());
        all.push_back(any_term(spelt(row.front(), word_family(field))));
    } else {
        const Lattice lattice(words, frequencies);
        for (std::size_t i = 0; i < words.size(); ++i) row.push_back(lattice.keys(i));
        phrase.terms.pairs = lattice.pair_terms();
        for (std::size_t i = 1; i + 1 < row.size(); ++i)
            phrase.terms.inner.push_back(spelt(row[i], Family::text));
        for (const std::vector<std::string>& terms : phrase.terms.pairs) all.push_back(any_term(terms));
        if (field == Field::title && !all.empty()) {
            for (const Keys& keys : row) all.push_back(any_term(spelt(keys, Family::title)));
        }
    }
    phrase.candidates = all.size() == 1 ? all.front() : all_of(all);
    phrase.name = name_of(row, field);
    for (const Keys& keys : row) phrase.row.emplace_back(keys);
    return phrase;
}

}  // namespace

Xapian::Query phrase_query(const SpeltRow& words, Field field, Snapshot& snapshot) {
    const bool only_title = field == Field::title;
    const Phrase phrase = phrase_of(words, field, snapshot);
    const bool terms_tell = words.size() == 1 || (words.size() == 2 && !only_title);
    if (terms_tell || phrase.candidates.empty()) return phrase.candidates;
    const auto holds = [&](const std::string& packed_words) {
        return holds_row(packed_words, phrase.row, only_title);
    };
    if (only_title) return checked_articles(snapshot, phrase.name, phrase.candidates, Slot::words, holds);
    const auto certain = [&](const IndexPart& part, const DocumentSet& candidates) {
        return certain_rows(part, phrase.terms, candidates);
    };
    return checked_articles(snapshot, phrase.name, phrase.candidates, Slot::words, holds, certain);
}

Xapian::Query near_query(const std::vector<SpeltRow>& rows, unsigned distance, Field field,
                         Snapshot& snapshot) {
    Queries candidates;
    std::vector<WordRow> looked_for;
    std::string name = "near " + std::to_string(distance);
    for (const SpeltRow& words : rows) {
        Phrase phrase = phrase_of(words, field, snapshot);
        if (phrase.candidates.empty()) return Xapian::Query::MatchNothing;
        candidates.push_back(std::move(phrase.candidates));
        looked_for.push_back(std::move(phrase.row));
        name += '\x1d' + phrase.name;
    }
    return checked_articles(snapshot, name, all_of(candidates), [&](const WordSequence& article) {
        return holds_near(article, looked_for, distance, field == Field::title);
    });
}

}  // namespace xdd::query
