#include "query/render/text_style.h"

#include <algorithm>

#include "indexer/console/messages.h"
#include "query/language/columns.h"
#include "query/language/letters.h"

namespace xdd::query {
namespace {

constexpr std::string_view found_on = "\x1b[1;33m";
constexpr std::string_view off = "\x1b[0m";

std::string styled(std::string_view text, std::string_view code, bool color) {
    if (!color) return std::string(text);
    return "\x1b[" + std::string(code) + 'm' + std::string(text) + std::string(off);
}

unsigned columns_of(std::string_view text) {
    return static_cast<unsigned>(column_count(text));
}

/// A part of a word, printable, found or not.
struct Piece {
    std::string text;
    bool found = false;
};

/// A stretch without blanks.
struct PrintedWord {
    std::vector<Piece> pieces;
    unsigned columns = 0;    ///< with the marks around its found pieces
    bool continues = false;  ///< the highlight of its beginning holds the blank before it too
};

/// Highlights with nothing but blanks between them as one.
std::vector<TextRange> joined_highlights(std::string_view text, const std::vector<TextRange>& highlights) {
    std::vector<TextRange> joined;
    for (const TextRange& highlight : highlights) {
        if (!joined.empty() && skip_blanks(text, joined.back().end) >= highlight.begin)
            joined.back().end = highlight.end;
        else
            joined.push_back(highlight);
    }
    return joined;
}

class Lines {
  public:
    Lines(const TextStyle& style, unsigned indent, std::string_view first_line)
        : style_(style),
          indent_(indent),
          column_(indent),
          out_(first_line.empty() ? std::string(indent, ' ') : std::string(first_line)) {}

    unsigned mark_columns() const { return style_.color ? 0 : 2; }

    void add(const PrintedWord& word) {
        const unsigned columns = word.columns - (marked_ && word.continues ? mark_columns() : 0);
        if (!line_is_empty_ && column_ + 1 + columns > style_.width) {
            start_line();
        } else if (!line_is_empty_) {
            if (!word.continues) mark(false);
            out_ += ' ';
            ++column_;
        }
        column_ += line_is_empty_ ? word.columns : columns;
        for (const Piece& piece : word.pieces) {
            mark(piece.found);
            out_ += piece.text;
        }
        line_is_empty_ = false;
    }

    std::string finish() {
        mark(false);
        return std::move(out_) + '\n';
    }

  private:
    void start_line() {
        mark(false);
        out_ += '\n' + std::string(indent_, ' ');
        column_ = indent_;
        line_is_empty_ = true;
    }

    void mark(bool found) {
        if (found == marked_) return;
        marked_ = found;
        if (style_.color)
            out_ += found ? found_on : off;
        else
            out_ += '*';
    }

    const TextStyle& style_;
    unsigned indent_;
    unsigned column_;
    std::string out_;
    bool line_is_empty_ = true;
    bool marked_ = false;  ///< the end of out_ stands inside a found stretch
};

PrintedWord print_word(std::string_view text, TextRange range, const std::vector<TextRange>& highlights,
                       unsigned mark_columns) {
    PrintedWord word;
    const auto add = [&](TextRange part, bool found) {
        if (part.begin >= part.end) return;
        word.pieces.push_back({printable(slice(text, part)), found});
        word.columns += columns_of(word.pieces.back().text) + (found ? mark_columns : 0);
    };
    std::size_t at = range.begin;
    for (const TextRange& highlight : highlights) {
        const TextRange inside{std::max(highlight.begin, at), std::min(highlight.end, range.end)};
        if (inside.begin >= inside.end) continue;
        if (highlight.begin < range.begin) word.continues = true;
        add({at, inside.begin}, false);
        add(inside, true);
        at = inside.end;
    }
    add({at, range.end}, false);
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

std::string heading(std::string_view text, const TextStyle& style) {
    return styled(text, "1", style.color);
}

std::string dimmed(std::string_view text, const TextStyle& style) {
    return styled(text, "2", style.color);
}

std::string wrapped(std::string_view text, const std::vector<TextRange>& highlights, const TextStyle& style,
                    unsigned indent, std::string_view first_line) {
    const std::vector<TextRange> joined = joined_highlights(text, highlights);
    Lines lines(style, indent, first_line);
    for (const TextRange& range : words_of(text))
        lines.add(print_word(text, range, joined, lines.mark_columns()));
    return lines.finish();
}

}  // namespace xdd::query
