#include "corpus/metadata/byline_notes.h"

#include <algorithm>
#include <array>
#include <vector>

namespace xdd {
namespace {

constexpr std::string_view digits = "0123456789";

std::size_t stars_at(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of('*', at), text.size()) - at;
}

/// Length of "(**)", "(1)", "[12]" at `at`.
std::size_t bracket_length(std::string_view text, std::size_t at) {
    if (text[at] != '(' && text[at] != '[') return 0;
    const std::size_t stars = stars_at(text, at + 1);
    const std::size_t length =
        stars > 0 ? stars : std::min(text.find_first_not_of(digits, at + 1), text.size()) - at - 1;
    const std::size_t end = at + 1 + length;
    const bool closed = end < text.size() && text[end] == (text[at] == '(' ? ')' : ']');
    return closed && length > 0 ? length + 2 : 0;
}

struct RaisedDigit {
    std::string_view sign;
    std::string_view digit;
};
constexpr std::array<RaisedDigit, 3> raised_digits{{{"¹", "1"}, {"²", "2"}, {"³", "3"}}};

/// A mark without brackets, a raised digit as an ordinary one.
std::string plain_mark(std::string_view printed) {
    for (const RaisedDigit& raised : raised_digits)
        if (printed == raised.sign) return std::string(raised.digit);
    const bool brackets = printed.starts_with('(') || printed.starts_with('[');
    return std::string(brackets ? printed.substr(1, printed.size() - 2) : printed);
}

std::string_view without_front(std::string_view text, std::string_view signs) {
    return text.substr(std::min(text.find_first_not_of(signs), text.size()));
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

struct Note {
    NoteLine line;
    bool is_placed = false;
};

/// A line of names, broken behind each mark that has a note, which follows there.
std::string with_notes(std::string_view line, std::vector<Note>& notes) {
    std::string placed;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t length = footnote_mark_length(line, at);
        if (length == 0) {
            ++at;
            continue;
        }
        const std::string mark = plain_mark(line.substr(at, length));
        const auto note = std::find_if(notes.begin(), notes.end(),
                                       [&](const Note& known) { return known.line.mark == mark; });
        if (note != notes.end()) {
            std::string_view words = without_front(line.substr(begin, at - begin), " ,;");
            if (begin > 0 && words.starts_with("và ")) words.remove_prefix(std::string_view("và ").size());
            placed += std::string(words) + '\n' + std::string(note->line.text) + '\n';
            note->is_placed = true;
            begin = at + length;
        }
        at += length;
    }
    const std::string_view rest = begin > 0 ? without_front(line.substr(begin), " ,;.") : line;
    if (!rest.empty()) return placed + std::string(rest);
    if (!placed.empty()) placed.pop_back();
    return placed;
}

}  // namespace

std::size_t footnote_mark_length(std::string_view text, std::size_t at) {
    if (const std::size_t stars = stars_at(text, at); stars > 0) return stars;
    for (const std::string_view mark : {"†", "‡"})
        if (text.substr(at).starts_with(mark)) return mark.size();
    for (const RaisedDigit& raised : raised_digits)
        if (text.substr(at).starts_with(raised.sign)) return raised.sign.size();
    return bracket_length(text, at);
}

std::optional<NoteLine> read_note_line(std::string_view line) {
    line = without_front(line, " \t");
    if (line.empty()) return std::nullopt;
    const std::size_t length = footnote_mark_length(line, 0);
    const std::string_view text = without_front(line.substr(length), " \t:.");
    if (length == 0 || text.empty() || footnote_mark_length(text, 0) > 0) return std::nullopt;
    return NoteLine{plain_mark(line.substr(0, length)), text};
}

bool has_mark(std::string_view line, std::string_view mark) {
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t length = footnote_mark_length(line, at);
        if (length > 0 && at > 0 && plain_mark(line.substr(at, length)) == mark) return true;
        at += std::max<std::size_t>(length, 1);
    }
    return false;
}

std::string with_notes_in_place(std::string_view byline) {
    std::vector<std::string_view> names;
    std::vector<Note> notes;
    const std::vector<std::string_view> lines = lines_of(byline);
    for (const std::string_view line : lines) {
        auto note = read_note_line(line);
        const bool marked = note && std::any_of(names.begin(), names.end(), [&](std::string_view name) {
                                return has_mark(name, note->mark);
                            });
        if (marked)
            notes.push_back({std::move(*note), false});
        else
            names.push_back(line);
    }
    if (notes.empty()) return std::string(byline);
    std::string placed;
    for (const std::string_view line : names)
        placed += (placed.empty() ? "" : "\n") + with_notes(line, notes);
    for (const Note& note : notes)
        if (!note.is_placed) placed += '\n' + std::string(note.line.text);
    return placed;
}

}  // namespace xdd
