#pragma once

#include <xapian.h>

#include "indexer/format/document_set.h"
#include "query/postings/index_part.h"

namespace xdd::query {

/// Of documents of a part on this machine that have all words of an OP_PHRASE or OP_NEAR, those that have
/// them in one name or role, in order (OP_PHRASE) or in any. A word is a term or an OR of terms. Only names
/// and roles have positions (schema.h), so that every such query is one of author_gap; Xapian does not tell
/// of how many.
DocumentSet in_one_person(const IndexPart& part, const Xapian::Query& words, const DocumentSet& having_all);

}  // namespace xdd::query
