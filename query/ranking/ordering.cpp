#include "query/ranking/ordering.h"

#include <algorithm>
#include <limits>

#include "indexer/format/schema.h"
#include "query/postings/best_scores.h"
#include "query/postings/index_part.h"
#include "query/postings/unranked.h"
#include "query/ranking/article_scores.h"
#include "query/ranking/rank_query.h"

namespace xdd::query {
namespace {

Xapian::valueno number(Slot slot) {
    return static_cast<Xapian::valueno>(slot);
}

Xapian::doccount as_count(std::uint64_t count) {
    return static_cast<Xapian::doccount>(
        std::min<std::uint64_t>(count, std::numeric_limits<Xapian::doccount>::max() - 1));
}

constexpr std::uint64_t some_equals = 10;

/// A value of an article that was found. Xapian need not make sure that it is there: by default it looks up
/// its length first, which takes as long as the value.
std::string value_of(const Xapian::Database& database, Xapian::docid found, Slot slot) {
    return database.get_document(found, Xapian::DOC_ASSUME_VALID).get_value(number(slot));
}

Listing listing_of(const Xapian::Database& database, Xapian::docid found) {
    return unpack_listing(value_of(database, found, Slot::listing));
}

bool better(const Found& a, const Found& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.listing.id < b.listing.id;
}

/// The first of the matches, those that equal the last of them included.
std::vector<Found> first_of(const Xapian::MSet& matches, std::size_t count) {
    std::vector<Found> found;
    for (auto at = matches.begin(); at != matches.end(); ++at) {
        const double score = rounded_score(at.get_weight());
        if (found.size() >= count && score != found.back().score) break;
        found.push_back({*at, score, unpack_listing(at.get_document().get_value(number(Slot::listing)))});
    }
    return found;
}

std::vector<Found> by_matcher(Snapshot& snapshot, const Xapian::Query& articles, const Ranking& ranking,
                              std::uint64_t count) {
    const Xapian::Database& database = snapshot.database();
    const Xapian::Query unweighted(Xapian::Query::OP_SCALE_WEIGHT, articles, next_to_no_weight);
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(rank_weight());
    enquire.set_query(Xapian::Query(Xapian::Query::OP_AND_MAYBE, unweighted, rank_query(ranking)));
    // Of several indexes every match is looked at: behind a server's full answer, where the first match of
    // the next index scores 0, Xapian 1.4 would step over the first that scores more.
    const Xapian::doccount looked_at = snapshot.parts().size() > 1 ? database.get_doccount() : 0;
    // Equals at the page's end must all be looked at to tell whose ids come first. A few more than wanted
    // cost next to nothing; asking again costs all that the first time did.
    for (std::uint64_t asked = count + count / 4 + some_equals;; asked *= 4) {
        const Xapian::MSet matches = enquire.get_mset(0, as_count(asked), looked_at);
        std::vector<Found> found = first_of(matches, count);
        if (found.size() == matches.size() && matches.size() == asked) continue;
        std::sort(found.begin(), found.end(), better);
        if (found.size() > count) found.resize(count);
        return found;
    }
}

/// Xapian deals the numbers of several databases out in turn.
Xapian::docid number_in_whole(Xapian::docid document, std::size_t part, std::size_t parts) {
    return static_cast<Xapian::docid>((document - 1) * parts + part + 1);
}

enum class Unranked { last, left_out };

/// `articles` gives those of a part that are to be ranked, a copy.
template <typename Articles>
std::vector<Found> by_own_scores(Snapshot& snapshot, const Articles& articles, const Ranking& ranking,
                                 Unranked unranked, std::uint64_t count) {
    const std::vector<IndexPart>& parts = snapshot.parts();
    BestScores best(count);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const ScoredArticles first = first_scored(ranking, parts[i], articles(parts[i]), count, snapshot);
        first.articles.visit([&](Xapian::docid document) {
            const double score = first.scores[document];
            if (score > 0 || unranked == Unranked::last)
                best.offer(score, number_in_whole(document, i, parts.size()));
        });
    }
    const Xapian::Database& database = snapshot.database();
    const auto id_of = [&](Xapian::docid document) { return value_of(database, document, Slot::id); };
    std::vector<Found> found;
    for (const BestScores::Entry& entry : best.take(id_of))
        found.push_back({entry.document, entry.score, listing_of(database, entry.document)});
    std::sort(found.begin(), found.end(), better);
    return found;
}

struct SortBy {
    Slot slot;
    bool descending;
};

SortBy sort_by(Sort sort) {
    switch (sort) {
        case Sort::date:
            return {Slot::date, false};
        case Sort::author:
            return {Slot::author_order, false};
        case Sort::title:
            return {Slot::title_order, false};
        case Sort::date_descending:
        case Sort::relevance:
            break;
    }
    return {Slot::date, true};
}

struct Valued {
    Xapian::docid document;
    std::string id;
    std::string value;
};

/// The first `count` by value, equals by id. Xapian breaks ties its own way, so that those of the last value
/// must be looked at all; it is asked for more until they are.
std::vector<Found> with_value(const Xapian::Database& database, const Xapian::Query& query, SortBy by,
                              std::uint64_t count) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(unranked_weight());
    enquire.set_sort_by_value(number(by.slot), by.descending);
    std::vector<Valued> all;
    for (std::uint64_t asked = count + 1;; asked *= 4) {
        const Xapian::MSet matches = enquire.get_mset(0, as_count(asked));
        all.clear();
        for (auto at = matches.begin(); at != matches.end(); ++at) {
            const Xapian::Document document = at.get_document();
            all.push_back({*at, document.get_value(number(Slot::id)), document.get_value(number(by.slot))});
        }
        const bool complete = all.size() < asked;
        if (complete || all.size() <= count || all[count - 1].value != all.back().value) break;
    }
    std::sort(all.begin(), all.end(), [&](const Valued& a, const Valued& b) {
        if (a.value != b.value) return by.descending ? a.value > b.value : a.value < b.value;
        return a.id < b.id;
    });
    std::vector<Found> found;
    for (const Valued& valued : all) {
        if (found.size() == count) break;
        found.push_back({valued.document, 0, listing_of(database, valued.document)});
    }
    return found;
}

}  // namespace

