#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/article.h"
#include "corpus/vocabulary/vocabulary.h"

/// From an article to what Xapian stores of it: every family and slot of indexer/format/schema.h.
namespace xdd {

struct ArticleDocument {
    Xapian::Document document;
    std::vector<std::string> marked_keys;  ///< keys of its text that have marks, in order, none twice
};

/// The same article always gives the same document. Text, pairs and head count in ranking and in the
/// document's length; all other families have frequency 0. The vocabulary tells which group a topic is in.
ArticleDocument make_document(const Article& article, const Vocabulary& vocabulary);

}  // namespace xdd
