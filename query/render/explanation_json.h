#pragma once

#include <nlohmann/json_fwd.hpp>

#include "query/search/result_page.h"

namespace xdd::query {

/// {"parsed","read_as","matches","ranks"}
nlohmann::ordered_json query_explanation_json(const Explanation& explanation);
/// {"id","holds_all","holds_any","score","parts":[{"kind","text","score","weight","share","association"}],
/// "requirements":[{"text","must_not","met"}]}
nlohmann::ordered_json article_explanation_json(const ArticleExplanation& article);

}  // namespace xdd::query
