#pragma once

#include <cstddef>
#include <span>

#include "corpus/readers/page_lines.h"

namespace xdd {

/// Where an article's lines end and what stands below it on a page begins.
struct ArticleEnd {
    std::size_t line = 0;         ///< the first that is no part of the article
    bool footer_follows = false;  ///< a footer comes below, without a list of neighbours between
};

/// The line from which on a page holds readers' comments; the number of lines when there are none. A heading
/// of comments above the text itself is a button.
std::size_t find_comments(std::span<const PageLine> lines);

/// The list of neighbouring articles, titles of others, the imprint and the footer end an article. A heading
/// of titles that stands above the text itself ends nothing.
ArticleEnd find_article_end(std::span<const PageLine> lines);

}  // namespace xdd
