#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/metadata/byline_words.h"

/// A line of a byline freed of what is no part of it: times, addresses, footnote marks, labels, photo
/// credits.
namespace xdd {

struct BylineLine {
    std::string text;       ///< NFC, single blanks; empty when nothing is left
    bool of_group = false;  ///< stood after "Nhóm tác giả": what follows the names belongs to all
};

/// The lines of a byline, those left out of which nothing remains. A line break after " / " is one too.
std::vector<BylineLine> clean_byline(std::string_view byline, const CompiledBylineWords& lists);

/// A name in ordinary case: "TRẦN NGỌC NHIỀU" -> "Trần Ngọc Nhiều". Names that are not all in capitals, and
/// initials, stay as they are.
std::string name_in_ordinary_case(std::string_view name);

}  // namespace xdd
