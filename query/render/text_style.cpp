#include "query/render/text_style.h"

#include <algorithm>

#include "indexer/console/messages.h"
#include "query/language/columns.h"
#include "query/language/letters.h"

namespace xdd::query {
namespace {

std::string styled(std::string_view text, std::string_view code, bool color) {
    if (!color) return std::string(text);
    return "\x1b[" + std::string(code) + 'm' + std::string(text) + "\x1b[0m";
}

/// A stretch without blanks, with its highlights put in.
struct PrintedWord {
    std::string text;
    unsigned columns = 0;
};

/// Adds text[begin, end) to a word, as found or not.
void add_piece(PrintedWord& word, std::string_view text, bool found, const TextStyle& style) {
    if (text.empty()) return;
    const std::string safe = printable(text);
    word.columns += static_cast<unsigned>(std::max(column_count(safe), 0));
    if (!found) {
        word.text += safe;
        return;
    }
    word.text += emphasised(safe, style);
    if (!style.color) word.columns += 2;
}

PrintedWord print_word(std::string_view text, TextRange range, const std::vector<TextRange>& highlights,
                       const TextStyle& style) {
    PrintedWord word;
    std::size_t at = range.begin;
    for (const TextRange& highlight : highlights) {
        const TextRange inside{std::max(highlight.begin, at), std::min(highlight.end, range.end)};
        if (inside.begin >= inside.end) continue;
        add_piece(word, slice(text, {at, inside.begin}), false, style);
        add_piece(word, slice(text, inside), true, style);
        at = inside.end;
    }
    add_piece(word, slice(text, {at, range.end}), false, style);
    return word;
}

std::vector<TextRange> words_of(std::string_view text) {
    std::vector<TextRange> words;
    for (std::size_t at = skip_blanks(text, 0); at < text.size();) {
        TextRange word{at, at};
        while (word.end < text.size()) {
            const Letter letter = letter_at(text, word.end);
            if (is_blank(letter.character)) break;
            word.end = letter.end;
        }
        words.push_back(word);
        at = skip_blanks(text, word.end);
    }
    return words;
}

}  // namespace

std::string emphasised(std::string_view text, const TextStyle& style) {
    return style.color ? styled(text, "1;33", true) : '*' + std::string(text) + '*';
}

std::string heading(std::string_view text, const TextStyle& style) {
    return styled(text, "1", style.color);
}

std::string dimmed(std::string_view text, const TextStyle& style) {
    return styled(text, "2", style.color);
}

std::string wrapped(std::string_view text, const std::vector<TextRange>& highlights, const TextStyle& style,
                    unsigned indent, std::string_view first_line) {
    std::string out = first_line.empty() ? std::string(indent, ' ') : std::string(first_line);
    unsigned column = indent;
    bool line_is_empty = true;
    for (const TextRange& range : words_of(text)) {
        const PrintedWord word = print_word(text, range, highlights, style);
        if (!line_is_empty && column + 1 + word.columns > style.width) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
            line_is_empty = true;
        }
        if (!line_is_empty) {
            out += ' ';
            ++column;
        }
        out += word.text;
        column += word.columns;
        line_is_empty = false;
    }
    return out + '\n';
}

}  // namespace xdd::query
