#include "query/render/explanation_json.h"

#include "query/render/json_line.h"

namespace xdd::query {

using nlohmann::ordered_json;

ordered_json query_explanation_json(const Explanation& explanation) {
    return {{"parsed", explanation.tree},
            {"read_as", null_if_empty(explanation.read_as)},
            {"matches", explanation.matches},
            {"ranks", explanation.ranks}};
}

ordered_json article_explanation_json(const ArticleExplanation& article) {
    auto parts = ordered_json::array();
    for (const ScorePart& part : article.parts)
        parts.push_back({{"kind", part.kind},
                         {"text", part.text},
                         {"score", part.score},
                         {"weight", part.weight},
                         {"share", part.share},
                         {"association", part.association}});
    auto requirements = ordered_json::array();
    for (const Requirement& requirement : article.requirements)
        requirements.push_back(
            {{"text", requirement.text}, {"must_not", requirement.must_not}, {"met", requirement.met}});
    return {{"id", article.id},
            {"holds_all", article.holds_all},
            {"holds_any", article.holds_any},
            {"score", article.score},
            {"parts", parts},
            {"requirements", requirements}};
}

}  // namespace xdd::query
