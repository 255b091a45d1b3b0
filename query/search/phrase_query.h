#pragma once

#include <vector>

#include <xapian.h>

#include "query/search/frequencies.h"
#include "query/search/meaning.h"

namespace xdd::query {

/// The longest distance of NEAR/n: beyond it, title and text would run together (schema.h, title_gap).
inline constexpr unsigned longest_distance = 99;

/// Articles that hold the words in a row, in any of their spellings, in title or text (or in the title, when
/// that is the field). Two words are one pair term; for more, all pairs must be there before positions are
/// looked at.
Xapian::Query phrase_query(const std::vector<Word>& words, Field field, Frequencies& frequencies);

/// Articles that hold all children within `distance` words of each other, in any order. A phrase among them
/// must be in the article and its words in the window; Xapian cannot ask that it be whole inside the window.
Xapian::Query near_query(const Meaning& near, Frequencies& frequencies);

}  // namespace xdd::query
