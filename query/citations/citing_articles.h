#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "indexer/format/slot_values.h"

namespace xdd::query {

struct Citing {
    CitedBy cited;
    std::uint64_t articles = 0;  ///< that cite just so: mostly one
};

/// What the articles of a set cite; those that cite nothing are left out. Counted by Xapian, remotely too.
std::vector<Citing> citing_articles(const Xapian::Database& database, const Xapian::Query& set);

}  // namespace xdd::query
