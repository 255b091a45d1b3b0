#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/table_writer.h"

/// Posting lists as glass has them: entries of the table of postings, each a chunk of some 2,000 bytes.
namespace xdd::glass {

/// Key of the list of the documents' lengths, which is stored like the postings of a term.
inline constexpr std::string_view document_lengths_key{"\0\xE0", 2};

/// Key of a term's first chunk.
std::string posting_key(std::string_view term);

/// Part of a posting list: some documents of one run of numbers.
struct PostingPiece {
    std::uint32_t documents = 0;
    std::uint64_t occurrences = 0;  ///< sum of the frequencies
    std::uint32_t first = 0;        ///< number of the first document
    std::string_view postings;      ///< frequency; then for each further document its number less that of
                                    ///< the one before less 1, and its frequency; all packed numbers
};

/// Begins a piece; after it its postings are appended as they are described above.
void pack_piece_head(std::string& to, std::uint32_t documents, std::uint64_t occurrences,
                     std::uint32_t first);
PostingPiece unpack_piece(std::string_view packed);

/// Writes the lists of one table, in ascending order of their keys.
class PostingListWriter {
  public:
    explicit PostingListWriter(TableWriter& table) : table_(table) {}

    /// The list of that key, of pieces in ascending order of their documents.
    void write(std::string_view key, const std::vector<PostingPiece>& pieces);

  private:
    void append(std::uint32_t document, std::uint64_t frequency);
    void end_chunk(bool is_last);

    TableWriter& table_;
    std::string key_;        // of the list
    std::string list_head_;  // goes before the first chunk
    std::string chunk_;
    std::string tag_;
    std::string chunk_key_;
    std::uint32_t chunk_first_ = 0;
    std::uint32_t last_ = 0;  // document appended last
    bool is_first_chunk_ = true;
};

}  // namespace xdd::glass
