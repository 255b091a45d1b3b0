#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/format/document_set.h"
#include "query/postings/index_part.h"

namespace xdd::query {

/// Some documents of each database, by its UUID.
using SetsByDatabase = std::map<std::string, DocumentSet>;

/// Whether documents of the parts can be listed: not those of a server, and not those of two copies of one
/// index, which cannot be told apart.
bool can_be_listed(const std::vector<IndexPart>& parts);

/// These very documents, without weight. Only for databases on this machine that each have an entry.
Xapian::Query listed_articles(std::shared_ptr<const SetsByDatabase> sets);

}  // namespace xdd::query
