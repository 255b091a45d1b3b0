#pragma once

#include <vector>

#include "query/search/prepared_query.h"
#include "query/search/result_page.h"

namespace xdd::query {

/// What else a query may mean, each with the number of articles that hold it, none of 0:
/// of a single unmarked word every other spelling, most frequent first; of several words the other likely
/// readings, likeliest first (at least a fiftieth as likely as the best, some few); of an abbreviation that
/// may stand for several things, the query with each of them written out. Of long queries the first some
/// dozens are weighed. The texts of the last two can be typed as they are: the counts are what they then
/// find.
std::vector<Alternative> alternatives(Snapshot& snapshot, const Vocabulary& vocabulary,
                                      const SearchRequest& request, const PreparedQuery& query);

}  // namespace xdd::query
