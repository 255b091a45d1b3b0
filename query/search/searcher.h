#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "corpus/vocabulary/vocabulary.h"
#include "indexer/format/listing.h"
#include "query/language/parser.h"
#include "query/search/meaning.h"
#include "query/search/result_page.h"
#include "query/search/snapshot.h"

/// Runs a query and hands out plain data. Everything is read within one view of the index.
namespace xdd::query {

enum class MatchMode {
    automatic,  ///< all words; of more than six any, and where no article has all of them, those without
                ///< marks in the spelling that they are read as (hits that lack some are marked partial)
    all,
    any,
};

enum class Sort { relevance, date, date_descending, author, title };

/// A filter from outside the query text: a field node made of an option's value.
struct FilterOption {
    std::string option;  ///< "--author": those of one option widen, different options narrow
    Node node;           ///< its range counts in node.text
};

struct SearchRequest {
    std::string typed;  ///< as the reader sees it (visible_query.h); ranges of `query` count in it
    Node query;
    std::vector<QueryWarning> warnings;  ///< the parser's
    std::vector<FilterOption> filters;
    MatchMode match = MatchMode::automatic;
    MarksMode marks = MarksMode::automatic;
    std::optional<Sort> sort;  ///< by itself relevance, or newest first where no word ranks
    std::uint64_t offset = 0;
    std::optional<std::uint64_t> limit = 10;  ///< nothing: all
    bool facets = false;
    bool explain = false;  ///< tell of each hit what gave it its score
};

/// A query, or the value of an option, that cannot be looked for.
struct SearchError {
    std::string text;  ///< what `error.range` counts in
    QueryError error;
};

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

std::variant<Explanation, SearchError> explain(Snapshot& snapshot, const Vocabulary& vocabulary,
                                               const SearchRequest& request);

/// The article of an id, if it is there.
std::optional<Article> find_article(Snapshot& snapshot, std::string_view id);

}  // namespace xdd::query
