#pragma once

#include <xapian.h>

#include "indexer/format/document_set.h"
#include "query/postings/index_part.h"

namespace xdd::query {

/// The documents of a part on this machine that match a query; its weights count for nothing.
DocumentSet matching_documents(const IndexPart& part, const Xapian::Query& query);

/// Those of a set that do.
DocumentSet matching_documents(const IndexPart& part, const Xapian::Query& query, const DocumentSet& within);

}  // namespace xdd::query