std::vector<Found> first_by_score(Snapshot& snapshot, const ArticleSet& articles, const Ranking& ranking,
                                  std::uint64_t count) {
    if (count == 0) return {};
    const SetsByDatabase* sets = can_be_scored(ranking) ? articles.documents() : nullptr;
    if (sets == nullptr) return by_matcher(snapshot, articles.query(), ranking, count);
    const auto listed = [&](const IndexPart& part) { return sets->at(part.database().get_uuid()); };
    return by_own_scores(snapshot, listed, ranking, Unranked::last, count);
}

std::vector<Found> first_ranked(Snapshot& snapshot, const Ranking& ranking, std::uint64_t count) {
    if (count == 0 || !can_be_scored(ranking) || !can_be_listed(snapshot.parts())) return {};
    // Numbers of removed articles among them, which nothing ranks.
    const auto all = [](const IndexPart& part) {
        DocumentSet documents(part.database().get_lastdocid());
        documents.add_all_up_to(part.database().get_lastdocid());
        return documents;
    };
    return by_own_scores(snapshot, all, ranking, Unranked::left_out, count);
}

std::vector<Found> first_by_value(const Xapian::Database& database, const Xapian::Query& query, Sort sort,
                                  std::uint64_t count) {
    if (count == 0 || query.empty()) return {};
    const SortBy by = sort_by(sort);
    const Xapian::Query has_value(Xapian::Query::OP_VALUE_GE, number(by.slot), std::string("\x01"));
    std::vector<Found> found =
        with_value(database, Xapian::Query(Xapian::Query::OP_AND, query, has_value), by, count);
    if (found.size() < count) {
        const std::vector<Found> without =
            with_value(database, Xapian::Query(Xapian::Query::OP_AND_NOT, query, has_value),
                       {Slot::id, false}, count - found.size());
        found.insert(found.end(), without.begin(), without.end());
    }
    return found;
}

}  // namespace xdd::query
