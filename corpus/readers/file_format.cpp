#include "corpus/readers/file_format.h"

#include <algorithm>
#include <string>

#include "corpus/blanks.h"
#include "corpus/encodings/utf8.h"
#include "corpus/readers/page_head.h"

namespace xdd {

namespace {

bool is_control(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value < 0x20 && !(value >= '\t' && value <= '\r');
}

std::string lower_extension(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    for (char& letter : extension) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return extension;
}

std::string_view ascii_trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// An object on the first line that is not empty. Of a line longer than what is at hand only the beginning
/// can tell.
bool begins_with_an_object(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || text[begin] != '{') return false;
    const std::size_t end = text.find('\n', begin);
    const std::string_view line = ascii_trimmed(text.substr(begin, end - begin));
    const std::string_view inside = ascii_trimmed(line.substr(1));
    if (!inside.starts_with('"') && !inside.starts_with('}')) return false;
    return end == std::string_view::npos || line.ends_with('}');
}

bool is_markup(std::string_view text) {
    if (text.starts_with("%PDF-") || text.starts_with("{\\rtf")) return true;
    if (text.size() < 2 || text[0] != '<') return false;
    const char next = text[1];
    return next == '!' || next == '?' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

/// Cuts a letter that the end of the block has split.
std::string_view whole_letters(std::string_view text) {
    const auto bad = find_invalid_utf8(text);
    return bad && text.size() - *bad < 4 ? text.substr(0, *bad) : text;
}

bool has_marks_of_a_page(std::string_view text, const PageFurniture& furniture) {
    text = whole_letters(text);
    if (find_invalid_utf8(text)) return false;
    bool first = true;
    bool found = false;
    for_each_line(text, [&](std::string_view line) {
        line = trim_blanks(line);
        if (line.empty()) return;
        if (first && split_title_line(line).date) found = true;
        first = false;
        if (line.size() < 60 && furniture.is_neighbours_heading(line)) found = true;
    });
    return found;
}

}  // namespace

bool looks_binary(std::string_view first_bytes) {
    if (first_bytes.find('\0') != std::string_view::npos) return true;
    const auto controls = std::count_if(first_bytes.begin(), first_bytes.end(), is_control);
    return static_cast<std::size_t>(controls) * 50 > first_bytes.size();
}

std::optional<SourceFormat> detect_format(std::string_view first_bytes, const std::filesystem::path& path,
                                          const PageFurniture& furniture) {
    const std::string_view text = ascii_trimmed(without_bom(first_bytes));
    if (begins_with_an_object(text)) return SourceFormat::jsonl;
    const std::string extension = lower_extension(path);
    if (extension == ".jsonl") return SourceFormat::jsonl;
    if (is_markup(text)) return std::nullopt;
    if (extension == ".txt") return SourceFormat::page;
    if (!looks_binary(first_bytes) && has_marks_of_a_page(text, furniture)) return SourceFormat::page;
    return std::nullopt;
}

}  // namespace xdd
