#pragma once

#include <map>
#include <string>

namespace xdd::test {

/// Everything that can be read from a database, but for when an index was made, and its identity.
std::map<std::string, std::string> content(const std::string& location);

/// Compares it by parts, since a whole database is too long to be printed.
void check_same_content(const std::string& one, const std::string& other);

}  // namespace xdd::test
