#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "query/language/parser.h"
#include "query/language/tree.h"
#include "query/reading/abbreviation_table.h"
#include "query/reading/frequencies.h"
#include "query/reading/reading.h"

/// What the words of a query mean in one index: from typed forms to the spellings that match and the one that
/// ranks.
namespace xdd::query {

enum class MarksMode {
    automatic,  ///< typed marks count; what was typed without any is read
    exact,      ///< every word as typed
    fold,       ///< marks count for nothing, letters do: no i for y, no words for abbreviations
};

struct Word {
    std::string typed;              ///< key of what was typed
    std::string best;               ///< as typed, or as read
    std::vector<std::string> keys;  ///< all spellings that match; never empty
    std::vector<Share> ranking;     ///< spellings that rank, by how likely they are meant (reading.h)
    std::vector<PairShare> pairs;   ///< the same of it and the word typed right before it, when there is one
    bool looks_like_another = false;  ///< an abbreviation that the index cannot tell from a word: TƯ
};

/// Children [first, last) of a group.
struct ChildRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// A query tree again, its leaves understood. What holds no word (a lone comma) is left out.
struct Meaning {
    Kind kind = Kind::group;
    Field field = Field::text;
    Sign sign = Sign::plain;
    /// word: one, or several that form a phrase (V.I.Lênin); phrase: in order; prefix: a single one whose
    /// keys are all words that begin so.
    std::vector<Word> words;
    /// Of a word or phrase: other words that match in its place, an abbreviation or what it stands for
    /// (wordings.h).
    std::vector<std::vector<Word>> wordings;
    /// Of a group: phrases that stand for several of its children (`covers`) together: TCCSĐ where tổ chức cơ
    /// sở đảng was typed. An article that has one holds each of the children.
    std::vector<Meaning> spans;
    ChildRange covers;  ///< of a span
    Keys instead_of;    ///< of a span: the words it stands for, as typed or as read
    unsigned distance = 0;
    DaySpan days;
    std::string text;  ///< of a field: the value as typed
    TextRange value_range;
    bool quoted = false;
    TextRange range;
    std::vector<Meaning> children;
};

/// An abbreviation that may stand for several things, and nothing beside it tells for which: it is looked for
/// as typed.
struct OpenAbbreviation {
    TextRange range;                    ///< in the query
    std::vector<std::string> meanings;  ///< "chỉ thị"
};

/// Words side by side, as they were read together.
struct ReadRow {
    std::vector<TypedWord> words;
    std::vector<TextRange> ranges;  ///< in the query; empty when the place is not known
    std::vector<std::string> best;
};

struct QueryMeaning {
    Meaning root;
    bool nothing_marked = false;  ///< no word was typed with marks
    std::vector<ReadRow> rows;    ///< those that may be read in other ways
    std::vector<OpenAbbreviation> open_abbreviations;
    bool is_read = false;  ///< some word ranks by another spelling than the typed one
    std::string read_as;   ///< the typed query with those words in the spelling they were read as
    std::vector<QueryWarning> warnings;
};

/// A node's own facts: without words, wordings and children.
Meaning meaning_without_words(const Node& node);

/// The spellings of each word that match.
std::vector<Keys> spelt(const std::vector<Word>& words);

/// The rows of words that must stand near each other, one choice of wording for each child of a `near`; those
/// that were typed first, not more than some dozens.
std::vector<std::vector<const std::vector<Word>*>> rows_of_near(const Meaning& near);

/// Fails when a beginning (`word*`) fits more words than can be looked for.
std::variant<QueryMeaning, QueryError> meaning_of(const Node& root, std::string_view typed, MarksMode marks,
                                                  const AbbreviationTable& abbreviations,
                                                  Frequencies& frequencies);

/// Calls `visit` for every leaf with words that an article may show as found, left to right: not for what
/// stands behind a minus or NOT.
template <typename Visit>
void for_each_wanted(const Meaning& meaning, const Visit& visit) {
    if (meaning.sign == Sign::must_not) return;
    if (!meaning.words.empty()) visit(meaning);
    for (std::size_t i = 0; i < meaning.children.size(); ++i) {
        if (meaning.kind == Kind::except && i > 0) break;
        for_each_wanted(meaning.children[i], visit);
    }
}

/// The same for the spans of groups.
template <typename Visit>
void for_each_wanted_span(const Meaning& meaning, const Visit& visit) {
    if (meaning.sign == Sign::must_not) return;
    for (const Meaning& span : meaning.spans) visit(span);
    for (std::size_t i = 0; i < meaning.children.size(); ++i) {
        if (meaning.kind == Kind::except && i > 0) break;
        for_each_wanted_span(meaning.children[i], visit);
    }
}

}  // namespace xdd::query
