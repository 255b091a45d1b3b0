#pragma once

#include <cstdint>
#include <vector>

#include "corpus/vocabulary/vocabulary.h"
#include "query/search/result_page.h"
#include "query/search/search_request.h"
#include "query/snapshot/snapshot.h"

namespace xdd::query {

/// Queries near the typed one that are likelier, where that finds nothing or far less or they are so much
/// likelier that it can hardly be meant, with what they find: how many articles hold all their words and pass
/// the filters. `total`: the same of the typed query. One that is likelier beyond doubt, and a sentence of
/// which some words will do for an article to be listed, may find none with all of them. None twice.
std::vector<Alternative> suggestions(Snapshot& snapshot, const Vocabulary& vocabulary,
                                     const SearchRequest& request, std::uint64_t total);

}  // namespace xdd::query
