#pragma once

#include <cstddef>
#include <span>

#include "corpus/readers/page_lines.h"
#include "corpus/readers/page_lists.h"

namespace xdd {

/// Where an article's lines end and what stands below it on a page begins.
struct ArticleEnd {
    std::size_t line = 0;         ///< the first that is no part of the article
    bool footer_follows = false;  ///< a footer comes below, without a list of neighbours between
    bool doubtful = false;        ///< only what stands around it tells that the article ends; text follows
};

/// The line from which on a heading of comments is no button: text stands above it, or all but the end of the
/// page. That such a heading ends the article is not said.
std::size_t start_of_comments_headings(std::span<const PageLine> lines);

/// The list of neighbouring articles and the footer end an article, unless neither an entry follows their
/// heading nor a signature stands right above it, but one below. An imprint, readers' comments and titles of
/// other articles do where little stands below and among it neither a paragraph nor a signature; a heading of
/// this kind elsewhere is the text's own. Right below a signature and its paragraph, paragraphs may follow,
/// and of an imprint there may be much.
ArticleEnd find_article_end(std::span<const PageLine> lines, const PageLists& lists);

}  // namespace xdd
