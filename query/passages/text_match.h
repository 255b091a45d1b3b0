#pragma once

#include <vector>

#include "query/meaning/meaning.h"
#include "query/passages/article_text.h"
#include "query/passages/passage.h"

/// Where in an article a query matched: found again in the stored text by the same analysis that indexed it,
/// so that what is marked is what matched.
namespace xdd::query {

struct MarkedRange {
    std::size_t piece = 0;
    TextRange range;
};

struct Place {
    const Meaning* leaf = nullptr;    ///< the word, phrase or beginning that stands here
    std::vector<MarkedRange> ranges;  ///< one; more for a phrase that runs over the end of a paragraph
    Match match = Match::exact;
    std::size_t first = 0;  ///< number of its first word in the stretch
    std::size_t words = 1;  ///< how many it has; other words than the leaf's when they stand for them
    std::size_t times = 1;  ///< how many leaves of the query stand here alike: `leaf` is the first of them
    bool in_title = false;
};

struct TextMatch {
    std::vector<Place> places;   ///< in the order of the text, title first
    Match match = Match::exact;  ///< of the article as a whole
};

/// Brings places into the order of the text, title first.
void put_in_order(std::vector<Place>& places);

TextMatch match_text(const Meaning& query, const ArticleText& article);

}  // namespace xdd::query
