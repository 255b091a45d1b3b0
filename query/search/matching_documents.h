#pragma once

#include <xapian.h>

#include "indexer/format/document_set.h"

namespace xdd::query {

/// The documents of one database of this machine that match a query; its weights count for nothing.
DocumentSet matching_documents(const Xapian::Database& database, const Xapian::Query& query);

/// Those of a set that do.
DocumentSet matching_documents(const Xapian::Database& database, const Xapian::Query& query,
                               const DocumentSet& within);

}  // namespace xdd::query
