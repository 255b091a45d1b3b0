#include "corpus/readers/input_text.h"

namespace xdd {

namespace {

constexpr std::size_t block_size = 64 * 1024;

}  // namespace

/// Appends a block to the buffer; false at the stream's end.
bool InputText::fill() {
    if (begin_ > 0) {
        buffer_.erase(0, begin_);
        begin_ = 0;
    }
    const std::size_t held = buffer_.size();
    buffer_.resize(held + block_size);
    stream_.read(buffer_.data() + held, static_cast<std::streamsize>(block_size));
    buffer_.resize(held + static_cast<std::size_t>(stream_.gcount()));
    return buffer_.size() > held;
}

std::string_view InputText::first_block() {
    while (buffer_.size() < block_size && fill()) {
    }
    return std::string_view(buffer_).substr(0, block_size);
}

InputText::Outcome InputText::next_line(std::string_view& line) {
    std::size_t searched = begin_;
    std::size_t end = buffer_.find('\n', searched);
    while (end == std::string::npos) {
        searched = buffer_.size() - begin_;  // where it lies after fill() moved the rest to the front
        if (searched > longest_) {
            skip_line();
            return Outcome::too_long;
        }
        if (!fill()) {
            if (buffer_.empty()) return Outcome::end;
            end = buffer_.size();
            break;
        }
        end = buffer_.find('\n', searched);
    }
    line = std::string_view(buffer_).substr(begin_, end - begin_);
    const std::size_t next = end < buffer_.size() ? end + 1 : end;
    consumed_ += next - begin_;
    begin_ = next;
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line.size() > longest_ ? Outcome::too_long : Outcome::text;
}

/// Drops what is left of the line; the buffer holds its beginning.
void InputText::skip_line() {
    for (;;) {
        const std::size_t end = buffer_.find('\n', begin_);
        const std::size_t next = end == std::string::npos ? buffer_.size() : end + 1;
        consumed_ += next - begin_;
        begin_ = next;
        if (end != std::string::npos || !fill()) return;
    }
}

InputText::Outcome InputText::rest(std::string_view& text) {
    while (buffer_.size() - begin_ <= longest_ && fill()) {
    }
    text = std::string_view(buffer_).substr(begin_);
    consumed_ += text.size();
    begin_ = buffer_.size();
    return text.size() > longest_ ? Outcome::too_long : Outcome::text;
}

}  // namespace xdd
