#pragma once

#include <cstddef>
#include <span>

#include "corpus/metadata/byline_words.h"
#include "corpus/readers/page_lines.h"

namespace xdd {

/// Where an article's lines end and what stands below it on a page begins.
struct ArticleEnd {
    std::size_t line = 0;         ///< the first that is no part of the article
    bool footer_follows = false;  ///< a footer comes below, without a list of neighbours between
    bool doubtful = false;        ///< only what stands around it tells that the article ends; text follows
};

/// Whether the line heads readers' comments instead of being a button: text stands above it, or all but the
/// end of the page. That it ends the article is not said.
bool may_head_comments(std::span<const PageLine> lines, std::size_t at);

/// The list of neighbouring articles and the footer end an article. An imprint, readers' comments and titles
/// of other articles do where little stands below and among it neither a paragraph nor a signature; a heading
/// of this kind elsewhere is the text's own. Right below a signature and its paragraph, paragraphs may
/// follow, and of an imprint there may be much.
ArticleEnd find_article_end(std::span<const PageLine> lines, const CompiledBylineWords& lists);

}  // namespace xdd
