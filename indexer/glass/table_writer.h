#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/glass/block.h"
#include "indexer/glass/new_file.h"

namespace xdd::glass {

/// What the version file says of a table.
struct TableRoot {
    std::uint32_t block = 0;    ///< number of the block that the tree begins with
    unsigned level = 0;         ///< that block's level
    std::uint64_t entries = 0;  ///< 0: the table has no file
    std::uint32_t blocks = 0;   ///< blocks in the file
};

/// Writes a table of glass, a B-tree of keys and their tags, from entries that come in order: every block is
/// full when it is written and never touched again. Xapian's own writer finds the place of each entry anew.
///
/// Leaf item: size less 3 (2 bytes; the top bits say: tag compressed, last piece, first piece), length of the
/// key (1), key, number of the piece (2; not in the first), piece of the tag. Branch item: number of the
/// block below (4), length of the key (1), as much of the key as tells it from the one before, number of the
/// piece (2); the first of a block has no key. The first leaf begins with an item without key and tag.
class TableWriter {
  public:
    /// Makes the file with the first entry. Throws Xapian::DatabaseError, as all that follows.
    explicit TableWriter(std::string path) : path_(std::move(path)) {}

    /// Keys in strictly ascending order, of 1 to 255 bytes. `compressed`: the tag is raw deflate.
    void add(std::string_view key, std::string_view tag, bool compressed = false);

    /// Completes the file. To be called once, last.
    TableRoot finish();

  private:
    /// What tells a block from the one before it on its level.
    struct Divider {
        std::string key;
        unsigned piece = 0;
    };
    struct Branch {
        Block block;
        Divider divider;  // between this block and the one before
    };

    void begin();
    void add_piece(std::string_view key, unsigned piece, std::string_view tag, unsigned marks);
    void begin_leaf(std::string_view key, unsigned piece);
    void end_leaf();
    void add_to_branch(std::size_t level, Divider&& divider, std::uint32_t child);
    std::uint32_t write(Block& block);

    std::string path_;
    std::unique_ptr<NewFile> file_;
    Block leaf_{0};
    Divider leaf_divider_;
    std::string last_key_;
    std::string item_;
    std::vector<Branch> branches_;  // the open block of each level above the leaves, from level 1 on
    std::uint64_t entries_ = 0;
    std::uint32_t blocks_ = 0;
};

}  // namespace xdd::glass
