#include "query/render/explanation_output.h"

#include <cstdio>

#include "indexer/console/messages.h"
#include "query/render/explanation_json.h"
#include "query/render/json_line.h"

namespace xdd::query {
namespace {

std::string fixed(double number, int width, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%*.*f", width, decimals, number);
    return text;
}

std::string part_line(const ScorePart& part) {
    std::string line = fixed(part.score, 10, 6) + "  " + part.kind + " \"" + part.text + "\": weight " +
                       fixed(part.weight, 0, 4);
    if (part.share > 0)
        line += ", share " + fixed(part.share, 0, 3) + ", association " + fixed(part.association, 0, 3);
    return line;
}

std::string requirement_line(const Requirement& requirement) {
    const std::string state = requirement.must_not ? (requirement.met ? "rightly lacks: " : "must not have: ")
                                                   : (requirement.met ? "has: " : "lacks: ");
    return state + requirement.text;
}

std::string found_text(const ArticleExplanation& article) {
    if (article.holds_all) return "found: it has all that is asked for";
    if (article.holds_any) return "found only where some of the words will do (--match any, or auto)";
    return "not found";
}

}  // namespace

std::string explanation_text(const Explanation& explanation) {
    std::string text = "parsed:  " + explanation.tree + '\n';
    if (!explanation.read_as.empty()) text += "read as: " + explanation.read_as + '\n';
    text += "matches: " + explanation.matches + '\n' + "ranks:   " + explanation.ranks + '\n';
    return printable(text);
}

std::string score_text(const ArticleExplanation& article, unsigned indent) {
    const std::string blanks(indent, ' ');
    std::string text = blanks + "score " + fixed(article.score, 0, 6) + ", the sum of\n";
    for (const ScorePart& part : article.parts) text += blanks + printable(part_line(part)) + '\n';
    if (article.parts.empty()) text = blanks + "score 0: nothing in it ranks\n";
    return text;
}

std::string article_explanation_text(const ArticleExplanation& article) {
    std::string text = "id " + article.id + ", " + found_text(article) + '\n';
    for (const Requirement& requirement : article.requirements)
        text += "  " + printable(requirement_line(requirement)) + '\n';
    return text + score_text(article, 0);
}

std::string explanation_json(const std::string& typed, const Explanation& explanation,
                             const ArticleExplanation* article) {
    nlohmann::ordered_json query{{"typed", typed}};
    query.update(query_explanation_json(explanation));
    return json_line(
        {{"format", json_format},
         {"query", query},
         {"article", article != nullptr ? article_explanation_json(*article) : nlohmann::ordered_json()}});
}

}  // namespace xdd::query
