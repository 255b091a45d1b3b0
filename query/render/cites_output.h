#pragma once

#include <string>

#include "query/citations/cited_documents.h"
#include "query/render/text_style.h"
#include "query/search/result_page.h"

/// What `xdd-query cites` prints.
namespace xdd::query {

/// "label<TAB>articles<TAB>first year<TAB>last year" lines; no years for what only undated articles cite.
std::string cited_documents_text(const std::vector<CitedDocument>& documents);

/// {"format":1,"by":"cites","total":articles that cite any,"counts":[{"value","count","first_year",
/// "last_year","symbol","type","type_name","number","issuer","term","province"},...]}
std::string cited_documents_json(std::uint64_t articles, const std::vector<CitedDocument>& documents);

/// Who cites a document: which documents it may be, then the articles as `search` shows them.
std::string citing_articles_text(const std::vector<CitedDocument>& documents, const ResultPage& page,
                                 const TextStyle& style);

/// The page of `search --format json` with a key "documents", a list as "counts" above.
std::string citing_articles_json(const std::vector<CitedDocument>& documents, const ResultPage& page);

}  // namespace xdd::query
