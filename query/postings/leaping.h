#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

#include <xapian.h>

#include "indexer/format/document_set.h"

namespace xdd::query {

/// A posting list so many times as long as the set that it is held against is leapt through, not read
/// (measured: 3 and 16 are slower by a few hundredths).
inline bool is_worth_leaping(std::uint64_t set_size, std::uint64_t listed) {
    return set_size * 6 < listed;
}

/// Reading the bits of a common term takes as long as 20 leaps through its list, and one more for 2,000
/// documents.
inline bool are_bits_worth_reading(std::uint64_t set_size, std::uint64_t listed) {
    return set_size > 20 + listed / 2000;
}

/// Calls visit(posting) for each document of `within`, from `first` on, that has the term: from one to the
/// next, without what lies between.
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
