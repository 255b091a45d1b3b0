#include "indexer/glass/inverted_batch.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <utility>

#include "indexer/glass/deflate.h"
#include "indexer/glass/name_order.h"
#include "indexer/glass/packing.h"
#include "indexer/glass/position_list.h"
#include "indexer/glass/posting_list.h"
#include "indexer/glass/sorted_runs.h"
#include "indexer/glass/term_list.h"
#include "indexer/glass/value_chunks.h"

namespace xdd::glass {
namespace {

struct Counted {
    std::uint32_t document = 0;
    std::uint32_t count = 0;
};

TableEntry compressed_entry(std::string&& key, std::string_view tag) {
    std::string shorter = deflated(tag);
    if (shorter.empty()) return {std::move(key), std::string(tag), false};
    return {std::move(key), std::move(shorter), true};
}

void append_piece(std::string& to, std::span<const Counted> postings) {
    std::uint64_t occurrences = 0;
    for (const Counted& posting : postings) occurrences += posting.count;
    pack_piece_head(to, static_cast<std::uint32_t>(postings.size()), occurrences, postings.front().document);
    std::uint32_t expected = postings.front().document;
    for (const Counted& posting : postings) {
        if (posting.document != postings.front().document) pack_number(to, posting.document - expected);
        pack_number(to, posting.count);
        expected = posting.document + 1;
    }
}

}  // namespace

/// The postings of each term, in the order of their documents.
struct BatchInverter::GroupedPostings {
    std::vector<std::size_t> begins;  // by the numbers of the terms, and the end of the last
    std::vector<Counted> postings;

    std::span<const Counted> of(std::uint32_t term) const {
        return std::span(postings).subspan(begins[term], begins[term + 1] - begins[term]);
    }
};

BatchInverter::GroupedPostings BatchInverter::grouped_by_term() const {
    GroupedPostings grouped{std::vector<std::size_t>(terms_.size() + 1),
                            std::vector<Counted>(postings_.size())};
    for (const Posting& posting : postings_) ++grouped.begins[posting.term + 1];
    std::partial_sum(grouped.begins.begin(), grouped.begins.end(), grouped.begins.begin());
    std::vector<std::size_t> next = grouped.begins;
    for (const Posting& posting : postings_)
        grouped.postings[next[posting.term]++] = {posting.document, posting.count};
    return grouped;
}

void DocumentStatistics::add(std::uint32_t number, std::uint32_t length, std::uint32_t count) {
    add({1, number, length, length, length, count});
}

void DocumentStatistics::add(const DocumentStatistics& later) {
    if (later.documents == 0) return;
    documents += later.documents;
    last_number = later.last_number;
    total_length += later.total_length;
    if (least_length == 0 || (later.least_length != 0 && later.least_length < least_length))
        least_length = later.least_length;
    greatest_length = std::max(greatest_length, later.greatest_length);
    greatest_count = std::max(greatest_count, later.greatest_count);
}

void BatchInverter::add(std::uint32_t number, const DocumentParts& parts) {
    std::uint32_t length = 0;
    std::uint32_t greatest = 0;
    for (const DocumentTerm& term : parts.terms) {
        length += term.count;
        greatest = std::max(greatest, term.count);
    }
    if (batch_.statistics.documents == 0) {
        first_document_ = number;
    } else {
        pack_number(lengths_, number - last_document_ - 1);
    }
    pack_number(lengths_, length);
    last_document_ = number;
    batch_.statistics.add(number, length, greatest);

    if (!parts.data.empty()) batch_.documents.push_back(compressed_entry(document_key(number), parts.data));
    batch_.term_lists.push_back(compressed_entry(document_key(number), pack_term_list(parts.terms, length)));
    if (!parts.values.empty())
        batch_.term_lists.push_back(compressed_entry(slots_key(number), pack_slots(parts.values)));
    add_terms(number, parts.terms);
    for (const DocumentValue& value : parts.values) add_value(number, value);
}

void BatchInverter::add_terms(std::uint32_t number, const std::vector<DocumentTerm>& terms) {
    for (const DocumentTerm& term : terms) {
        postings_.push_back({terms_.number(term.name), number, term.count});
        if (!term.positions.empty())
            positions_.push_back({position_key(term.name, number), pack_positions(term.positions)});
    }
}

void BatchInverter::add_value(std::uint32_t number, const DocumentValue& value) {
    batch_.slots[value.slot].add(value.value);
    append_value(values_[value.slot], number, value.value);
}

void BatchInverter::append_lengths(std::string& run) const {
    std::string piece;
    pack_piece_head(piece, batch_.statistics.documents, 0, first_document_);
    append_entry(run, document_lengths_key, piece + lengths_);
}

std::string BatchInverter::posting_run() const {
    std::string run;
    if (batch_.statistics.documents == 0) return run;
    append_lengths(run);
    const GroupedPostings grouped = grouped_by_term();
    const auto name = [&](std::uint32_t number) { return terms_.term(number); };
    std::string piece;
    for (const std::uint32_t term : places_by_name(terms_.size(), name)) {
        piece.clear();
        append_piece(piece, grouped.of(term));
        append_entry(run, posting_key(terms_.term(term)), piece);
    }
    return run;
}

std::string BatchInverter::position_run() const {
    std::string run;
    const auto key = [&](std::uint32_t at) -> const std::string& { return positions_[at].key; };
    for (const std::uint32_t at : places_by_name(positions_.size(), key))
        append_entry(run, positions_[at].key, positions_[at].tag);
    return run;
}

std::string BatchInverter::value_run() const {
    std::string run;
    for (const auto& [slot, chunks] : values_) {
        for (const ValueChunk& chunk : chunks)
            append_entry(run, value_chunk_key(slot, chunk.first), chunk.tag);
    }
    return run;
}

InvertedBatch BatchInverter::finish() {
    batch_.postings = posting_run();
    batch_.positions = position_run();
    batch_.values = value_run();
    return std::move(batch_);
}

}  // namespace xdd::glass
