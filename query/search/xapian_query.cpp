#include "query/search/xapian_query.h"

#include <algorithm>
#include <map>

#include "indexer/format/terms.h"
#include "query/search/phrase_query.h"

namespace xdd::query {
namespace {

using Queries = std::vector<Xapian::Query>;

// Weights and parameters were chosen by known-item and question queries over news articles.
constexpr double weight_of_pairs = 0.5;
constexpr double weight_of_head = 0.3;

class SetBuilder {
  public:
    SetBuilder(Demand demand, DateFit fit, const Filters& filters, Frequencies& frequencies)
        : demand_(demand), fit_(fit), filters_(filters), frequencies_(frequencies) {}

    Xapian::Query build(const Meaning& meaning) const {
        switch (meaning.kind) {
            case Kind::word:
            case Kind::phrase:
            case Kind::prefix:
                return phrase_query(meaning.words, meaning.field, frequencies_);
            case Kind::near:
                return near_query(meaning, frequencies_);
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
        for (const Meaning& child : group.children) {
            if (child.sign == Sign::must) must.push_back(build(child));
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

    Queries all_children(const Meaning& meaning) const {
        Queries queries;
        for (const Meaning& child : meaning.children) queries.push_back(build(child));
        return queries;
    }

    /// What must not be there is always meant in full: NOT (chi bộ) does not turn every bộ away.
    SetBuilder in_full() const {
        const DateFit fit = DateFit::inside;
        return {Demand::all, fit, filters_, frequencies_};
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
        for (const Meaning& child : group.children) {
            if (child.kind == Kind::field || child.sign == Sign::must_not) continue;
            if (child.sign == Sign::must) some_word_is_a_must = true;
            if (child.sign == Sign::plain) words.push_back(build(child));
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
    Frequencies& frequencies_;
};

/// Terms by how often the query names them.
using Counted = std::map<std::string, Xapian::termcount>;

class RankBuilder {
  public:
    explicit RankBuilder(Frequencies& frequencies) : frequencies_(frequencies) {}

    void add(const Meaning& leaf) {
        if (leaf.kind == Kind::prefix) {
            add_prefix(leaf);
            return;
        }
        for (const Word& word : leaf.words) {
            if (word.follows) add_pair(before_, word.best);
            before_ = word.best;
            ++words_[term(Family::text, word.best)];
            ++heads_[term(Family::head, word.best)];
            keys_.push_back(word.best);
        }
    }

    Xapian::Query build() {
        leave_out_common_words();
        Queries parts = prefixes_;
        append(words_, 1, parts);
        append(pairs_, weight_of_pairs, parts);
        append(heads_, weight_of_head, parts);
        return Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end());
    }

  private:
    void add_prefix(const Meaning& leaf) {
        Queries terms;
        for (const std::string& key : leaf.words.front().keys) terms.emplace_back(term(Family::text, key));
        prefixes_.emplace_back(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
    }

    void add_pair(const std::string& first, const std::string& second) {
        ++pairs_[pair_term(Family::pair, first, second)];
        ++heads_[pair_term(Family::head_pair, first, second)];
    }

    /// A syllable that more than half of the articles hold tells little beside its pairs and costs most.
    void leave_out_common_words() {
        if (pairs_.empty()) return;
        const std::uint64_t many = frequencies_.articles() / 2;
        Counted rarer = words_;
        for (const std::string& key : keys_) {
            if (frequencies_.word(key) > many) rarer.erase(term(Family::text, key));
        }
        if (!rarer.empty()) words_ = std::move(rarer);
    }

    static void append(const Counted& terms, double weight, Queries& parts) {
        Queries queries;
        for (const auto& [term, count] : terms) queries.emplace_back(term, count);
        if (queries.empty()) return;
        const Xapian::Query all(Xapian::Query::OP_OR, queries.begin(), queries.end());
        parts.push_back(weight == 1 ? all : Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, all, weight));
    }

    Frequencies& frequencies_;
    std::string before_;
    std::vector<std::string> keys_;
    Counted words_;
    Counted pairs_;
    Counted heads_;
    Queries prefixes_;
};

}  // namespace

Xapian::Query set_query(const Meaning& query, Demand demand, DateFit fit, const Filters& filters,
                        Frequencies& frequencies) {
    return SetBuilder(demand, fit, filters, frequencies).build(query);
}

std::optional<Xapian::Query> conditions_of_row(const Meaning& query, const Filters& filters,
                                               Frequencies& frequencies) {
    if (query.kind != Kind::group) return std::nullopt;
    const auto is_simple = [](const Meaning& child) {
        const bool one_word =
            child.kind == Kind::word && child.field == Field::text && child.words.size() == 1;
        return child.sign == Sign::must_not || child.kind == Kind::field || one_word;
    };
    if (!std::all_of(query.children.begin(), query.children.end(), is_simple)) return std::nullopt;
    return SetBuilder(Demand::any, DateFit::inside, filters, frequencies).conditions(query);
}

Xapian::Query rank_query(const Meaning& query, Frequencies& frequencies) {
    RankBuilder builder(frequencies);
    for_each_wanted(query, [&](const Meaning& leaf) { builder.add(leaf); });
    return builder.build();
}

Xapian::BM25Weight rank_weight() {
    return {1.2, 0, 1, 0.75, 0.01};
}

}  // namespace xdd::query
