#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/meaning/meaning.h"
#include "query/snapshot/snapshot.h"

/// From a query's meaning to the order of its matches (docs/ranking.md).
namespace xdd::query {

/// A term of the index, and how much it counts.
struct RankTerm {
    std::string term;
    double weight = 0;
};

/// Words that begin alike, which rank as if they were one.
struct RankPrefix {
    std::vector<std::string> terms;
    double weight = 0;
};

/// Other words for what was typed: they rank articles that match them and have neither the typed words nor
/// other words that say the same and more.
struct RankWording {
    std::vector<RankTerm> terms;
    std::optional<Xapian::Query> phrase;  ///< what they must match; nothing when any of the terms will do
    Xapian::Query said_already;           ///< what they must not
    double weight = 0;                    ///< of all terms
};

/// What ranks: every syllable, every two side by side, and both again where they stand in title and head. The
/// score of an article is the sum of what it holds of this, weighed by bm25.h.
struct Ranking {
    std::vector<RankTerm> terms;
    std::vector<RankPrefix> prefixes;
    std::vector<RankWording> wordings;
    std::vector<RankTerm> mended;  ///< of spellings that were not typed: only where something else ranks

    /// Whether nothing ranks.
    bool empty() const { return terms.empty() && prefixes.empty() && wordings.empty(); }
};

Ranking ranking_of(const Meaning& query, Snapshot& snapshot);

/// How the weight of a term came about (docs/ranking.md), for those who want to know.
struct RankDetail {
    double share = 0;
    double association = 0;
};
using RankDetails = std::map<std::string, RankDetail>;
RankDetails rank_details(const Meaning& query, Snapshot& snapshot);

}  // namespace xdd::query
