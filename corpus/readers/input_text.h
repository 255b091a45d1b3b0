#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>
#include <string_view>

namespace xdd {

/// A stream read once from its start, by lines or whole, with a look at its first bytes beforehand. Holds no
/// more than the line at hand, and never more than `longest` bytes of it.
class InputText {
  public:
    InputText(std::istream& stream, std::size_t longest) : stream_(stream), longest_(longest) {}

    enum class Outcome { text, too_long, end };

    /// The first bytes (64 KiB, or all when there are fewer), without consuming them. Call it before reading.
    std::string_view first_block();

    /// The next line without its LF or CR LF; valid until the next call. A line over the limit is skipped to
    /// its end.
    Outcome next_line(std::string_view& line);

    /// All that is left, for a file that is one article.
    Outcome rest(std::string_view& text);

    std::uintmax_t consumed() const { return consumed_; }

    /// Whether the stream broke off for another reason than its end.
    bool broken() const { return stream_.bad(); }

  private:
    bool fill();
    void skip_line();

    std::istream& stream_;
    std::size_t longest_;
    std::string buffer_;
    std::size_t begin_ = 0;
    std::uintmax_t consumed_ = 0;
};

}  // namespace xdd
