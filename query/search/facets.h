#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/vocabulary/vocabulary.h"
#include "query/search/result_page.h"
#include "query/snapshot/article_set.h"

namespace xdd::query {

/// "author", "topic", "issue", "section", "year", "month", "term".
std::span<const std::string_view> facet_names();

/// How many of the articles have each value of a facet: all values, most frequent first, ties by
/// value. An article with several authors counts for each. Spellings of one name or label (terms.h,
/// label_key) are one value, shown as most articles have it. Throws std::invalid_argument for an unknown
/// facet.
std::vector<FacetValue> count_facet(Snapshot& snapshot, const ArticleSet& articles,
                                    const Vocabulary& vocabulary, std::string_view facet);

}  // namespace xdd::query
