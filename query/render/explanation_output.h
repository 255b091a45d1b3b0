#pragma once

#include <string>

#include "query/search/result_page.h"

/// How a query and the order of its hits came about.
namespace xdd::query {

/// "parsed: ...", "read as: ..." (when something was read), "matches: ...", "ranks: ...".
std::string explanation_text(const Explanation& explanation);

/// The score and what gave it, a line for each part: what it gave, its kind and words, and the numbers that
/// its weight was made from. Lines begin with `indent` blanks.
std::string score_text(const ArticleExplanation& article, unsigned indent);

/// The same, before it whether the article is found and which demands of the query it meets and does not.
std::string article_explanation_text(const ArticleExplanation& article);

/// {"format":1,"query":{"typed","parsed","read_as","matches","ranks"},"article":null or {"id","holds_all",
/// "holds_any","score","parts":[{"kind","text","score","weight","share","association"},...],
/// "requirements":[{"text","must_not","met"},...]}}
std::string explanation_json(const std::string& typed, const Explanation& explanation,
                             const ArticleExplanation* article);

}  // namespace xdd::query
