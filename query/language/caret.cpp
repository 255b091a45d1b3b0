#include <algorithm>
#include <string>

#include "query/language/columns.h"
#include "query/language/letters.h"
#include "query/language/parser.h"

namespace xdd::query {

namespace {

constexpr int shown_before = 40;  // columns: the line fits a terminal of 80
constexpr int shown_after = 34;

/// Control characters and line breaks as blanks, one for one, so that columns stay true.
std::string on_one_line(std::string_view text) {
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = letter_at(text, at);
        if (is_blank(letter.character) || is_control(letter.character))
            line += ' ';
        else
            line += text.substr(at, letter.end - at);
        at = letter.end;
    }
    return line;
}

/// Byte at which the last `columns` columns of the text begin.
std::size_t last_columns(std::string_view text, int columns) {
    const int surplus = column_count(text) - columns;
    if (surplus <= 0) return 0;
    std::size_t begin = fitting_end(text, 0, surplus);
    if (column_count(text.substr(begin)) > columns) begin = letter_at(text, begin).end;
    return begin;
}

}  // namespace

std::string with_caret(std::string_view query, const QueryError& error) {
    const std::size_t place = std::min(error.range.begin, query.size());
    std::string before = on_one_line(query.substr(0, place));
    std::string after = on_one_line(query.substr(place));
    if (const std::size_t cut = last_columns(before, shown_before); cut > 0)
        before = "…" + before.substr(cut);
    if (const std::size_t cut = fitting_end(after, 0, shown_after); cut < after.size())
        after = after.substr(0, cut) + "…";
    const auto indent = static_cast<std::size_t>(column_count(before));
    return before + after + "\n" + std::string(indent, ' ') + "^";
}

}  // namespace xdd::query
