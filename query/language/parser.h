#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "query/language/tree.h"

namespace xdd::query {

struct QueryError {
    TextRange range;      ///< bytes of the query that cannot be read
    std::string message;  ///< "this bracket is never closed"
};

struct QueryWarning {
    std::string code;
    std::string message;
    TextRange range;
};

struct ParsedQuery {
    Node root;  ///< a group without children for an empty query
    std::vector<QueryWarning> warnings;
};

/// Reads the query language (docs/query-language.md). `query` must be valid UTF-8.
std::variant<ParsedQuery, QueryError> parse_query(std::string_view query);

/// The query as free text: every character counts as text, no operators, no fields (`batch --plain`).
Node plain_query(std::string_view text);

/// A date range as `date:`, --from and --to take it: "2015", "2014-06", "2014..2015", "2014-06..", "..1996",
/// "8-7-2015". Nothing when unreadable.
std::optional<DaySpan> read_day_range(std::string_view text);

/// The query again, and below it a caret under the place, counting columns as a terminal shows them.
std::string with_caret(std::string_view query, const QueryError& error);

}  // namespace xdd::query
