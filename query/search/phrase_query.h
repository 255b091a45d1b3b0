#pragma once

#include <vector>

#include <xapian.h>

#include "query/search/meaning.h"
#include "query/search/snapshot.h"

namespace xdd::query {

/// Articles that hold the words in a row, in any of their spellings, in title or text (or in the title, when
/// that is the field). Two words of the text are one pair term; else articles that hold all pairs have their
/// words looked at.
Xapian::Query phrase_query(const std::vector<Word>& words, Field field, Snapshot& snapshot);

/// Articles that hold all children within `distance` words of each other, in any order (nearness.h).
Xapian::Query near_query(const Meaning& near, Snapshot& snapshot);

}  // namespace xdd::query
