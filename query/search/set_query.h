#pragma once

#include <xapian.h>

#include "query/meaning/meaning.h"
#include "query/search/filters.h"
#include "query/snapshot/snapshot.h"

/// From a query's meaning to Xapian's: the set of matches. Their order is another matter (ranking.h): a
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

}  // namespace xdd::query
