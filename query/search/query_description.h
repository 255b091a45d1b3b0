#pragma once

#include <string>

#include <xapian.h>

namespace xdd::query {

/// Xapian's own description of a query, its terms as a person can read them.
std::string describe(const Xapian::Query& query);

}  // namespace xdd::query
