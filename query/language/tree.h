#pragma once

#include <string>
#include <vector>

#include "corpus/date.h"
#include "corpus/text_range.h"

/// A query as the reader meant it, before any index is asked. The parser makes it, everything else reads it.
namespace xdd::query {

enum class Field { text, author, title, date, topic, section, issue, cites, term, role };

enum class Kind {
    word,    ///< text: one word as typed; may hold several tokens (24-NQ/TU, V.I.Lênin), which then form a
             ///< phrase
    phrase,  ///< text: what stood between the quotation marks
    prefix,  ///< text: the letters before the *
    near,    ///< children (words or phrases) within `distance` words of each other, in any order
    both,    ///< AND: all children
    either,  ///< OR: any child
    except,  ///< first child without any of the others
    group,  ///< words side by side: children with their `sign`s; how many of the plain ones must match is the
            ///< searcher's --match. Holds a child that is not must_not, or nothing at all
    field,  ///< a value of `field`; text: the value as typed, `quoted` when it stood in quotation marks;
            ///< days: of date. A term keeps its text ("XI", "11", "2011-2016"): the searcher knows the spans
    all,    ///< every article: first child of the `except` that `-word` alone or NOT alone stands for
};

/// In a group a field is always must (or must_not), for a field restricts: --match is about words.
enum class Sign { plain, must, must_not };

struct Node {
    Kind kind = Kind::group;
    Field field = Field::text;  ///< of word, phrase, prefix, near: text or title; of field: which
    Sign sign = Sign::plain;    ///< of a child of a group
    std::string text;
    bool exact = false;  ///< =word: as typed, no reading, no spelling variants
    bool quoted = false;
    unsigned distance = 0;
    DaySpan days;           ///< of field date; an open end is 0 or 99991231
    TextRange range;        ///< where it stands in the typed query, for carets and warnings
    TextRange value_range;  ///< of field: where its value stands
    std::vector<Node> children;
};

/// "author", "title", ...; "text" for Field::text.
std::string_view field_name(Field field);

/// One tree printed as text with brackets, for tests and --explain: `(group chi bộ (phrase "sinh hoạt
/// ghép") +(author Tùy))`.
std::string to_string(const Node& node);

}  // namespace xdd::query
