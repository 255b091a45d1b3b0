#include "indexer/glass/block.h"

#include <algorithm>

namespace xdd::glass {

void Block::clear() {
    bytes_.fill('\0');
    directory_end_ = head_size;
    items_begin_ = block_size;
}

std::size_t Block::room() const {
    const std::size_t free = items_begin_ - directory_end_;
    return free < directory_entry ? 0 : free - directory_entry;
}

void Block::add(std::string_view item) {
    items_begin_ -= item.size();
    std::copy(item.begin(), item.end(), bytes_.begin() + static_cast<std::ptrdiff_t>(items_begin_));
    put_two_bytes(directory_end_, items_begin_);
    directory_end_ += directory_entry;
}

std::string_view Block::bytes() {
    const std::size_t free = items_begin_ - directory_end_;
    put_two_bytes(0, revision >> 16U);
    put_two_bytes(2, revision & 0xFFFFU);
    bytes_[4] = static_cast<char>(level_);
    put_two_bytes(5, free);
    put_two_bytes(7, free);
    put_two_bytes(9, directory_end_);
    return {bytes_.data(), bytes_.size()};
}

void Block::put_two_bytes(std::size_t at, std::size_t number) {
    bytes_[at] = static_cast<char>(number >> 8U);
    bytes_[at + 1] = static_cast<char>(number);
}

}  // namespace xdd::glass
