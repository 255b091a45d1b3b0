#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "indexer/format/document_set.h"
#include "query/search/ranking.h"

/// Scores without Xapian's matcher: it asks every term of a ranking about every article, one by one, which
/// takes most of a search. Here a term is gone through once, common ones by their bits (common_terms.h).
namespace xdd::query {

/// Whether the scores of a ranking can be had so: those of beginnings of words cannot, since Xapian only
/// estimates how many articles have any of several terms.
bool can_be_scored(const Ranking& ranking);

/// What the ranking gives each of the articles, by document number, of one database of this machine; 0 for
/// all others. The same sums as rank_query.h with rank_weight(), but for the order of the summands. `lengths`
/// are those of all its documents.
std::vector<double> article_scores(const Ranking& ranking, const Xapian::Database& database,
                                   const DocumentSet& articles, const std::vector<std::uint32_t>& lengths,
                                   Snapshot& snapshot);

}  // namespace xdd::query
