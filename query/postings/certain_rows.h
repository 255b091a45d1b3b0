#pragma once

#include <string>
#include <vector>

#include "indexer/format/document_set.h"
#include "query/postings/index_part.h"

namespace xdd::query {

/// The terms of a row of three or more words, each in some spellings.
struct RowTerms {
    std::vector<std::vector<std::string>> pairs;  ///< of the first and second word, second and third, ...
    std::vector<std::vector<std::string>> inner;  ///< of every word but the first and the last
};

/// Of articles of a part on this machine that hold all pairs, those that hold the whole row for certain, told
/// without a look at their words: where two pairs share a word and stand there more often, together, than the
/// word, they must meet in one of its places. Of phrases that are a word or a name these are nearly all
/// articles.
DocumentSet certain_rows(const IndexPart& part, const RowTerms& row, const DocumentSet& articles);

}  // namespace xdd::query
