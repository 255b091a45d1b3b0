#pragma once

#include <cstdint>

#include <xapian.h>

#include "query/snapshot/snapshot.h"

namespace xdd::query {

/// How many articles a query matches, exactly.
std::uint64_t count_matches(Snapshot& snapshot, const Xapian::Query& query);

/// Whether it is any.
bool matches_some(Snapshot& snapshot, const Xapian::Query& query);

}  // namespace xdd::query
