#pragma once

#include <optional>

#include <xapian.h>

#include "query/search/filters.h"
#include "query/search/meaning.h"
#include "query/search/snapshot.h"

/// From a query's meaning to Xapian's: the set of matches. Their order is another query (rank_query.h): a
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

/// What an article must and must not have where any word will do: fields, +words, -words.
struct Conditions {
    std::optional<Xapian::Query> query{};  ///< nothing when there are none
};

/// Those of a query whose rank_query matches no article that set_query does not: single words joined by OR,
/// or, when any will do, a plain row of them. Nothing for all others.
std::optional<Conditions> conditions_of_any(const Meaning& query, Demand demand, const Filters& filters,
                                            Snapshot& snapshot);

}  // namespace xdd::query
