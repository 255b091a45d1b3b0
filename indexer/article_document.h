#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/article.h"
#include "corpus/vocabulary/vocabulary.h"
#include "indexer/glass/document_parts.h"

/// From an article to what Xapian stores of it: every family and slot of indexer/format/schema.h.
namespace xdd {

struct ArticleParts {
    DocumentParts parts;                   ///< in order
    std::vector<std::string> marked_keys;  ///< keys of its text that have marks, none twice
};

/// The same article always gives the same parts. Text, pairs and head count in ranking and in the document's
/// length; all other families have frequency 0. The vocabulary tells which group a topic is in.
ArticleParts make_parts(const Article& article, const Vocabulary& vocabulary);

struct ArticleDocument {
    Xapian::Document document;
    std::vector<std::string> marked_keys;  ///< as above
};

/// The same as a document of Xapian's.
ArticleDocument make_document(const Article& article, const Vocabulary& vocabulary);

}  // namespace xdd
