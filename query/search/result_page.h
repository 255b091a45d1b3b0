#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/text_range.h"
#include "query/language/parser.h"

/// What a search found, as plain data: made by the searcher, shown by query/render. Knows nothing of Xapian,
/// files or terminals.
namespace xdd::query {

/// How well a hit answers the words: the worst over all words of the query.
enum class Match {
    exact,    ///< every word as typed
    read,     ///< some word in the spelling of the shown reading
    fold,     ///< some word in another spelling
    partial,  ///< some word is missing
};
std::string_view match_name(Match match);

/// A verbatim slice of a field with the ranges in it that matched.
struct Passage {
    std::string field;                  ///< "title", "abstract", "body"
    std::string text;                   ///< exact bytes of the article
    std::vector<TextRange> highlights;  ///< byte ranges of `text`, growing, never overlapping
    bool cut_before = false;            ///< the field's text goes on before the slice
    bool cut_after = false;
};

struct Hit {
    Article article;
    double score = 0;
    Match match = Match::exact;
    std::vector<Passage> passages;  ///< the first is the whole title
};

struct FacetValue {
    std::string value;
    std::uint64_t count = 0;
    std::string label{};  ///< of a topic's code; else the value
};

struct Alternative {
    std::string text;         ///< another reading of the whole query
    std::uint64_t count = 0;  ///< articles that hold it
};

struct ResultPage {
    std::string typed;
    std::string read_as;  ///< empty when nothing was read
    std::vector<Alternative> alternatives;
    std::uint64_t total = 0;
    bool total_is_exact = true;
    std::uint64_t offset = 0;
    std::vector<Hit> hits;
    std::map<std::string, std::vector<FacetValue>>
        facets;  ///< "author", "year", ...: most frequent first, ties by value
    std::vector<Alternative> suggestions;
    std::vector<QueryWarning> warnings;
    std::uint64_t index_articles = 0;
    std::string index_changed;  ///< UTC time stamp of the index's last change
};

}  // namespace xdd::query
