#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

/// Okapi BM25 (Robertson and others, TREC-3, 1994) as Xapian::BM25Weight reckons it, with parameters chosen
/// by known-item and question queries over news articles (docs/ranking.md).
namespace xdd::query {

inline constexpr double bm25_k1 = 0.8;  ///< how soon more occurrences count no more
inline constexpr double bm25_b = 0.75;  ///< how much longer articles count less
inline constexpr double bm25_least_length = 0.01;

/// All articles that are searched: what a term's rarity and an article's length are measured by.
struct Collection {
    double articles = 0;
    double length_factor = 0;  ///< 1 / mean length: occurrences of terms in an article, of all families that
                               ///< count (schema.h)
};

/// The rarity of a term as Xapian reckons it: the logarithm of how many articles there are without it for one
/// that has it, kept above 0 for terms of more than a third of the articles.
inline double log_odds(std::uint64_t articles_with_term, double articles) {
    const double with = static_cast<double>(articles_with_term);
    const double odds = (articles - with + 0.5) / (with + 0.5);
    return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

/// What one term gives an article is this times bm25_saturation.
inline double bm25_rarity(std::uint64_t articles_with_term, const Collection& collection) {
    return log_odds(articles_with_term, collection.articles) * (bm25_k1 + 1);
}

/// Grows from 0 to 1 with the occurrences in the article.
inline double bm25_saturation(std::uint32_t occurrences, std::uint32_t length, const Collection& collection) {
    const double relative = std::max(length * collection.length_factor, bm25_least_length);
    return occurrences / (bm25_k1 * (relative * bm25_b + (1 - bm25_b)) + occurrences);
}

}  // namespace xdd::query
