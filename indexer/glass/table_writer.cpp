#include "indexer/glass/table_writer.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace xdd::glass {
namespace {

constexpr std::size_t longest_key = 255;
constexpr std::size_t most_pieces = 0xFFFF;

/// Four of the largest items fill a block.
constexpr std::size_t largest_item = (block_size - Block::head_size - 4 * Block::directory_entry) / 4;

/// A tag is cut to fill a block only where the first piece is worth the key that each piece has.
constexpr std::size_t least_piece = 34;

constexpr unsigned is_compressed = 0x8000;
constexpr unsigned is_last = 0x4000;
constexpr unsigned is_first = 0x2000;

void append_two_bytes(std::string& to, std::size_t number) {
    to += static_cast<char>(number >> 8U);
    to += static_cast<char>(number);
}

/// Bytes of a leaf item that are not its tag's.
std::size_t frame_size(std::string_view key, unsigned piece) {
    return 2 + 1 + key.size() + (piece == 1 ? 0 : 2);
}

/// The beginning of `key` that sorts behind `before`, as short as can be.
std::string_view dividing_part(std::string_view before, std::string_view key) {
    const auto differs = std::mismatch(key.begin(), key.end(), before.begin(), before.end()).first;
    const auto same = static_cast<std::size_t>(differs - key.begin());
    return key.substr(0, std::min(same + 1, key.size()));
}

}  // namespace

void TableWriter::add(std::string_view key, std::string_view tag, bool compressed) {
    if (key.empty() || key.size() > longest_key || key <= last_key_)
        throw std::logic_error("keys of a table must ascend and have 1 to 255 bytes");
    if (!file_) begin();
    const unsigned marks = compressed ? is_compressed : 0;
    for (unsigned piece = 1;; ++piece) {
        if (piece > most_pieces) throw std::length_error("an entry of a table is too large for glass");
        const std::size_t frame = frame_size(key, piece);
        const bool fits_whole = frame + tag.size() <= largest_item;
        if (leaf_.room() < frame + (fits_whole ? tag.size() : key.size() + least_piece))
            begin_leaf(key, piece);
        const std::size_t taken = std::min(tag.size(), std::min(leaf_.room(), largest_item) - frame);
        const bool last = taken == tag.size();
        add_piece(key, piece, tag.substr(0, taken), marks | (last ? is_last : 0));
        if (last) break;
        tag.remove_prefix(taken);
    }
    ++entries_;
}

void TableWriter::begin() {
    file_ = std::make_unique<NewFile>(path_);
    add_piece("", 1, "", is_last);
}

void TableWriter::add_piece(std::string_view key, unsigned piece, std::string_view tag, unsigned marks) {
    item_.clear();
    append_two_bytes(item_, (frame_size(key, piece) + tag.size() - 3) | marks | (piece == 1 ? is_first : 0));
    item_ += static_cast<char>(key.size());
    item_ += key;
    if (piece != 1) append_two_bytes(item_, piece);
    item_ += tag;
    leaf_.add(item_);
    last_key_ = key;
}

void TableWriter::begin_leaf(std::string_view key, unsigned piece) {
    end_leaf();
    leaf_divider_ = {std::string(dividing_part(last_key_, key)), piece};
}

void TableWriter::end_leaf() {
    add_to_branch(0, std::move(leaf_divider_), write(leaf_));
    leaf_.clear();
}

void TableWriter::add_to_branch(std::size_t level, Divider&& divider, std::uint32_t child) {
    if (level == branches_.size()) branches_.push_back({Block(static_cast<unsigned>(level + 1)), {}});
    const std::size_t size = 4 + 1 + divider.key.size() + 2;
    if (branches_[level].block.room() < size) {
        Divider above = std::move(branches_[level].divider);  // the next call may move the branches
        const std::uint32_t number = write(branches_[level].block);
        branches_[level].block.clear();
        add_to_branch(level + 1, std::move(above), number);
    }
    Branch& branch = branches_[level];
    const bool is_head = branch.block.is_empty();
    const std::string_view key = is_head ? std::string_view() : divider.key;
    item_.clear();
    append_two_bytes(item_, child >> 16U);
    append_two_bytes(item_, child & 0xFFFFU);
    item_ += static_cast<char>(key.size());
    item_ += key;
    append_two_bytes(item_, is_head ? 0 : divider.piece);
    branch.block.add(item_);
    if (is_head) branch.divider = std::move(divider);
}

std::uint32_t TableWriter::write(Block& block) {
    file_->write(block.bytes());
    return blocks_++;
}

TableRoot TableWriter::finish() {
    if (!file_) return {};
    TableRoot root{0, 0, entries_, 0};
    if (branches_.empty()) {
        root.block = write(leaf_);
    } else {
        end_leaf();
        for (std::size_t level = 0; level < branches_.size(); ++level) {
            root.block = write(branches_[level].block);
            root.level = static_cast<unsigned>(level + 1);
            Divider above = std::move(branches_[level].divider);
            if (level + 1 < branches_.size()) add_to_branch(level + 1, std::move(above), root.block);
        }
    }
    root.blocks = blocks_;
    file_->close(true);
    return root;
}

}  // namespace xdd::glass
