#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "query/ranking/ranking.h"
#include "query/search/search_request.h"
#include "query/search/set_query.h"
#include "query/snapshot/article_set.h"

namespace xdd::query {

/// A request understood in one view of the index: what the searcher, the counts and the explanation share.
/// Holds pointers into itself, so it stays where it was made.
class PreparedQuery {
  public:
    PreparedQuery(Snapshot& snapshot, const Vocabulary& vocabulary, const SearchRequest& request);
    PreparedQuery(const PreparedQuery&) = delete;
    PreparedQuery& operator=(const PreparedQuery&) = delete;

    const std::optional<SearchError>& error() const { return error_; }
    const QueryMeaning& meaning() const { return meaning_; }

    /// Words, phrases and beginnings that a hit may show.
    std::size_t wanted() const { return wanted_; }
    /// The fields that ask for cited documents, of the query and of the options; not those of a NOT.
    std::vector<const Meaning*> cites() const;
    bool has_filters() const { return !filters_.empty(); }
    /// Whether the query asks for nothing at all.
    bool is_empty() const { return wanted_ == 0 && !has_filters() && !has_conditions(meaning_.root); }
    /// Whether some date was given that may cut the span of an article.
    bool may_touch() const;

    /// What the exact total counts of a request: any word or all, but never only some because none has all.
    static Demand demand_of_total(const SearchRequest& request) {
        return request.match == MatchMode::any ? Demand::any : Demand::all;
    }

    /// What an article must hold to be listed: some of the words of a sentence will do. Where no article
    /// holds all that a shorter query asks for, those with some are listed all the same.
    Demand demand_of_hits(const SearchRequest& request) const;

    Xapian::Query set(Demand demand, DateFit fit = DateFit::inside) const;
    /// The same, looked for once for all who need it.
    const ArticleSet& articles(Demand demand, DateFit fit = DateFit::inside) const;
    /// Made when first asked for: most queries that are made to be counted are never ranked.
    const Ranking& ranking() const;
    RankDetails rank_details() const { return query::rank_details(meaning_.root, snapshot_); }
    /// The articles that one part of the query lets through, all of its words being asked for.
    Xapian::Query set_of(const Meaning& part) const;
    /// The filters of each option, any of which will do: "--author" and what it lets through.
    std::map<std::string, Xapian::Query> option_queries(DateFit fit = DateFit::inside) const;
    /// Whether every article that anything ranks is one of articles(Demand::any): of plain words with nothing
    /// that keeps an article out.
    bool ranks_only_matches_of_any() const;
    /// Whether some article holds every word in the spelling that it is read as.
    bool is_answered_in_full() const;

  private:
    Xapian::Query set_of(const Meaning& root, const Filters& filters, Demand demand, DateFit fit) const;
    static bool has_conditions(const Meaning& meaning);
    void prepare(const Vocabulary& vocabulary, const SearchRequest& request);
    std::optional<Xapian::Query> option_query(DateFit fit) const;

    struct Option {
        std::string name;
        Meaning meaning;
    };

    Snapshot& snapshot_;
    QueryMeaning meaning_;
    std::vector<Option> options_;
    Filters filters_;
    mutable std::optional<Ranking> ranking_;
    std::size_t wanted_ = 0;
    mutable std::map<std::pair<Demand, DateFit>, ArticleSet> articles_;
    std::optional<SearchError> error_;
};

}  // namespace xdd::query
