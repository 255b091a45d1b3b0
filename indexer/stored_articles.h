#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/article.h"

/// Reading articles back out of an index.
namespace xdd {

/// The ids of all articles in byte order. Throws Xapian's errors.
std::vector<std::string> all_ids(const Xapian::Database& database);

/// The stored article of an id that the index has. Throws IndexDamaged, naming the id, when it has no
/// document or the document does not hold what was stored.
Article stored_article(const Xapian::Database& database, const std::string& id);

/// The same for a document number.
Article stored_article(const Xapian::Database& database, Xapian::docid number);

}  // namespace xdd
