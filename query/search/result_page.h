#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "query/language/parser.h"
#include "query/passages/passage.h"

/// What a search found, as plain data: made by the searcher, shown by query/render. Knows nothing of Xapian,
/// files or terminals.
namespace xdd::query {

/// What one part of the ranking gave an article: weight times the BM25 score of its term.
struct ScorePart {
    std::string kind;  ///< "word", "pair", "word in head", "pair in head"; "any of" words that begin so;
                       ///< "other words" for the typed ones
    std::string text;  ///< "chi bộ": keys, as the index spells them
    double score = 0;
    double weight = 1;       ///< made from what follows, the kind and the rarity (docs/ranking.md)
    double share = 1;        ///< how likely this spelling is meant: 1 for what is literal
    double association = 0;  ///< how closely the words belong together; of a word: with its closer neighbour
};

/// One thing that a query asks of an article.
struct Requirement {
    std::string text;  ///< as typed; of a filter from outside the query its option
    bool must_not = false;
    bool met = false;
};

struct ArticleExplanation {
    std::string id;
    bool holds_all = false;  ///< the query in full
    bool holds_any = false;  ///< enough of it to be listed where any word will do
    double score = 0;
    std::vector<ScorePart> parts;  ///< what they gave adds up to the score; largest first
    std::vector<Requirement> requirements;
};

/// How a query was understood.
struct Explanation {
    std::string tree;     ///< as parsed
    std::string read_as;  ///< empty when nothing was read
    std::string matches;  ///< Xapian's query of the set
    std::string ranks;    ///< and of the order
};

struct Hit {
    Article article;
    double score = 0;
    Match match = Match::exact;
    std::vector<Passage> passages;                    ///< the first is the whole title
    std::optional<ArticleExplanation> explanation{};  ///< where it was asked for
};

/// A hit as a batch of queries wants it.
struct RankedArticle {
    std::string id;
    double score = 0;
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
    std::string typed;    ///< of the request
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
    std::optional<Explanation> explanation;  ///< of the query, where it was asked for
    std::uint64_t index_articles = 0;
    std::string index_changed;  ///< UTC time stamp of the index's last change
};

}  // namespace xdd::query
