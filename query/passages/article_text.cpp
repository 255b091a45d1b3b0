#include "query/passages/article_text.h"

namespace xdd::query {
namespace {

void append(Stretch& stretch, std::size_t piece, std::vector<Token>& tokens) {
    for (Token& token : tokens) {
        TextToken text{std::move(token.key), piece, token.range};
        if (token.role == TokenRole::compound) {
            stretch.compounds.push_back(std::move(text));
            stretch.compound_at.push_back(stretch.flat.size());
        } else {
            stretch.flat.push_back(std::move(text));
        }
    }
}

}  // namespace

ArticleText text_of(const Article& article, Analyzer& analyzer) {
    ArticleText result;
    std::vector<Token> tokens;
    const auto add = [&](std::string_view field, std::string_view text, Stretch& stretch) {
        analyzer.analyze(text, tokens);
        append(stretch, result.pieces.size(), tokens);
        result.pieces.push_back({field, text});
    };
    add("title", article.record.title, result.title);
    if (!article.record.abstract.empty()) add("abstract", article.record.abstract, result.text);
    for (const std::string& paragraph : article.record.body) add("body", paragraph, result.text);
    return result;
}

}  // namespace xdd::query
