#pragma once

#include <vector>

#include "indexer/format/document_set.h"
#include "query/search/index_part.h"
#include "query/search/ranking.h"

/// Scores without Xapian's matcher: it asks every term of a ranking about every article, one by one, which
/// takes most of a search. Here a term is gone through once, common ones by their bits (common_terms.h).
namespace xdd::query {

/// Whether the scores of a ranking can be had so: those of beginnings of words cannot, since Xapian only
/// estimates how many articles have any of several terms.
bool can_be_scored(const Ranking& ranking);

/// What the ranking gives each of the articles of a part of the snapshot on this machine, by their numbers; 0
/// for all others. The same sums as rank_query.h with rank_weight(), but for the order of the summands.
std::vector<double> article_scores(const Ranking& ranking, const IndexPart& part, const DocumentSet& articles,
                                   Snapshot& snapshot);

}  // namespace xdd::query
