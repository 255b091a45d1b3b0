#pragma once

#include <algorithm>
#include <string>

#include <xapian.h>

#include "indexer/format/document_set.h"

namespace xdd::query {

/// Calls visit(posting) for each document of `within`, from `first` on, that has the term: from one to the
/// next, without what lies between. For sets much smaller than the posting list.
template <typename Visit>
void leap_through(const Xapian::Database& database, const std::string& term, const DocumentSet& within,
                  Xapian::docid first, const Visit& visit) {
    Xapian::docid next = within.first_from(first);
    if (next == 0) return;
    auto at = database.postlist_begin(term);
    const auto end = database.postlist_end(term);
    while (next != 0 && at != end) {
        at.skip_to(next);
        if (at == end) return;
        const Xapian::docid reached = *at;
        if (reached == next) visit(at);
        next = within.first_from(std::max(reached, next + 1));
    }
}

}  // namespace xdd::query
