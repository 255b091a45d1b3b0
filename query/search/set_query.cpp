#include "query/search/set_query.h"

#include <algorithm>

#include "query/snapshot/phrase_query.h"

namespace xdd::query {
namespace {

using Queries = std::vector<Xapian::Query>;

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
                return build_near(meaning);
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

  private:
    static Xapian::Query joined(Xapian::Query::op op, const Queries& queries) {
        return Xapian::Query(op, queries.begin(), queries.end());
    }

    static Xapian::Query without(const Xapian::Query& query, const Queries& excluded) {
        if (excluded.empty()) return query;
        return Xapian::Query(Xapian::Query::OP_AND_NOT, query, joined(Xapian::Query::OP_OR, excluded));
    }

    Xapian::Query build_words(const Meaning& leaf) const {
        Xapian::Query typed = phrase_query(spelt(leaf.words), leaf.field, snapshot_);
        if (leaf.wordings.empty()) return typed;
        Queries any{std::move(typed)};
        for (const std::vector<Word>& words : leaf.wordings)
            any.push_back(phrase_query(spelt(words), leaf.field, snapshot_));
        return joined(Xapian::Query::OP_OR, any);
    }

    Xapian::Query build_near(const Meaning& near) const {
        Queries any;
        for (const std::vector<const std::vector<Word>*>& choice : rows_of_near(near)) {
            std::vector<SpeltRow> rows;
            rows.reserve(choice.size());
            for (const std::vector<Word>* words : choice) rows.push_back(spelt(*words));
            any.push_back(near_query(rows, near.distance, near.field, snapshot_));
        }
        return any.size() == 1 ? any.front() : joined(Xapian::Query::OP_OR, any);
    }

    /// A child of a group, or whatever says it together with its neighbours.
    Xapian::Query build_child(const Meaning& group, std::size_t number) const {
        Queries any{build(group.children[number])};
        for (const Meaning& span : group.spans) {
            if (span.covers.first <= number && number < span.covers.last)
                any.push_back(phrase_query(spelt(span.words), group.children[number].field, snapshot_));
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

    /// The group without those of its words that a hit may lack.
    Xapian::Query conditions(const Meaning& group) const {
        Queries must;
        for (std::size_t i = 0; i < group.children.size(); ++i) {
            if (group.children[i].sign == Sign::must) must.push_back(build_child(group, i));
        }
        return without(must.empty() ? Xapian::Query::MatchAll : joined(Xapian::Query::OP_AND, must),
                       excluded(group));
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

}  // namespace

Xapian::Query set_query(const Meaning& query, Demand demand, DateFit fit, const Filters& filters,
                        Snapshot& snapshot) {
    return SetBuilder(demand, fit, filters, snapshot).build(query);
}

}  // namespace xdd::query
