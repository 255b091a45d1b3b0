#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

#include <xapian.h>

#include "query/search/document_set.h"

namespace xdd::query {

/// A list so many times as long as the set that it is held against is leapt through, not read (measured:
/// 3 and 16 are slower by a few hundredths).
inline constexpr std::uint64_t worth_leaping = 6;

/// Calls take(posting) for each document of a term's list in the order of their numbers; of a list of about
/// `length` documents only for those that lie `within`, unless that is null.
template <typename Take>
void for_each_posting(const Xapian::Database& database, const std::string& term, std::uint64_t length,
                      const DocumentSet* within, const Take& take) {
    auto at = database.postlist_begin(term);
    const auto end = database.postlist_end(term);
    if (within == nullptr) {
        for (; at != end; ++at) take(at);
    } else if (within->size() * worth_leaping >= length) {
        for (; at != end; ++at) {
            if (within->has(*at)) take(at);
        }
    } else {
        for (Xapian::docid next = within->first_from(1); next != 0 && at != end;) {
            at.skip_to(next);
            if (at == end) return;
            const Xapian::docid reached = *at;
            if (reached == next) take(at);
            next = within->first_from(std::max(reached, next + 1));
        }
    }
}

}  // namespace xdd::query
