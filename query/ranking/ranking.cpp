#include "query/ranking/ranking.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "indexer/format/terms.h"
#include "query/meaning/spelling_variants.h"
#include "query/postings/bm25.h"
#include "query/reading/association.h"
#include "query/snapshot/phrase_query.h"

namespace xdd::query {
namespace {

// Weights and parameters were chosen by known-item and question queries over news articles (docs/ranking.md).
// A word counts 1.
constexpr double weight_of_pairs = 0.35;
constexpr double weight_of_head = 0.18;
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

/// The logarithm of how many articles there are for one with the term.
double rarity(std::uint64_t articles_with_term, std::uint64_t all_articles) {
    return std::log(static_cast<double>(all_articles + 1) / (static_cast<double>(articles_with_term) + 0.5));
}

/// A pair is rarer than its words, and so outweighs them by its rarity alone: this takes some of that back.
double rarity_dampened(std::uint64_t pair_articles, std::uint64_t all_articles) {
    return std::pow(std::max(rarity(pair_articles, all_articles), 1.0), -0.15);
}

/// BM25's own logarithm (bm25.h) leaves common words next to nothing; their whole rarity ranks better. A
/// weight times this ratio puts the one in the other's place.
double rarity_restored(std::uint64_t word_articles, std::uint64_t all_articles) {
    return rarity(word_articles, all_articles) / log_odds(word_articles, static_cast<double>(all_articles));
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
        for (const std::vector<Word>& words : leaf.wordings)
            add_wording(words, leaf.field, typed, leaf.range);
    }

    /// Where an article has other words and not those that were typed, they rank as if they had been typed,
    /// somewhat lower.
    void add_wording(const std::vector<Word>& words, Field field, const Keys& instead_of, TextRange range) {
        wordings_.push_back({&words, field, instead_of, range});
    }

    Ranking build() {
        weigh_pairs();
        weigh_words();
        Ranking ranking;
        ranking.terms = listed(typed_);
        ranking.prefixes = std::move(prefixes_);
        for (const Wording& wording : wordings_) {
            RankWording weighed = weigh(wording);
            if (!weighed.terms.empty()) ranking.wordings.push_back(std::move(weighed));
        }
        ranking.mended = listed(mended_);
        return ranking;
    }

    const RankDetails& details() const { return details_; }

  private:
    struct Wording {
        const std::vector<Word>* words;
        Field field;
        Keys instead_of;
        TextRange range;  // of the typed words, in the query
    };

    /// Whether what another wording stands for holds all that this one stands for. Of two for the same, the
    /// first does.
    static bool stands_for_more(const Wording& other, const Wording& wording) {
        const bool holds = other.range.begin <= wording.range.begin && wording.range.end <= other.range.end;
        const bool same = other.range.begin == wording.range.begin && other.range.end == wording.range.end;
        return holds && (!same || &other < &wording);
    }

    Xapian::Query phrase_of(const Wording& wording) const {
        if (wording.words->size() == 1) return Xapian::Query(term(Family::text, wording.words->front().best));
        return phrase_query(spelt(*wording.words), wording.field, snapshot_);
    }

    /// What an article must not have to be ranked by a wording: the typed words, or what says them and more.
    /// TP.HCM says `thành phố Hồ Chí Minh` once; its TP does not say `thành phố` once more.
    Xapian::Query said_already(const Wording& wording) const {
        std::vector<Xapian::Query> any{beside_each_other(wording.instead_of)};
        for (const Wording& other : wordings_)
            if (stands_for_more(other, wording)) any.push_back(phrase_of(other));
        return Xapian::Query(Xapian::Query::OP_OR, any.begin(), any.end());
    }

    /// Articles that have the words side by side; of more than two, each beside its neighbours.
    static Xapian::Query beside_each_other(const Keys& keys) {
        if (keys.size() == 1) return Xapian::Query(term(Family::text, keys.front()));
        std::vector<Xapian::Query> pairs;
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
            const auto all = static_cast<double>(snapshot_.articles());
            sum += weight * log_odds(snapshot_.database().get_termfreq(term), all);
        }
        return sum;
    }

    /// Words that were typed rank as typed ones wherever they stand.
    static void leave_common(Weighed& a, Weighed& b) {
        const Weighed all = a;
        std::erase_if(a, [&](const auto& term) { return b.contains(term.first); });
        std::erase_if(b, [&](const auto& term) { return all.contains(term.first); });
    }

    /// Other words are worth what the typed ones are, or somewhat less, be they fewer and rarer or more.
    RankWording weigh(const Wording& wording) const {
        RankBuilder other(snapshot_);
        other.weigh_alone(*wording.words);
        RankBuilder typed(snapshot_);
        const std::vector<Word> instead_of = literal_words(wording.instead_of, snapshot_);
        typed.weigh_alone(instead_of);
        leave_common(other.typed_, typed.typed_);
        RankWording weighed;
        weighed.terms = listed(other.typed_);
        if (wording.words->size() > 1) weighed.phrase = phrase_of(wording);
        weighed.said_already = said_already(wording);
        const bool only_word = words_.size() == 1 && !words_.front()->looks_like_another;
        const double share = only_word ? weight_of_other_spellings : weight_of_wordings;
        const double worth = other.worth();
        weighed.weight = worth > 0 ? share * typed.worth() / worth : share;
        return weighed;
    }

    static bool matches(const Word& word, const std::string& key) {
        return std::find(word.keys.begin(), word.keys.end(), key) != word.keys.end();
    }

    /// All words that begin so rank as if they were one; those in another spelling, as one of less weight.
    void add_prefix(const Meaning& leaf) {
        std::map<double, std::vector<std::string>> by_share;
        for (const Share& spelling : leaf.words.front().ranking)
            by_share[spelling.share].push_back(term(Family::text, spelling.key));
        for (auto& [share, terms] : by_share) prefixes_.push_back({std::move(terms), share});
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
                terms[term(Family::text, spelling.key)] +=
                    weight * rarity_restored(snapshot_.word(spelling.key), snapshot_.articles());
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

    static std::vector<RankTerm> listed(const Weighed& terms) {
        std::vector<RankTerm> list;
        list.reserve(terms.size());
        for (const auto& [term, weight] : terms) list.push_back({term, weight});
        return list;
    }

    Snapshot& snapshot_;
    std::vector<const Word*> words_;
    std::vector<double> association_;  // of each word with its closer neighbour
    Weighed typed_;                    // of spellings that match
    Weighed mended_;                   // of others
    std::vector<RankPrefix> prefixes_;
    std::vector<Wording> wordings_;
    RankDetails details_;
};

}  // namespace

Ranking ranking_of(const Meaning& query, Snapshot& snapshot) {
    RankBuilder builder(snapshot);
    for_each_wanted(query, [&](const Meaning& leaf) { builder.add(leaf); });
    for_each_wanted_span(query, [&](const Meaning& span) {
        builder.add_wording(span.words, span.field, span.instead_of, span.range);
    });
    return builder.build();
}

RankDetails rank_details(const Meaning& query, Snapshot& snapshot) {
    RankBuilder builder(snapshot);
    for_each_wanted(query, [&](const Meaning& leaf) { builder.add(leaf); });
    builder.build();
    return builder.details();
}

}  // namespace xdd::query
