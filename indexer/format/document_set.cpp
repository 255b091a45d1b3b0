#include "indexer/format/document_set.h"

#include <string>

#include "indexer/format/index_error.h"
#include "indexer/format/little_endian.h"

namespace xdd {

void DocumentSet::throw_unknown(Xapian::docid document) {
    throw IndexDamaged("a list of articles names number " + std::to_string(document) +
                       ", which the index does not have");
}

void DocumentSet::add_all_up_to(Xapian::docid last) {
    if (last > last_) throw_unknown(last);
    const std::size_t whole = last / bits;  // words that are filled
    std::fill_n(words_.begin(), whole, ~std::uint64_t{0});
    words_[whole] |= bit(last) | (bit(last) - 1);
    words_[0] &= ~std::uint64_t{1};  // no document has number 0
}

void DocumentSet::add(const DocumentSet& other) {
    const std::size_t both = std::min(words_.size(), other.words_.size());
    for (std::size_t i = 0; i < both; ++i) words_[i] |= other.words_[i];
}

void DocumentSet::remove(const DocumentSet& other) {
    const std::size_t both = std::min(words_.size(), other.words_.size());
    for (std::size_t i = 0; i < both; ++i) words_[i] &= ~other.words_[i];
}

void DocumentSet::keep_only(const DocumentSet& other) {
    const std::size_t both = std::min(words_.size(), other.words_.size());
    for (std::size_t i = 0; i < both; ++i) words_[i] &= other.words_[i];
    std::fill(words_.begin() + static_cast<std::ptrdiff_t>(both), words_.end(), 0);
}

/// The ones of each byte are summed side by side, as long as a byte holds them: what is done for every word
/// can so be done for several at once.
std::uint64_t DocumentSet::size() const {
    constexpr std::size_t most = 255 / 8;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < words_.size(); i += most) {
        const std::size_t end = std::min(words_.size(), i + most);
        std::uint64_t bytes = 0;
        for (std::size_t j = i; j < end; ++j) bytes += ones_of_bytes(words_[j]);
        constexpr std::uint64_t every_second = 0x00ff00ff00ff00ff;
        sum += ((bytes & every_second) + (bytes >> 8 & every_second)) * 0x0001000100010001 >> 48;
    }
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
    return number_of(at, rest);
}

std::string DocumentSet::pack() const {
    return little_endian(words_);
}

DocumentSet DocumentSet::unpack(std::string_view packed, Xapian::docid last) {
    DocumentSet set(last);
    if (packed.size() != set.words_.size() * sizeof(std::uint64_t))
        throw IndexDamaged("a set of articles has another length than it should");
    read_little_endian(packed, set.words_);
    const std::uint64_t up_to_last = bit(last) | (bit(last) - 1);
    if ((set.words_.back() & ~up_to_last) != 0 || set.has(0))
        throw IndexDamaged("a set of articles names some that the index does not have");
    return set;
}

}  // namespace xdd
