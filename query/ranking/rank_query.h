#pragma once

#include <xapian.h>

#include "query/ranking/ranking.h"

namespace xdd::query {

/// A ranking for Xapian's matcher, to go with rank_weight(): matches only articles that something ranks.
/// Empty when nothing does.
Xapian::Query rank_query(const Ranking& ranking);

/// Weighs as bm25.h says.
Xapian::BM25Weight rank_weight();

}  // namespace xdd::query
