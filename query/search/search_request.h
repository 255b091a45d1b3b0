#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/language/parser.h"
#include "query/meaning/meaning.h"
#include "query/ranking/sort.h"

/// What is asked, as plain data: made from a command line, the counterpart of result_page.h.
namespace xdd::query {

enum class MatchMode {
    automatic,  ///< all words; of more than six any, and where no article has all of them, those without
                ///< marks in the spelling that they are read as (hits that lack some are marked partial)
    all,
    any,
};

/// A filter from outside the query text: a field node made of an option's value.
struct FilterOption {
    std::string option;  ///< "--author": those of one option widen, different options narrow
    Node node;           ///< its range counts in node.text
};

struct SearchRequest {
    std::string typed;     ///< as the reader sees it (visible_query.h); ranges of `query` count in it
    std::string as_given;  ///< letter for letter, for what is told of the request; empty when `typed` is
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

}  // namespace xdd::query
