#pragma once

#include "corpus/metadata/citation_forms.h"
#include "corpus/metadata/lexemes.h"

namespace xdd {

/// Adds to a citation what stands behind its name: the document's date and the congress term. Those right
/// behind it become part of its range, those in apposition ("của Ban Chấp hành Trung ương khóa XII ngày
/// 25-10-2017") do not.
void take_what_follows(const Lexemes& lexemes, CitationAt& found);

}  // namespace xdd
