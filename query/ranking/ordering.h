#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "indexer/format/listing.h"
#include "query/ranking/ranking.h"
#include "query/ranking/sort.h"
#include "query/snapshot/article_set.h"

/// From a query to the articles of one page, in an order that is the same every time and over any number of
/// databases: equals go by id, never by Xapian's own document numbers.
namespace xdd::query {

struct Found {
    Xapian::docid document = 0;
    double score = 0;  ///< to six decimals
    Listing listing;
};

/// The first `count` articles by score; last those that nothing ranks.
std::vector<Found> first_by_score(Snapshot& snapshot, const ArticleSet& articles, const Ranking& ranking,
                                  std::uint64_t count);

/// The first `count` of all articles that anything ranks; none when that can only be told by a matcher.
std::vector<Found> first_ranked(Snapshot& snapshot, const Ranking& ranking, std::uint64_t count);

/// The first `count` articles by date, author or title; those without one come last.
std::vector<Found> first_by_value(const Xapian::Database& database, const Xapian::Query& query, Sort sort,
                                  std::uint64_t count);

}  // namespace xdd::query
