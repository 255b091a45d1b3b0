#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The values of documents in a slot, as glass keeps them among the postings: chunks of some 2,000 bytes.
namespace xdd::glass {

struct ValueChunk {
    std::uint32_t first = 0;  ///< number of the first document
    std::uint32_t last = 0;
    std::string tag;  ///< the first value; for each further document its number less that of the one before
                      ///< less 1, and its value
};

/// Appends the value of a document behind those of all chunks.
void append_value(std::vector<ValueChunk>& chunks, std::uint32_t document, std::string_view value);

/// Keys ascend with the slots as long as these are below 128, and within a slot with the documents.
std::string value_chunk_key(std::uint32_t slot, std::uint32_t first_document);

/// How many documents have a value in a slot, the least and the greatest of the values.
struct SlotStatistics {
    std::uint32_t documents = 0;
    std::string least;
    std::string greatest;

    void add(std::string_view value);
    void add(const SlotStatistics& other);
};

/// Their entry, which comes before all chunks.
std::string slot_statistics_key(std::uint32_t slot);
std::string pack_slot_statistics(const SlotStatistics& statistics);

}  // namespace xdd::glass
