#include "indexer/glass/posting_list.h"

#include "indexer/glass/packing.h"

namespace xdd::glass {
namespace {

/// A chunk that has grown to so many bytes takes no more; Xapian's own.
constexpr std::size_t full_chunk = 2000;

/// Key of a chunk that is not the first, whose first document has that number.
void make_chunk_key(std::string& key, std::string_view list_key, std::uint32_t document) {
    key = list_key;
    if (list_key != document_lengths_key) key += end_of_sortable;
    pack_sortable_number(key, document);
}

}  // namespace

std::string posting_key(std::string_view term) {
    std::string key;
    pack_sortable_string(key, term);
    return key;
}

void pack_piece_head(std::string& to, std::uint32_t documents, std::uint64_t occurrences,
                     std::uint32_t first) {
    pack_number(to, documents);
    pack_number(to, occurrences);
    pack_number(to, first);
}

PostingPiece unpack_piece(std::string_view packed) {
    PostingPiece piece;
    piece.documents = static_cast<std::uint32_t>(take_number(packed));
    piece.occurrences = take_number(packed);
    piece.first = static_cast<std::uint32_t>(take_number(packed));
    piece.postings = packed;
    return piece;
}

void PostingListWriter::write(std::string_view key, const std::vector<PostingPiece>& pieces) {
    std::uint64_t documents = 0;
    std::uint64_t occurrences = 0;
    if (key != document_lengths_key) {  // whose counts glass leaves at 0
        for (const PostingPiece& piece : pieces) {
            documents += piece.documents;
            occurrences += piece.occurrences;
        }
    }
    key_ = key;
    list_head_.clear();
    pack_number(list_head_, documents);
    pack_number(list_head_, occurrences);
    pack_number(list_head_, pieces.front().first - 1);
    is_first_chunk_ = true;
    for (const PostingPiece& piece : pieces) {
        std::string_view rest = piece.postings;
        std::uint32_t document = piece.first;
        append(document, take_number(rest));
        while (!rest.empty()) {
            document += static_cast<std::uint32_t>(take_number(rest)) + 1;
            append(document, take_number(rest));
        }
    }
    end_chunk(true);
}

void PostingListWriter::append(std::uint32_t document, std::uint64_t frequency) {
    if (chunk_.size() >= full_chunk) end_chunk(false);
    if (chunk_.empty()) {
        chunk_first_ = document;
    } else {
        pack_number(chunk_, document - last_ - 1);
    }
    pack_number(chunk_, frequency);
    last_ = document;
}

void PostingListWriter::end_chunk(bool is_last) {
    tag_.clear();
    if (is_first_chunk_) tag_ += list_head_;
    tag_ += is_last ? '1' : '0';
    pack_number(tag_, last_ - chunk_first_);
    tag_ += chunk_;
    if (is_first_chunk_) {
        table_.add(key_, tag_);
    } else {
        make_chunk_key(chunk_key_, key_, chunk_first_);
        table_.add(chunk_key_, tag_);
    }
    is_first_chunk_ = false;
    chunk_.clear();
}

}  // namespace xdd::glass
