#pragma once

#include "corpus/article.h"
#include "corpus/vocabulary/vocabulary.h"

namespace xdd {

/// Everything that can be told about a record: authors taken apart, issue, topics, citations, mentions,
/// abbreviations, content hash. `warnings` of the source come first in the article's.
Article understand(Record record, std::vector<Warning> warnings, const Vocabulary& vocabulary);

}  // namespace xdd
