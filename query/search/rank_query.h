#pragma once

#include <map>
#include <string>

#include <xapian.h>

#include "query/search/meaning.h"
#include "query/search/snapshot.h"

/// From a query's meaning to the order of its matches (docs/ranking.md).
namespace xdd::query {

/// What ranks: every syllable, every two side by side, and both again where they stand in title and head.
/// Matches only articles that hold some word of the query. Empty when nothing ranks.
Xapian::Query rank_query(const Meaning& query, Snapshot& snapshot);

/// How the weight of a term came about (docs/ranking.md), for those who want to know.
struct RankDetail {
    double share = 0;
    double association = 0;
};
using RankDetails = std::map<std::string, RankDetail>;
RankDetails rank_details(const Meaning& query, Snapshot& snapshot);

/// The weighting that goes with rank_query.
Xapian::BM25Weight rank_weight();

}  // namespace xdd::query
