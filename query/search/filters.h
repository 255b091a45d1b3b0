#pragma once

#include <map>
#include <optional>
#include <variant>

#include <xapian.h>

#include "corpus/vocabulary/vocabulary.h"
#include "query/meaning/meaning.h"
#include "query/snapshot/snapshot.h"

/// From the value of a field (author:, date:, topic:, ...) to what it lets through.
namespace xdd::query {

struct Filter {
    Xapian::Query inside;
    /// Of a date: those too whose span only overlaps the range (a 2015 that may be in June or not).
    std::optional<Xapian::Query> touching;
};

std::variant<Filter, QueryError> filter_of(const Meaning& field, Snapshot& snapshot,
                                           const Vocabulary& vocabulary);

/// Filters of all fields in a query, by their place in the tree.
using Filters = std::map<const Meaning*, Filter>;

std::optional<QueryError> add_filters(const Meaning& query, Snapshot& snapshot, const Vocabulary& vocabulary,
                                      Filters& filters);

}  // namespace xdd::query
