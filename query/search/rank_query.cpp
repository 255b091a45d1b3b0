#include "query/search/rank_query.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "indexer/format/terms.h"
#include "query/search/association.h"
#include "query/search/phrase_query.h"
#include "query/search/spelling_variants.h"

namespace xdd::query {
namespace {

using Queries = std::vector<Xapian::Query>;

// Weights and parameters were chosen by known-item and question queries over news articles (docs/ranking.md).
// A word counts 1.
constexpr double weight_of_pairs = 0.3;
constexpr double weight_of_head = 0.16;
constexpr double weight_of_head_pairs = 0.055;
// Two syllables that belong together are one word: what their pair says, they need not say once more each.
constexpr double word_discount = 0.6;
constexpr double pair_discount = 0.5;
constexpr double usual_association = 0.4;
// A word without neighbours is read as its most frequent spelling, and articles with that come first; other
// spellings only order the rest.
constexpr double weight_of_other_spellings = 0.001;
// What stands for the typed words without being them.
constexpr double weight_of_wordings = 0.7;

/// Terms with their weights; a term that the query names twice weighs twice.
using Weighed = std::map<std::string, double>;

/// A pair is rarer than its words, and so outweighs them by its rarity alone: this takes some of that back.
double rarity_dampened(std::uint64_t pair_articles, std::uint64_t all_articles) {
    const double rarity =
        std::log(static_cast<double>(all_articles + 1) / (static_cast<double>(pair_articles) + 0.5));
    return std::pow(std::max(rarity, 1.0), -0.15);
}

class RankBuilder {
  public:
    explicit RankBuilder(Snapshot& snapshot) : snapshot_(snapshot) {}

    void add(const Meaning& leaf) {
        if (leaf.kind == Kind::prefix) {
            add_prefix(leaf);
            return;
        }
        for (const Word& word : leaf.words) words_.push_back(&word);
        Keys typed;
        for (const Word& word : leaf.words) typed.push_back(word.best);
        for (const std::vector<Word>& words : leaf.wordings) add_wording(words, leaf.field, typed);
    }

    /// Where an article has other words and not those that were typed, they rank as if they had been typed,
    /// somewhat lower.
    void add_wording(const std::vector<Word>& words, Field field, const Keys& instead_of) {
        wordings_.push_back({&words, field, instead_of});
    }

    Xapian::Query build() {
        weigh_pairs();
        weigh_words();
        Queries parts = prefixes_;
        append(typed_, parts);
        for (const Wording& wording : wordings_) parts.push_back(weigh(wording));
        if (parts.empty()) return {};
        const Xapian::Query typed(Xapian::Query::OP_OR, parts.begin(), parts.end());
        Queries more;
        append(mended_, more);
        if (more.empty()) return typed;
        // What a slip was perhaps meant to be adds weight to articles that other words bring in.
        return Xapian::Query(Xapian::Query::OP_AND_MAYBE, typed,
                             Xapian::Query(Xapian::Query::OP_OR, more.begin(), more.end()));
    }

    const RankDetails& details() const { return details_; }

  private:
    struct Wording {
        const std::vector<Word>* words;
        Field field;
        Keys instead_of;
    };

    /// Articles that have the words side by side; of more than two, each beside its neighbours.
    static Xapian::Query beside_each_other(const Keys& keys) {
        if (keys.size() == 1) return Xapian::Query(term(Family::text, keys.front()));
        Queries pairs;
        for (std::size_t i = 1; i < keys.size(); ++i)
            pairs.emplace_back(pair_term(Family::pair, keys[i - 1], keys[i]));
        return Xapian::Query(Xapian::Query::OP_AND, pairs.begin(), pairs.end());
    }

    /// The words alone, as they would rank if nothing else had been typed.
    void weigh_alone(const std::vector<Word>& words) {
        for (const Word& word : words) words_.push_back(&word);
        weigh_pairs();
        weigh_words();
    }

    /// About what an article can gain by the words: their weights times the rarity of their terms.
    double worth() const {
        double sum = 0;
        for (const auto& [term, weight] : typed_) {
            const auto articles = static_cast<double>(snapshot_.database().get_termfreq(term));
            const auto all = static_cast<double>(snapshot_.articles());
            sum += weight * std::log(1 + (all - articles + 0.5) / (articles + 0.5));
        }
        return sum;
    }

