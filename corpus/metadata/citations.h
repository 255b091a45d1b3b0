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

/// Keys under which a citation is filed, most precise first; lower case, no blanks. For 24-NQ/TU of 2011:
/// "24-nq/tu", "nq:24/2011", "nq:24". The whole scheme stands in citation_keys.cpp.
std::vector<std::string> citation_keys(const Citation& citation);

/// Keys to look up, any of which will do, for what a reader typed after `cites:` (in any case, with or
/// without marks); none when it names no document. A symbol ("10-CT/TW", "10 - ct/tư", "57-qd/tw") finds its
/// own spellings and the short forms ("Chỉ thị 10") of texts that leave the issuer open; a short form ("chỉ
/// thị 10", "CT 10") finds every issuer's. A congress term ("26-NQ/TW khóa X") leaves only that term's paper;
/// a year or date ("nghị quyết 18/2017") leaves out those of other years.
std::vector<std::string> citation_query_keys(std::string_view typed, const Vocabulary& vocabulary);

/// Whether two citations of one article mean one document: the same symbol, or a short form of it, and
/// nothing in their terms, years and names that speaks against it.
bool same_document(const Citation& a, const Citation& b);

}  // namespace xdd
