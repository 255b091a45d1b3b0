#include "query/search/xapian_query.h"

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

class SetBuilder {
  public:
    SetBuilder(Demand demand, DateFit fit, const Filters& filters, Snapshot& snapshot)
        : demand_(demand), fit_(fit), filters_(filters), snapshot_(snapshot) {}

    Xapian::Query build(const Meaning& meaning) const {
        switch (meaning.kind) {
            case Kind::word:
            case Kind::phrase:
            case Kind::prefix:
                return build_words(meaning);
            case Kind::near:
                return near_query(meaning, snapshot_);
            case Kind::both:
                return joined(Xapian::Query::OP_AND, all_children(meaning));
            case Kind::either:
                return joined(Xapian::Query::OP_OR, all_children(meaning));
            case Kind::except:
                return build_except(meaning);
            case Kind::group:
                return build_group(meaning);
            case Kind::field:
                return build_field(meaning);
            case Kind::all:
                return Xapian::Query::MatchAll;
        }
        return Xapian::Query::MatchNothing;
    }

    /// The group without those of its words that a hit may lack.
    Xapian::Query conditions(const Meaning& group) const {
        Queries must;
        for (std::size_t i = 0; i < group.children.size(); ++i) {
            if (group.children[i].sign == Sign::must) must.push_back(build_child(group, i));
        }
        return without(must.empty() ? Xapian::Query::MatchAll : joined(Xapian::Query::OP_AND, must),
                       excluded(group));
    }

  private:
    static Xapian::Query joined(Xapian::Query::op op, const Queries& queries) {
        return Xapian::Query(op, queries.begin(), queries.end());
    }

    static Xapian::Query without(const Xapian::Query& query, const Queries& excluded) {
        if (excluded.empty()) return query;
        return Xapian::Query(Xapian::Query::OP_AND_NOT, query, joined(Xapian::Query::OP_OR, excluded));
    }

    Xapian::Query build_words(const Meaning& leaf) const {
        Xapian::Query typed = phrase_query(leaf.words, leaf.field, snapshot_);
        if (leaf.wordings.empty()) return typed;
        Queries any{std::move(typed)};
        for (const std::vector<Word>& words : leaf.wordings)
            any.push_back(phrase_query(words, leaf.field, snapshot_));
        return joined(Xapian::Query::OP_OR, any);
    }

    /// A child of a group, or whatever says it together with its neighbours.
    Xapian::Query build_child(const Meaning& group, std::size_t number) const {
        Queries any{build(group.children[number])};
        for (const Meaning& span : group.spans) {
            if (span.covers.first <= number && number < span.covers.last)
                any.push_back(phrase_query(span.words, span.field, snapshot_));
        }
        return any.size() == 1 ? any.front() : joined(Xapian::Query::OP_OR, any);
    }

    Queries all_children(const Meaning& meaning) const {
        Queries queries;
        for (const Meaning& child : meaning.children) queries.push_back(build(child));
        return queries;
    }

    /// What must not be there is always meant in full: NOT (chi bộ) does not turn every bộ away.
    SetBuilder in_full() const {
        const DateFit fit = DateFit::inside;
        return {Demand::all, fit, filters_, snapshot_};
    }

    Xapian::Query build_except(const Meaning& meaning) const {
        Queries excluded;
        for (std::size_t i = 1; i < meaning.children.size(); ++i)
            excluded.push_back(in_full().build(meaning.children[i]));
        return without(build(meaning.children.front()), excluded);
    }

    Queries excluded(const Meaning& group) const {
        Queries queries;
        for (const Meaning& child : group.children) {
            if (child.sign == Sign::must_not) queries.push_back(in_full().build(child));
        }
        return queries;
    }

    Xapian::Query build_group(const Meaning& group) const {
        Queries words;
        bool some_word_is_a_must = false;
        for (std::size_t i = 0; i < group.children.size(); ++i) {
            const Meaning& child = group.children[i];
            if (child.kind == Kind::field || child.sign == Sign::must_not) continue;
            if (child.sign == Sign::must) some_word_is_a_must = true;
            if (child.sign == Sign::plain) words.push_back(build_child(group, i));
        }
        const Xapian::Query rest = conditions(group);
        if (words.empty() || (demand_ == Demand::any && some_word_is_a_must)) return rest;
        const auto op = demand_ == Demand::all ? Xapian::Query::OP_AND : Xapian::Query::OP_OR;
        const Xapian::Query held = joined(op, words);
        if (group.children.size() == words.size()) return held;
        return Xapian::Query(Xapian::Query::OP_AND, rest, held);
    }

    Xapian::Query build_field(const Meaning& field) const {
        const Filter& filter = filters_.at(&field);
        return fit_ == DateFit::touching && filter.touching ? *filter.touching : filter.inside;
    }

    Demand demand_;
    DateFit fit_;
    const Filters& filters_;
    Snapshot& snapshot_;
};

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

    void add_prefix(const Meaning& leaf) {
        Queries terms;
        for (const std::string& key : leaf.words.front().keys) terms.emplace_back(term(Family::text, key));
        prefixes_.emplace_back(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
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

Xapian::Query set_query(const Meaning& query, Demand demand, DateFit fit, const Filters& filters,
                        Snapshot& snapshot) {
    return SetBuilder(demand, fit, filters, snapshot).build(query);
}

std::optional<Xapian::Query> conditions_of_row(const Meaning& query, const Filters& filters,
                                               Snapshot& snapshot) {
    if (query.kind != Kind::group) return std::nullopt;
    const auto is_simple = [](const Meaning& child) {
        const bool one_word =
            child.kind == Kind::word && child.field == Field::text && child.words.size() == 1;
        return child.sign == Sign::must_not || child.kind == Kind::field || one_word;
    };
    if (!std::all_of(query.children.begin(), query.children.end(), is_simple)) return std::nullopt;
    return SetBuilder(Demand::any, DateFit::inside, filters, snapshot).conditions(query);
}

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
