#pragma once

#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/ranking/ranking.h"
#include "query/search/result_page.h"

namespace xdd::query {

/// What each part of a ranking query gives one article, largest first; parts that it does not hold are left
/// out. Every part is asked for alone with the weighting that ranks, so that the numbers add up to the score,
/// whatever the query is made of. `details` tells of terms how their weights came about.
std::vector<ScorePart> score_parts(const Xapian::Database& database, const Xapian::Query& rank,
                                   const RankDetails& details, std::string_view id);

/// The score of an article for a whole ranking query: 0 when nothing in it ranks.
double score_of(const Xapian::Database& database, const Xapian::Query& rank, std::string_view id);

}  // namespace xdd::query
