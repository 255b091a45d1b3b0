#pragma once

#include <string>

#include <xapian.h>

#include "corpus/vocabulary/vocabulary.h"
#include "query/citations/wanted_document.h"
#include "query/snapshot/snapshot.h"

namespace xdd::query {

/// The articles that cite a document: those that cited_documents.h counts for it, and no others.
Xapian::Query cites_query(const WantedDocument& wanted, const std::string& typed, Snapshot& snapshot,
                          const Vocabulary& vocabulary);

}  // namespace xdd::query
