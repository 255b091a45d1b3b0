#pragma once

#include <set>

#include "indexer/format/document_set.h"

namespace xdd::test {

using Documents = std::set<Xapian::docid>;

/// Goes from one to the next, as a reader of lists does.
inline Documents members(const DocumentSet& set) {
    Documents all;
    for (Xapian::docid next = set.first_from(1); next != 0; next = set.first_from(next + 1)) all.insert(next);
    return all;
}

}  // namespace xdd::test
