#include "corpus/readers/page_lines.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "corpus/blanks.h"
#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/shape_characters.h"
#include "corpus/vietnamese/symbol_shape.h"

namespace xdd {

namespace {

constexpr std::string_view digits = "0123456789";

bool is_ascii_punctuation(char byte) {
    return (byte > ' ' && byte < '0') || (byte > '9' && byte < 'A') || (byte > 'Z' && byte < 'a') ||
           (byte > 'z' && byte < 0x7F);
}

/// Blanks instead of punctuation: what divides the words of a line.
std::string without_punctuation(std::string_view line) {
    std::string words = collapse_blanks(line);
    std::replace_if(words.begin(), words.end(), is_ascii_punctuation, ' ');
    for (const std::string_view sign : {"…", "“", "”", "–", "—"}) {
        for (std::size_t at = words.find(sign); at != std::string::npos; at = words.find(sign, at)) {
            words.replace(at, sign.size(), " ");
        }
    }
    return words;
}

/// "a)", "b." and "c/" number a list.
bool is_list_number(std::string_view after_letter) {
    return after_letter.starts_with(')') || after_letter.starts_with('.') || after_letter.starts_with('/');
}

bool begins_inside_a_sentence(std::string_view line) {
    std::size_t at = 0;
    const char32_t first = next_code_point(line, at);
    return u_islower(static_cast<UChar32>(first)) != 0 && !is_list_number(line.substr(at));
}

bool begins_with_digit(std::string_view line) {
    return !line.empty() && is_digit(line.front());
}

/// "10-CT/" above "TW", "76-" above "QĐ/TW", "30/2021/" above "NĐ-CP": a symbol that goes over the break.
bool symbol_goes_on(std::string_view above, std::string_view line) {
    constexpr std::size_t longest_symbol = 40;
    const std::string_view tail = above.substr(above.size() - std::min(above.size(), longest_symbol));
    const std::string joined = std::string(tail) + ' ' + std::string(line.substr(0, longest_symbol));
    for (std::size_t at = joined.find_first_of(digits); at < tail.size();
         at = joined.find_first_of(digits, joined.find_first_not_of(digits, at))) {
        const auto symbol = match_symbol_shape(joined, at);
        if (symbol && symbol->whole.end > tail.size()) return true;
    }
    return false;
}

/// "12-5-" above "2007", "36/" above "36 chi bộ", "2010-" above "2015".
bool figure_goes_on(std::string_view above, std::string_view line) {
    const bool sign = above.ends_with('/') || above.ends_with('-');
    return sign && begins_with_digit(line) && above.size() > 1 &&
           begins_with_digit(above.substr(above.size() - 2));
}

/// Inside a symbol or date, or between the words before it and its number: "Nghị quyết số" above "07-NQ/TW",
/// "ngày" above "12-5-2007".
bool breaks_off(std::string_view above, std::string_view line) {
    if (begins_with_digit(line) && (above.ends_with(" số") || above.ends_with(" ngày"))) return true;
    return figure_goes_on(above, line) || symbol_goes_on(above, line);
}

}  // namespace

std::vector<PageLine> split_page_lines(std::string_view page) {
    std::vector<PageLine> lines;
    std::size_t number = 0;
    std::size_t blanks = 0;
    for_each_line(page, [&](std::string_view line) {
        ++number;
        line = trim_blanks(line);
        if (line.empty()) {
            ++blanks;
            return;
        }
        lines.push_back({line, number, blanks});
        blanks = 0;
    });
    return lines;
}

std::string line_key(std::string_view line) {
    const std::string words = without_punctuation(line);
    std::string key;
    for (std::size_t at = words.find_first_not_of(' '); at != std::string::npos;
         at = words.find_first_not_of(' ', at)) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        if (!key.empty()) key += ' ';
        key += word_key(std::string_view(words).substr(at, end - at));
        at = end;
    }
    return key;
}

std::string_view after_label(std::string_view line, std::string_view label_key) {
    constexpr std::size_t longest_label = 60;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon > longest_label) return {};
    if (line_key(line.substr(0, colon)) != label_key) return {};
    return trim_blanks(line.substr(colon + 1));
}

bool ends_like_a_sentence(std::string_view line) {
    for (const std::string_view end : {".", "!", "?", "…", ":", ";"}) {
        if (line.ends_with(end)) return true;
    }
    return false;
}

bool is_paragraph_of_text(std::string_view line) {
    constexpr std::size_t shortest_paragraph = 60;  // bytes
    constexpr std::size_t longest_title = 300;
    if (line.size() > longest_title) return true;
    std::string_view text = line;
    for (const std::string_view quote : {"”", "\"", ")"})
        if (text.ends_with(quote)) text.remove_suffix(quote.size());
    return line.size() >= shortest_paragraph && (text.ends_with('.') || text.ends_with("…"));
}

bool continues_line_above(const PageLine& above, const PageLine& line) {
    if (line.blanks_above > 0 || ends_like_a_sentence(above.text)) return false;
    return begins_inside_a_sentence(line.text) || breaks_off(above.text, line.text);
}

}  // namespace xdd
