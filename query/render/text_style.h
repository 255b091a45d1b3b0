#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/text_range.h"

/// Text for a terminal or a pipe.
namespace xdd::query {

struct TextStyle {
    unsigned width = 80;  ///< columns
    bool color = false;   ///< bold and colour; else found words stand between asterisks
};

std::string heading(std::string_view text, const TextStyle& style);
std::string dimmed(std::string_view text, const TextStyle& style);

/// The text broken into lines of the style's width, each after `indent` blanks and with a line end; the first
/// line goes on after `first_line` (already printed as wide as the indent, when not empty). Breaks at blanks;
/// a word wider than the line stays whole. Runs of white space become one blank, control characters \xNN.
/// `highlights` are byte ranges of `text`, growing, never overlapping; those that only blanks part are marked
/// as one, and a mark never goes over a line end.
std::string wrapped(std::string_view text, const std::vector<TextRange>& highlights, const TextStyle& style,
                    unsigned indent, std::string_view first_line = {});

}  // namespace xdd::query
