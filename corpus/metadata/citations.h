#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/text_range.h"
#include "corpus/vocabulary/vocabulary.h"

namespace xdd {

struct FoundCitation {
    TextRange range;
    Citation citation;
};

/// Documents that a text names, in order, none overlapping: by symbol (24-NQ/TU), by short form (Quy định 57,
/// Nghị quyết 18/2017), by name (Nghị quyết Trung ương 6 (khóa X)). Dates, spans, ratios, phones and issue
/// numbers are not documents.
std::vector<FoundCitation> find_citations(std::string_view text, const Vocabulary& vocabulary);

/// Keys under which a citation is filed and can be looked up, most precise first; lower case, no blanks. For
/// 24-NQ/TU: the symbol "24-nq/tu" and the short form "nq:24"; for a named one "nq:tw6:x" and "nq:tw6". A key
/// holds no "^".
std::vector<std::string> citation_keys(const Citation& citation);

/// What a reader typed after `cites:` ("10-CT/TW", "10 - CT/TƯ", "chỉ thị 10", "CT 10", "Nghị quyết Trung
/// ương 6 khóa X"): the key to look up, or nothing when it names no document.
std::vector<std::string> citation_query_keys(std::string_view typed, const Vocabulary& vocabulary);

}  // namespace xdd
