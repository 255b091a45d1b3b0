#include "query/search/document_set.h"

#include <bit>
#include <string>

#include "indexer/format/index_error.h"

namespace xdd::query {

void DocumentSet::throw_unknown(Xapian::docid document) {
    throw IndexDamaged("a list of articles names number " + std::to_string(document) +
                       ", which the index does not have");
}

void DocumentSet::add_all_up_to(Xapian::docid last) {
    for (Xapian::docid document = 1; document <= last; ++document) add(document);
}

void DocumentSet::add(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
}

void DocumentSet::remove(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
}

std::uint64_t DocumentSet::size() const {
    std::uint64_t sum = 0;
    for (const std::uint64_t word : words_) sum += static_cast<unsigned>(std::popcount(word));
    return sum;
}

Xapian::docid DocumentSet::first_from(Xapian::docid document) const {
    std::size_t at = document / bits;
    if (at >= words_.size()) return 0;
    std::uint64_t rest = words_[at] >> (document % bits) << (document % bits);
    while (rest == 0) {
        if (++at == words_.size()) return 0;
        rest = words_[at];
    }
    return static_cast<Xapian::docid>(at * bits + static_cast<unsigned>(std::countr_zero(rest)));
}

}  // namespace xdd::query
