#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "corpus/vocabulary/vocabulary.h"
#include "indexer/format/listing.h"
#include "query/citations/cited_documents.h"
#include "query/search/result_page.h"
#include "query/search/search_request.h"
#include "query/snapshot/snapshot.h"

/// Runs a query and hands out plain data. Everything is read within one view of the index.
namespace xdd::query {

/// What is asked of `search` and the others alike: nothing to look for is an error too.
std::variant<ResultPage, SearchError> search(Snapshot& snapshot, const Vocabulary& vocabulary,
                                             const SearchRequest& request);

/// Ids and scores alone, best first: no article is opened. A query that asks for nothing gives nothing.
std::variant<std::vector<RankedArticle>, SearchError> rank(Snapshot& snapshot, const Vocabulary& vocabulary,
                                                           const SearchRequest& request);

/// Hits as a list of titles would show them, without passages: no article is opened.
struct RankedList {
    std::vector<RankedArticle> articles;
    std::vector<Listing> listings;  ///< of each
    std::uint64_t total = 0;        ///< as in a ResultPage
};

/// The same with what a list shows of each, and the exact total: a search but for the passages.
std::variant<RankedList, SearchError> list(Snapshot& snapshot, const Vocabulary& vocabulary,
                                           const SearchRequest& request);

/// How many articles match, exactly. MatchMode::automatic means all here.
std::variant<std::uint64_t, SearchError> count(Snapshot& snapshot, const Vocabulary& vocabulary,
                                               const SearchRequest& request);

struct Suggested {
    std::uint64_t total = 0;  ///< articles that hold every word as typed or read
    std::string read_as;      ///< empty when nothing was read
    std::vector<Alternative> suggestions;
};

/// What near queries find far more than this one; `request.match` counts for nothing.
std::variant<Suggested, SearchError> suggest(Snapshot& snapshot, const Vocabulary& vocabulary,
                                             const SearchRequest& request);

struct Counts {
    std::uint64_t total = 0;
    std::vector<FacetValue> values;
    std::vector<Alternative> suggestions;  ///< as of a page
};

/// The same, and how many by value of a facet (facets.h). An empty request counts all articles.
std::variant<Counts, SearchError> count_by(Snapshot& snapshot, const Vocabulary& vocabulary,
                                           const SearchRequest& request, std::string_view facet);

/// The documents that the articles of a request cite; of an empty one: all articles.
std::variant<CitedDocuments, SearchError> cited_documents(Snapshot& snapshot, const Vocabulary& vocabulary,
                                                          const SearchRequest& request,
                                                          const DocumentChoice& choice);

std::variant<Explanation, SearchError> explain(Snapshot& snapshot, const Vocabulary& vocabulary,
                                               const SearchRequest& request);

/// The article of an id, if it is there.
std::optional<Article> find_article(Snapshot& snapshot, std::string_view id);

}  // namespace xdd::query
