#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/language/parser.h"

/// First half of reading a query: from characters to tokens. Private to query/language.
namespace xdd::query {

enum class TokenType { word, prefix, phrase, value, open, close, op_and, op_or, op_not, op_near, end };

struct Token {
    TokenType type = TokenType::end;
    TextRange range;    ///< with its sign, = and field name
    TextRange content;  ///< the word, what stands between the quotation marks, the field's value
    Sign sign = Sign::plain;
    bool exact = false;
    bool quoted = false;
    Field field =
        Field::text;        ///< of a value; title of a word, prefix, phrase or open bracket after `title:`
    DaySpan days;           ///< of a date
    unsigned distance = 0;  ///< of op_near
};

struct Tokens {
    std::vector<Token> list;  ///< the last is `end`
    std::vector<QueryWarning> warnings;
};

/// Thrown inside query/language; parse_query makes it the value that its callers see.
struct Unreadable {
    QueryError error;
};

/// Throws Unreadable.
Tokens tokenize(std::string_view query);

}  // namespace xdd::query
