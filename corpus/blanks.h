#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Blanks in texts from anywhere. A blank is a character that Unicode calls white space (no-break space
/// included); around a text the invisible U+200B, U+2060 and U+FEFF count as blanks too. All take valid
/// UTF-8.
namespace xdd {

bool is_white_space(char32_t character);

bool holds_white_space(std::string_view text);

/// Offset of the first control character (U+0000 to U+001F, U+007F to U+009F) that is not white space.
std::optional<std::size_t> find_control_character(std::string_view text);

/// The text without the blanks at both ends.
std::string_view trim_blanks(std::string_view text);

/// Without blanks at both ends, every run of white space inside as one space: for comparing, not for showing.
std::string collapse_blanks(std::string_view text);

/// For a field of one line: without blanks at both ends; a run of white space that holds a line break or a
/// tab becomes one space, any other stays as printed.
std::string on_one_line(std::string_view text);

/// Calls `take(line)` for every line of the text, in order, not trimmed. CR LF, LF, CR, VT, FF, U+2028 and
/// U+2029 end a line.
template <typename Take>
void for_each_line(std::string_view text, Take take);

/// Bytes of the line end that `text` begins with; 0 when it begins with none.
std::size_t line_end_length(std::string_view text);

template <typename Take>
void for_each_line(std::string_view text, Take take) {
    std::size_t begin = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte > '\r' && byte != 0xE2) {  // most bytes of most texts; U+2028 begins with 0xE2
            ++at;
            continue;
        }
        const std::size_t length = line_end_length(text.substr(at));
        if (length == 0) {
            ++at;
            continue;
        }
        take(text.substr(begin, at - begin));
        at += length;
        begin = at;
    }
    take(text.substr(begin));
}

}  // namespace xdd
