#pragma once

#include <map>
#include <string>
#include <vector>

#include <xapian.h>

namespace xdd::query {

/// For each database (by its UUID) some of its documents, in the order of their numbers.
using ListsByDatabase = std::map<std::string, std::vector<Xapian::docid>>;

/// These very documents, without weight. Only for databases on this machine that each have an entry.
Xapian::Query listed_articles(ListsByDatabase lists);

}  // namespace xdd::query
