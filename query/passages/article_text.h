#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/vietnamese/analysis.h"

namespace xdd::query {

/// A piece of an article that is analysed for itself: the title, the abstract, a paragraph.
struct Piece {
    std::string_view field;  ///< "title", "abstract", "body"
    std::string_view text;   ///< of the article, which must outlive this
};

struct TextToken {
    std::string key;
    std::size_t piece = 0;
    TextRange range;  ///< bytes of the piece's text
};

/// Words in a row, over the ends of sentences and paragraphs: what a phrase runs along.
struct Stretch {
    std::vector<TextToken> flat;
    std::vector<TextToken> compounds;
    std::vector<std::size_t> compound_at;  ///< for each compound, the place of its first part in `flat`
};

/// An article's text as the index sees it.
struct ArticleText {
    std::vector<Piece> pieces;  ///< the title first
    Stretch title;
    Stretch text;  ///< abstract, then body
};

ArticleText text_of(const Article& article, Analyzer& analyzer);

}  // namespace xdd::query
