#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/format/index_info.h"

namespace xdd {

/// Articles that may be one and the same.
struct DuplicateSuspects {
    std::vector<std::string> ids;  ///< in byte order, two or more
    std::string same;              ///< "content" or "title"
};

struct IndexStatus {
    IndexInfo info;
    std::uint64_t articles = 0;
    std::map<int, std::uint64_t> by_year;  ///< dated articles
    std::map<int, std::set<int>> issues;   ///< by year, the numbers that articles name
    std::uint64_t undated = 0;
    std::uint64_t unsigned_articles = 0;
    std::vector<DuplicateSuspects> suspects;
};

/// Throws IndexDamaged when a stored article is damaged, and Xapian's errors.
IndexStatus read_status(const Xapian::Database& database, const IndexInfo& info);

/// Numbers from 1 to the highest that a year's issues do not have.
std::vector<int> missing_numbers(const std::set<int>& numbers);

}  // namespace xdd
