#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indexer/glass/document_parts.h"
#include "indexer/glass/term_numbers.h"
#include "indexer/glass/value_chunks.h"

/// What becomes of a number of documents when they are inverted: made by any thread on its own, taken in
/// order by DatabaseWriter.
namespace xdd::glass {

struct TableEntry {
    std::string key;
    std::string tag;
    bool compressed = false;
};

struct DocumentStatistics {
    std::uint32_t documents = 0;
    std::uint32_t last_number = 0;
    std::uint64_t total_length = 0;
    std::uint32_t least_length = 0;  ///< of documents that have a length at all
    std::uint32_t greatest_length = 0;
    std::uint32_t greatest_count = 0;  ///< of a term in a document

    void add(std::uint32_t number, std::uint32_t length, std::uint32_t count);
    void add(const DocumentStatistics& later);
};

struct InvertedBatch {
    DocumentStatistics statistics;
    std::map<std::uint32_t, SlotStatistics> slots;
    std::vector<TableEntry> documents;   ///< of the table of documents
    std::vector<TableEntry> term_lists;  ///< of the table of term lists
    std::string values;                  ///< runs of sorted_runs.h: chunks of values,
    std::string postings;                ///< pieces of posting_list.h,
    std::string positions;               ///< and position lists
};

/// Inverts documents that are added in ascending order of their numbers.
class BatchInverter {
  public:
    /// The parts must be in order (put_in_order).
    void add(std::uint32_t number, const DocumentParts& parts);

    /// All of it; to be called once, last.
    InvertedBatch finish();

  private:
    struct Posting {
        std::uint32_t term = 0;
        std::uint32_t document = 0;
        std::uint32_t count = 0;
    };
    struct PositionList {
        std::string key;
        std::string tag;
    };

    void add_terms(std::uint32_t number, const std::vector<DocumentTerm>& terms);
    void add_value(std::uint32_t number, const DocumentValue& value);
    struct GroupedPostings;
    GroupedPostings grouped_by_term() const;
    void append_lengths(std::string& run) const;
    std::string posting_run() const;
    std::string position_run() const;
    std::string value_run() const;

    InvertedBatch batch_;
    TermNumbers terms_;
    std::vector<Posting> postings_;
    std::string lengths_;  // the packed postings of document_lengths_key
    std::uint32_t first_document_ = 0;
    std::uint32_t last_document_ = 0;
    std::vector<PositionList> positions_;
    std::map<std::uint32_t, std::vector<ValueChunk>> values_;
};

}  // namespace xdd::glass
