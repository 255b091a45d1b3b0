#pragma once

#include <vector>

#include <xapian.h>

#include "query/language/tree.h"
#include "query/reading/abbreviation_table.h"
#include "query/snapshot/snapshot.h"

namespace xdd::query {

/// Words in a row, each by the spellings that match it.
using SpeltRow = std::vector<Keys>;

/// Articles that hold the words in a row, in any of their spellings, in title or text (or in the title, when
/// that is the field). Two words of the text are one pair term; else articles that hold all pairs have their
/// words looked at.
Xapian::Query phrase_query(const SpeltRow& words, Field field, Snapshot& snapshot);

/// Articles that hold all rows within `distance` words of each other, in any order (nearness.h).
Xapian::Query near_query(const std::vector<SpeltRow>& rows, unsigned distance, Field field,
                         Snapshot& snapshot);

}  // namespace xdd::query
