#pragma once

#include "corpus/vocabulary/vocabulary.h"
#include "query/passages/text_match.h"

namespace xdd::query {

/// Adds to a match the places where the article names a document that a `cites` field asks for: found again
/// as they were when it was indexed. What an index tells apart by dates alone (known_documents.h) shows every
/// place that may mean the document.
void add_cited_places(const Meaning& cites, const ArticleText& article, const Vocabulary& vocabulary,
                      TextMatch& match);

}  // namespace xdd::query
