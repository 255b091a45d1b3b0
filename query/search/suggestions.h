#pragma once

#include <cstdint>
#include <vector>

#include "query/search/result_page.h"
#include "query/search/searcher.h"

namespace xdd::query {

/// Queries near the typed one that find far more or are far likelier, with what they find: how many articles
/// hold all their words and pass the filters. `total`: the same of the typed query. Never one that finds
/// nothing.
std::vector<Alternative> suggestions(Snapshot& snapshot, const Vocabulary& vocabulary,
                                     const SearchRequest& request, std::uint64_t total);

}  // namespace xdd::query
