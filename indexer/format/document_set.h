#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace xdd {

/// Documents of one database, a bit for each number: Xapian's lists of documents are read into it three
/// times as fast as its matcher goes through them, and it is read again for nothing.
class DocumentSet {
  public:
    /// Empty, for numbers up to `last`.
    explicit DocumentSet(Xapian::docid last) : last_(last), words_(last / bits + 1) {}

    /// Throws IndexDamaged for a number above the last, which only a damaged list can name.
    void add(Xapian::docid document) {
        if (document > last_) throw_unknown(document);
        words_[document / bits] |= bit(document);
    }
    void add_all_up_to(Xapian::docid last);
    bool has(Xapian::docid document) const {
        return document / bits < words_.size() && (words_[document / bits] & bit(document)) != 0;
    }
    /// Another of numbers up to the same last, or a lower one.
    void add(const DocumentSet& other);
    void remove(const DocumentSet& other);
    void remove(Xapian::docid document) {
        if (document / bits < words_.size()) words_[document / bits] &= ~bit(document);
    }
    void keep_only(const DocumentSet& other);

    /// Calls visit(document) for each member, in order.
    template <typename Visit>
    void visit(const Visit& visit) const {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            for (std::uint64_t left = words_[i]; left != 0; left &= left - 1) visit(number_of(i, left));
        }
    }

    /// Calls visit(document, place) for each member that is in the other set too, in order; its place is how
    /// many members of this set are below it.
    template <typename Visit>
    void visit_common(const DocumentSet& other, const Visit& visit) const {
        const std::size_t both = std::min(words_.size(), other.words_.size());
        std::size_t before = 0;
        for (std::size_t i = 0; i < both; ++i) {
            const std::uint64_t word = words_[i];
            for (std::uint64_t left = word & other.words_[i]; left != 0; left &= left - 1) {
                const std::uint64_t lower = (left & (~left + 1)) - 1;
                visit(number_of(i, left), before + ones(word & lower));
            }
            before += ones(word);
        }
    }

    bool operator==(const DocumentSet&) const = default;

    std::uint64_t size() const;
    /// The first member from `document` on; 0, which is no document's number, when there is none.
    Xapian::docid first_from(Xapian::docid document) const;

    /// Eight documents a byte, the lowest bit first, up to the last that it was made for.
    std::string pack() const;
    /// Of what pack() gave. Throws IndexDamaged for any other length than that for `last`, and for numbers
    /// above it.
    static DocumentSet unpack(std::string_view packed, Xapian::docid last);

  private:
    [[noreturn]] static void throw_unknown(Xapian::docid document);

    static constexpr unsigned bits = 64;
    /// The document of the lowest bit of `word`.
    static Xapian::docid number_of(std::size_t place, std::uint64_t word) {
        return static_cast<Xapian::docid>(place * bits + static_cast<unsigned>(std::countr_zero(word)));
    }
    /// std::popcount is a call and twice as slow where the processor need not have it as an instruction. The
    /// sums of ever more bits side by side (Warren, Hacker's Delight, 5-1).
    static std::uint64_t ones_of_bytes(std::uint64_t word) {
        word -= (word >> 1) & 0x5555555555555555;
        word = (word & 0x3333333333333333) + ((word >> 2) & 0x3333333333333333);
        return (word + (word >> 4)) & 0x0f0f0f0f0f0f0f0f;
    }
    static unsigned ones(std::uint64_t word) {
        return static_cast<unsigned>((ones_of_bytes(word) * 0x0101010101010101) >> 56);
    }
    static std::uint64_t bit(Xapian::docid document) { return std::uint64_t{1} << (document % bits); }

    Xapian::docid last_;
    std::vector<std::uint64_t> words_;
};

}  // namespace xdd
