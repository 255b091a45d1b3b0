#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace xdd::glass {

inline constexpr std::size_t block_size = 8192;  // Xapian's own

/// All tables are written as the first state of their database.
inline constexpr std::uint32_t revision = 1;

/// A block of a table's tree while it is filled: a head, a directory of two bytes an item that grows from the
/// front, and the items, which grow from the back.
///
///     revision (4 bytes), level (1; leaves are 0), largest free piece (2), all that is free (2), end of the
///     directory (2); all numbers with their highest byte first
class Block {
  public:
    explicit Block(unsigned level) : level_(level) { clear(); }

    void clear();
    bool is_empty() const { return directory_end_ == head_size; }
    unsigned level() const { return level_; }

    /// The largest item that can still be added.
    std::size_t room() const;

    /// Adds an item behind those that are there; it must fit.
    void add(std::string_view item);

    /// The whole block, its head filled in.
    std::string_view bytes();

    static constexpr std::size_t head_size = 11;
    static constexpr std::size_t directory_entry = 2;

  private:
    void put_two_bytes(std::size_t at, std::size_t number);

    unsigned level_;
    std::array<char, block_size> bytes_{};
    std::size_t directory_end_ = head_size;
    std::size_t items_begin_ = block_size;
};

}  // namespace xdd::glass
