#pragma once

#include <string_view>

#include "corpus/readers/page_lists.h"
#include "corpus/readers/source.h"

namespace xdd {

/// Reads the text of one of the magazine's pages: title and date, abstract and keywords where the page names
/// them, paragraphs, signatures as printed. The list of neighbouring articles, promotional text and page
/// furniture are left out. What is doubtful or left out for reasons that could be wrong is a warning. The
/// record has no id; the file of the result is left to the caller.
ReadResult read_page(std::string_view text, const PageLists& lists);

}  // namespace xdd
