#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "query/language/day_range.h"
#include "query/language/tree.h"

namespace xdd::query {

/// Longer queries are refused; so is nesting brackets deeper.
inline constexpr std::size_t longest_query = 65536;  ///< bytes
inline constexpr unsigned deepest_nesting = 100;

/// `NEAR` without a number, and the greatest number it takes.
inline constexpr unsigned default_distance = 10;
inline constexpr unsigned greatest_distance = 1000;

struct QueryError {
    TextRange range;      ///< bytes of the query that cannot be read
    std::string message;  ///< "this bracket is never closed"
};

struct QueryWarning {
    std::string code;  ///< "unknown-field", "empty-phrase", "empty-brackets", "capitals-are-text",
                       ///< "near-phrase", "no-word"
    std::string message;
    TextRange range;
};

struct ParsedQuery {
    Node root;  ///< a group without children for an empty query; a single word is not wrapped in a group
    std::vector<QueryWarning> warnings;
};

/// Reads the query language (docs/query-language.md). `query` must be valid UTF-8, and is read as it stands:
/// what a reader sees otherwise, visible_query makes plain before.
std::variant<ParsedQuery, QueryError> parse_query(std::string_view query);

/// The query as free text: every character counts as text, no operators, no fields (`batch --plain`). Always
/// a group of plain words.
Node plain_query(std::string_view text);

/// The query again, and below it a caret under the place, counting columns as a terminal shows them. Of a
/// long query only what stands around the place, on one line.
std::string with_caret(std::string_view query, const QueryError& error);

}  // namespace xdd::query
