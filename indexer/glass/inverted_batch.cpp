#include "indexer/glass/inverted_batch.h"

#include <algorithm>
#include <cstddef>
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

TableEntry compressed_entry(std::string&& key, std::string_view tag) {
    std::string shorter = deflated(tag);
    if (shorter.empty()) return {std::move(key), std::string(tag), false};
    return {std::move(key), std::move(shorter), true};
}

}  // namespace

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

std::string BatchInverter::posting_run() const {
    std::string run;
    if (postings_.empty() && lengths_.empty()) return run;
    std::string piece;
    pack_piece_head(piece, batch_.statistics.documents, 0, first_document_);
    append_entry(run, document_lengths_key, piece + lengths_);

    // Postings by the numbers of their terms; those of a term stay in the order of their documents.
    std::vector<std::size_t> begins(terms_.size() + 1);
    for (const Posting& posting : postings_) ++begins[posting.term + 1];
    for (std::size_t term = 0; term < terms_.size(); ++term) begins[term + 1] += begins[term];
    std::vector<std::pair<std::uint32_t, std::uint32_t>> grouped(postings_.size());
    std::vector<std::size_t> next(begins.begin(), begins.end() - 1);
    for (const Posting& posting : postings_)
        grouped[next[posting.term]++] = {posting.document, posting.count};

    for (const std::uint32_t term :
         places_by_name(terms_.size(), [&](std::uint32_t number) { return terms_.term(number); })) {
        std::uint64_t occurrences = 0;
        for (std::size_t i = begins[term]; i < begins[term + 1]; ++i) occurrences += grouped[i].second;
        piece.clear();
        pack_piece_head(piece, static_cast<std::uint32_t>(begins[term + 1] - begins[term]), occurrences,
                        grouped[begins[term]].first);
        for (std::size_t i = begins[term]; i < begins[term + 1]; ++i) {
            if (i != begins[term]) pack_number(piece, grouped[i].first - grouped[i - 1].first - 1);
            pack_number(piece, grouped[i].second);
        }
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
