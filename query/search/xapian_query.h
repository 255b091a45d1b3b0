#pragma once

#include <map>
#include <string>

#include <xapian.h>

#include "query/search/filters.h"
#include "query/search/frequencies.h"
#include "query/search/meaning.h"
#include "query/search/snapshot.h"

/// From a query's meaning to Xapian's. The set of matches and the order among them are two queries: a
/// spelling that was not typed may bring an article in without ranking it, and a pair may rank it without
/// being asked for.
namespace xdd::query {

/// How many words of a row of words an article must hold.
enum class Demand { all, any };

/// Whether dates must lie wholly inside their range.
enum class DateFit { inside, touching };

/// What matches. Weights of this query mean nothing.
Xapian::Query set_query(const Meaning& query, Demand demand, DateFit fit, const Filters& filters,
                        Snapshot& snapshot);

/// What an article must and must not have even where any word will do: fields, +words, -words. MatchAll when
/// the query asks for no such thing; nothing when the query is not a plain row of single words. For such a
/// row rank_query matches no article that set_query (any) does not.
std::optional<Xapian::Query> conditions_of_row(const Meaning& query, const Filters& filters,
                                               Snapshot& snapshot);

/// What ranks: every syllable, every two side by side, and both again where they stand in title and head.
/// Matches only articles that hold some word of the query. Empty when nothing ranks.
Xapian::Query rank_query(const Meaning& query, Snapshot& snapshot);

/// How the weight of a term came about (docs/ranking.md), for those who want to know.
struct RankDetail {
    double share = 0;
    double association = 0;
};
using RankDetails = std::map<std::string, RankDetail>;
RankDetails rank_details(const Meaning& query, Snapshot& snapshot);

/// The weighting that goes with rank_query.
Xapian::BM25Weight rank_weight();

}  // namespace xdd::query
