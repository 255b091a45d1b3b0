#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/glass/document_parts.h"

/// The entries of a document in glass's table of term lists.
namespace xdd::glass {

/// Key of a document in the tables of documents and of term lists.
std::string document_key(std::uint32_t number);

/// Key of its list of slots; comes right behind the former.
std::string slots_key(std::uint32_t number);

/// Its terms with their counts, each as what it does not share with the one before. Terms in order.
std::string pack_term_list(const std::vector<DocumentTerm>& terms, std::uint32_t length);

/// The slots that hold a value of it. Values in order.
std::string pack_slots(const std::vector<DocumentValue>& values);

}  // namespace xdd::glass
