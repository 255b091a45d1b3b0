#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

/// What a Xapian document holds, as plain data: cheap to make and to read through, where each term of a
/// Xapian::Document is a node of a tree.
namespace xdd {

struct DocumentTerm {
    std::string name;         ///< not empty, at most 245 bytes, where a zero byte counts as two
    std::uint32_t count = 0;  ///< within-document frequency; 0 for a term that only filters
    std::vector<std::uint32_t> positions{};
};

struct DocumentValue {
    std::uint32_t slot = 0;  ///< below 128; none twice in a document
    std::string value;       ///< not empty
};

struct DocumentParts {
    std::vector<DocumentTerm> terms;
    std::vector<DocumentValue> values;
    std::string data;
};

/// Terms by their bytes and values by their slots, as all below and in inverted_batch.h expect them. A term
/// that is there several times becomes one: counts are added up, positions put in order, each once.
void put_in_order(DocumentParts& parts);

/// The same as Xapian's own.
Xapian::Document to_document(const DocumentParts& parts);

}  // namespace xdd
