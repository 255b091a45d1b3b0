#include "indexer/glass/value_chunks.h"

#include "indexer/glass/packing.h"

namespace xdd::glass {
namespace {

/// A chunk that has grown to so many bytes takes no more; Xapian's own.
constexpr std::size_t full_chunk = 2000;

constexpr std::string_view chunk_keys{"\0\xD8", 2};
constexpr std::string_view statistics_keys{"\0\xD0", 2};

}  // namespace

void append_value(std::vector<ValueChunk>& chunks, std::uint32_t document, std::string_view value) {
    if (chunks.empty() || chunks.back().tag.size() >= full_chunk) {
        chunks.push_back({document, document, {}});
    } else {
        pack_number(chunks.back().tag, document - chunks.back().last - 1);
        chunks.back().last = document;
    }
    pack_string(chunks.back().tag, value);
}

std::string value_chunk_key(std::uint32_t slot, std::uint32_t first_document) {
    std::string key(chunk_keys);
    pack_number(key, slot);
    pack_sortable_number(key, first_document);
    return key;
}

void SlotStatistics::add(std::string_view value) {
    if (documents == 0 || value < least) least = value;
    if (documents == 0 || value > greatest) greatest = value;
    ++documents;
}

void SlotStatistics::add(const SlotStatistics& other) {
    if (documents == 0 || other.least < least) least = other.least;
    if (documents == 0 || other.greatest > greatest) greatest = other.greatest;
    documents += other.documents;
}

std::string slot_statistics_key(std::uint32_t slot) {
    std::string key(statistics_keys);
    pack_last_number(key, slot);
    return key;
}

std::string pack_slot_statistics(const SlotStatistics& statistics) {
    std::string packed;
    pack_number(packed, statistics.documents);
    pack_string(packed, statistics.least);
    if (statistics.greatest != statistics.least) packed += statistics.greatest;
    return packed;
}

}  // namespace xdd::glass
