#pragma once

#include <functional>
#include <string>
#include <vector>

#include <xapian.h>

/// Several databases as one.
namespace xdd {

/// One database of several, whose documents keep their numbers: those of each are above those of the one
/// before.
void merge_databases(const std::vector<std::string>& parts, const std::string& merged);

/// Every document of the databases, in order.
void for_each_document(const std::vector<std::string>& databases,
                       const std::function<void(const Xapian::Document&)>& take);

}  // namespace xdd
