#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "corpus/metadata/byline_words.h"
#include "corpus/readers/page_lines.h"

namespace xdd {

/// The signatures at the end of an article's lines.
struct SignatureBlock {
    std::size_t first = 0;  ///< lines [first, last) are the signatures
    std::size_t last = 0;
    std::vector<std::string> bylines;  ///< one a signature, its lines joined by "\n"
    std::vector<std::size_t> notes;    ///< lines by them or at the end, their footnotes, and in them, too
    bool set_apart = false;  ///< by empty lines above, a role below the name, or a form that is no name

    bool found() const { return !bylines.empty(); }
};

/// Looks at the end of the lines, above credits, notes and sources that may follow a signature: names with
/// their roles below, several of them, or `***` and the other unsigned forms. Lines below a name that stands
/// apart from the text belong to it when they are short, even when they read as no known role.
SignatureBlock find_signatures(std::span<const PageLine> lines, const CompiledBylineWords& lists);

/// The same above a few short lines after an empty one: what a site prints there of its own. Only where the
/// name stands apart below the end of a sentence, and is surely one: with a role, a degree or a family's
/// name.
SignatureBlock find_signatures_above_short_lines(std::span<const PageLine> lines,
                                                 const CompiledBylineWords& lists);

/// The same at the start, for pages that name the author under the title.
SignatureBlock find_byline_on_top(std::span<const PageLine> lines, const CompiledBylineWords& lists);

}  // namespace xdd
