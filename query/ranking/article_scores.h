#pragma once

#include <cstdint>
#include <vector>

#include "indexer/format/document_set.h"
#include "query/postings/index_part.h"
#include "query/ranking/ranking.h"

/// Scores without Xapian's matcher: it asks every term of a ranking about every article, one by one, which
/// takes most of a search. Here a term is gone through once, common ones by their bits (common_terms.h), and
/// the later terms for the articles alone that can still be among the first: those that lack no more than all
/// of these terms together can give (MaxScore: Turtle and Flood 1995).
namespace xdd::query {

/// Whether the scores of a ranking can be had so: those of beginnings of words cannot, since Xapian only
/// estimates how many articles have any of several terms.
bool can_be_scored(const Ranking& ranking);

struct ScoredArticles {
    DocumentSet articles;        ///< those that may be among the first
    std::vector<double> scores;  ///< by document number, 0 where nothing ranks; of the others too little
};

/// The first `count` of the articles of a part of the snapshot on this machine, with some more. The same sums
/// as rank_query.h with rank_weight(), but for the order of the summands.
ScoredArticles first_scored(const Ranking& ranking, const IndexPart& part, DocumentSet articles,
                            std::uint64_t count, Snapshot& snapshot);

}  // namespace xdd::query
