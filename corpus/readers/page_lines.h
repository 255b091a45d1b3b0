#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace xdd {

/// A line of a page that is not empty, without the blanks at its ends.
struct PageLine {
    std::string_view text;
    std::size_t number = 0;        ///< in the file, from 1
    std::size_t blanks_above = 0;  ///< empty lines between it and the line above
};

std::vector<PageLine> split_page_lines(std::string_view page);

/// The words of a line in one spelling (case, composition and tone places unified), joined by blanks,
/// punctuation dropped: for comparing with a form known beforehand.
std::string line_key(std::string_view line);

/// What stands after a label and its colon ("Từ khóa: a, b" -> "a, b"), where `label_key` is the label's
/// line_key(); a null view when the line does not begin with the label.
std::string_view after_label(std::string_view line, std::string_view label_key);

/// Whether the line ends as a sentence or a clause that stands open for a list does: with . ! ? … : or ;
bool ends_like_a_sentence(std::string_view line);

/// Whether a line is one of an article's paragraphs instead of a title, a name or an entry of a list: of some
/// length, ending with the full stop of a sentence, or longer than titles are.
bool is_paragraph_of_text(std::string_view line);

/// Whether a line goes on with the sentence of the line above: nothing between them, the upper one open, the
/// lower one beginning with a small letter that is no number of a list ("a)"), or the break inside a symbol
/// or a date.
bool continues_line_above(const PageLine& above, const PageLine& line);

}  // namespace xdd
