#pragma once

#include <xapian.h>

/// Matching without ranking. Xapian::BoolWeight and a weight of 0 are not to be had where the query is one of
/// plain terms: for a term without weight that all documents have, Xapian 1.4 reads the list of all documents
/// under the term's name, and where a document was removed takes that list's second piece for damage.
namespace xdd::query {

/// For searches whose weights nobody looks at.
inline Xapian::BM25Weight unranked_weight() {
    return {};
}

/// So little that no score shows it.
inline constexpr double next_to_no_weight = 1e-12;

}  // namespace xdd::query
