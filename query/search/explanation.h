#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "query/search/prepared_query.h"
#include "query/search/result_page.h"
#include "query/search/search_request.h"

namespace xdd::query {

/// Why an article stands where it stands for a query, or why it is not found; nothing when no article has the
/// id. The request's filters count as in a search; its MatchMode does not: what every word demands is told,
/// and what any.
std::variant<std::optional<ArticleExplanation>, SearchError> explain_article(Snapshot& snapshot,
                                                                             const Vocabulary& vocabulary,
                                                                             const SearchRequest& request,
                                                                             std::string_view id);

/// The same of an article that is there, for a query that is prepared already; inside Snapshot::read only.
ArticleExplanation explanation_of(Snapshot& snapshot, const PreparedQuery& query, std::string_view typed,
                                  std::string_view id);

}  // namespace xdd::query