    /// Other words are worth what the typed ones are, or somewhat less, be they fewer and rarer or more.
    Xapian::Query weigh(const Wording& wording) const {
        RankBuilder other(snapshot_);
        other.weigh_alone(*wording.words);
        RankBuilder typed(snapshot_);
        const std::vector<Word> instead_of = literal_words(wording.instead_of, snapshot_);
        typed.weigh_alone(instead_of);
        Queries parts;
        append(other.typed_, parts);
        Xapian::Query rank(Xapian::Query::OP_OR, parts.begin(), parts.end());
        if (wording.words->size() > 1)
            rank = Xapian::Query(Xapian::Query::OP_FILTER, rank,
                                 phrase_query(*wording.words, wording.field, snapshot_));
        rank = Xapian::Query(Xapian::Query::OP_AND_NOT, rank, beside_each_other(wording.instead_of));
        const bool only_word = words_.size() == 1 && !words_.front()->looks_like_another;
        const double share = only_word ? weight_of_other_spellings : weight_of_wordings;
        const double worth = other.worth();
        return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, rank,
                             worth > 0 ? share * typed.worth() / worth : share);
    }

    static bool matches(const Word& word, const std::string& key) {
        return std::find(word.keys.begin(), word.keys.end(), key) != word.keys.end();
    }

    /// All words that begin so rank as if they were one; those in another spelling, as one of less weight.
    void add_prefix(const Meaning& leaf) {
        std::map<double, Queries> by_share;
        for (const Share& spelling : leaf.words.front().ranking)
            by_share[spelling.share].emplace_back(term(Family::text, spelling.key));
        for (const auto& [share, terms] : by_share) {
            const Xapian::Query any(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
            prefixes_.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, any, share);
        }
    }

    void weigh_pairs() {
        association_.assign(words_.size(), 0);
        for (std::size_t i = 0; i < words_.size(); ++i) {
            double expected = 0;
            for (const PairShare& pair : words_[i]->pairs) {
                const std::uint64_t articles = snapshot_.pair(pair.first, pair.second);
                if (articles == 0) continue;
                const double bond = association(pair.first, pair.second, snapshot_);
                expected += pair.share * bond;
                const double weight = pair.share * (1 - pair_discount * (bond - usual_association)) *
                                      rarity_dampened(articles, snapshot_.articles());
                note(pair_term(Family::pair, pair.first, pair.second), pair.share, bond);
                note(pair_term(Family::head_pair, pair.first, pair.second), pair.share, bond);
                const bool typed = matches(*words_[i - 1], pair.first) && matches(*words_[i], pair.second);
                Weighed& terms = typed ? typed_ : mended_;
                terms[pair_term(Family::pair, pair.first, pair.second)] += weight_of_pairs * weight;
                terms[pair_term(Family::head_pair, pair.first, pair.second)] += weight_of_head_pairs * weight;
            }
            expected = std::min(expected, 1.0);  // spellings with i and y have shares of their own
            association_[i] = std::max(association_[i], expected);
            if (i > 0) association_[i - 1] = std::max(association_[i - 1], expected);
        }
    }

    void weigh_words() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            for (const Share& spelling : words_[i]->ranking) {
                const bool other = words_.size() == 1 && spelling.key != words_[i]->best;
                const bool secondary = other || words_[i]->looks_like_another;
                const double weight = spelling.share * (1 - word_discount * association_[i]) *
                                      (secondary ? weight_of_other_spellings : 1);
                note(term(Family::text, spelling.key), spelling.share, association_[i]);
                note(term(Family::head, spelling.key), spelling.share, association_[i]);
                Weighed& terms = matches(*words_[i], spelling.key) ? typed_ : mended_;
                terms[term(Family::text, spelling.key)] += weight;
                terms[term(Family::head, spelling.key)] += weight_of_head * weight;
            }
        }
    }

    /// Of a term that the query names twice the shares are summed, and the closest bond counts.
    void note(const std::string& term, double share, double association) {
        RankDetail& detail = details_[term];
        detail.share += share;
        detail.association = std::max(detail.association, association);
    }

    static void append(const Weighed& terms, Queries& parts) {
        for (const auto& [term, weight] : terms)
            parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term), weight);
    }

    Snapshot& snapshot_;
    std::vector<const Word*> words_;
    std::vector<double> association_;  // of each word with its closer neighbour
    Weighed typed_;                    // of spellings that match
    Weighed mended_;                   // of others
    Queries prefixes_;
    std::vector<Wording> wordings_;
    RankDetails details_;
};

}  // namespace

Xapian::Query rank_query(const Meaning& query, Snapshot& snapshot) {
    RankBuilder builder(snapshot);
    for_each_wanted(query, [&](const Meaning& leaf) { builder.add(leaf); });
    for_each_wanted_span(
        query, [&](const Meaning& span) { builder.add_wording(span.words, span.field, span.instead_of); });
    return builder.build();
}

RankDetails rank_details(const Meaning& query, Snapshot& snapshot) {
    RankBuilder builder(snapshot);
    for_each_wanted(query, [&](const Meaning& leaf) { builder.add(leaf); });
    builder.build();
    return builder.details();
}

Xapian::BM25Weight rank_weight() {
    constexpr double k1 = 0.85;
    constexpr double b = 0.75;
    return {k1, 0, 1, b, 0.01};
}

}  // namespace xdd::query
