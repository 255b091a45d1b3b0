#pragma once

#include "corpus/metadata/citation_forms.h"
#include "corpus/metadata/lexemes.h"

namespace xdd {

/// Adds to a citation what stands behind its name: the document's date and congress term, and the issuer of a
/// short form where that is not the party's centre. What is right behind the name becomes part of its range,
/// what is in apposition ("của Ban Chấp hành Trung ương khóa XII ngày 25-10-2017") does not.
void take_what_follows(const Lexemes& lexemes, CitationAt& found, const Vocabulary& vocabulary);

}  // namespace xdd
