#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "query/language/parser.h"
#include "query/language/tree.h"
#include "query/search/frequencies.h"
#include "query/search/reading.h"

/// What the words of a query mean in one index: from typed forms to the spellings that match and the one that
/// ranks.
namespace xdd::query {

enum class MarksMode {
    automatic,  ///< typed marks count; what was typed without any is read
    exact,      ///< every word as typed
    fold,       ///< marks count for nothing
};

struct Word {
    std::string typed;              ///< key of what was typed
    std::string best;               ///< as typed, or as read
    std::vector<std::string> keys;  ///< all spellings that match; never empty
    std::vector<Share> ranking;     ///< spellings that rank, by how likely they are meant (reading.h)
    std::vector<PairShare> pairs;   ///< the same of it and the word typed right before it, when there is one
};

/// A query tree again, its leaves understood. What holds no word (a lone comma) is left out.
struct Meaning {
    Kind kind = Kind::group;
    Field field = Field::text;
    Sign sign = Sign::plain;
    /// word: one, or several that form a phrase (V.I.Lênin); phrase: in order; prefix: a single one whose
    /// keys are all words that begin so.
    std::vector<Word> words;
    unsigned distance = 0;
    DaySpan days;
    std::string text;  ///< of a field: the value as typed
    TextRange value_range;
    bool quoted = false;
    TextRange range;
    std::vector<Meaning> children;
};

struct QueryMeaning {
    Meaning root;
    bool is_read = false;  ///< some word ranks by another spelling than the typed one
    std::string read_as;   ///< the typed query with those words in the spelling they were read as
    std::vector<QueryWarning> warnings;
};

/// Fails when a beginning (`word*`) fits more words than can be looked for.
std::variant<QueryMeaning, QueryError> meaning_of(const Node& root, std::string_view typed, MarksMode marks,
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

}  // namespace xdd::query
