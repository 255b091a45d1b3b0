#include "query/search/searcher.h"

#include <algorithm>

#include <xapian.h>

#include "indexer/format/stored_article.h"
#include "indexer/format/terms.h"
#include "query/passages/cited_places.h"
#include "query/passages/passages.h"
#include "query/passages/text_match.h"
#include "query/ranking/ordering.h"
#include "query/ranking/rank_query.h"
#include "query/search/alternatives.h"
#include "query/search/explanation.h"
#include "query/search/facets.h"
#include "query/search/prepared_query.h"
#include "query/search/query_description.h"
#include "query/search/suggestions.h"

namespace xdd::query {
namespace {

SearchError nothing_asked(const SearchRequest& request) {
    return {request.typed,
            {{0, request.typed.size()}, "there is nothing to look for: give words or a filter"}};
}

/// One search within one view.
class Search {
  public:
    Search(Snapshot& snapshot, const Vocabulary& vocabulary, const SearchRequest& request)
        : snapshot_(snapshot),
          request_(request),
          query_(snapshot, vocabulary, request),
          demand_(query_.demand_of_hits(request)) {}

    std::optional<SearchError> error() const {
        if (query_.error()) return query_.error();
        if (query_.is_empty()) return nothing_asked(request_);
        return std::nullopt;
    }

    const PreparedQuery& query() const { return query_; }
    Demand demand() const { return demand_; }

    /// The articles up to the page's end, those before the page included.
    std::vector<Found> find() {
        const bool may_relax = request_.match == MatchMode::automatic && demand_ == Demand::all &&
                               query_.wanted() > 1 && asked() > 0;
        // All words of an unmarked query may stand in an article in spellings that nobody meant.
        const bool is_read = query_.meaning().is_read;
        if (may_relax && is_read && !query_.is_answered_in_full()) demand_ = Demand::any;
        std::vector<Found> found = find(demand_);
        if (found.empty() && may_relax && demand_ == Demand::all) {
            found = find(Demand::any);
            if (!found.empty()) demand_ = Demand::any;
        }
        return found;
    }

    /// Of the articles that hold every word, whatever the mode.
    std::uint64_t total_of_all() const { return query_.articles(Demand::all).size(); }

    std::uint64_t total() const {
        const Demand counted = PreparedQuery::demand_of_total(request_);
        return query_.articles(counted).size();
    }

    /// Articles that no date lets through for certain, since only their month or year is known.
    std::uint64_t touching(std::uint64_t total) const {
        if (!query_.may_touch()) return 0;
        const Demand counted = PreparedQuery::demand_of_total(request_);
        const std::uint64_t all = query_.articles(counted, DateFit::touching).size();
        return all > total ? all - total : 0;
    }

    std::uint64_t asked() const {
        const std::uint64_t everything = snapshot_.database().get_doccount();
        if (!request_.limit) return everything;
        return std::min(everything, request_.offset + std::min(*request_.limit, everything));
    }

  private:
    std::vector<Found> find(Demand demand) const {
        const Xapian::Database& database = snapshot_.database();
        const bool by_relevance = request_.sort.value_or(Sort::relevance) == Sort::relevance;
        if (!by_relevance)
            return first_by_value(database, query_.articles(demand).query(), *request_.sort, asked());
        if (query_.ranking().empty())
            return first_by_value(database, query_.articles(demand).query(), Sort::date_descending, asked());
        // A long query ranks more articles than a page holds: no need to look for those that score 0.
        if (demand == Demand::any && query_.ranks_only_matches_of_any()) {
            std::vector<Found> found = first_ranked(snapshot_, query_.ranking(), asked());
            if (found.size() == asked()) return found;
        }
        return first_by_score(snapshot_, query_.articles(demand), query_.ranking(), asked());
    }

    Snapshot& snapshot_;
    const SearchRequest& request_;
    PreparedQuery query_;
    Demand demand_;
};

/// What makes hits out of articles: one for a page, since both are dear to make.
struct HitMaker {
    Snapshot& snapshot;
    const SearchRequest& request;
    const Search& search;
    const Vocabulary& vocabulary;
    Analyzer analyzer;
    std::vector<const Meaning*> cites;  ///< the fields whose documents are shown where they are cited
};

Hit make_hit(const Found& found, HitMaker& maker) {
    Hit hit;
    hit.article = load_article(maker.snapshot.database().get_document(found.document));
    hit.score = found.score;
    const ArticleText text = text_of(hit.article, maker.analyzer);
    TextMatch match = match_text(maker.search.query().meaning().root, text);
    for (const Meaning* field : maker.cites) add_cited_places(*field, text, maker.vocabulary, match);
    hit.match = match.match;
    hit.passages = passages_of(text, match);
    if (maker.request.explain)
        hit.explanation =
            explanation_of(maker.snapshot, maker.search.query(), maker.request.typed, found.listing.id);
    return hit;
}

void warn(ResultPage& page, std::string code, std::string message) {
    page.warnings.push_back({std::move(code), std::move(message), {}});
}

void add_warnings(const Search& search, const SearchRequest& request, ResultPage& page) {
    if (request.match == MatchMode::automatic && search.demand() == Demand::any && !page.hits.empty()) {
        if (page.total == 0) {
            warn(page, "partial", "no article holds every word; listed are those that hold some");
        } else {
            warn(page, "partial", "articles that hold only some of the words are listed too");
        }
    }
    if (const std::uint64_t touching = search.touching(page.total); touching != 0)
        warn(page, "date-overlap",
             std::to_string(touching) + (touching == 1 ? " more article may lie" : " more articles may lie") +
                 " within the dates: only the month or year is known");
}

void add_facets(const Search& search, Snapshot& snapshot, const Vocabulary& vocabulary,
                const SearchRequest& request, ResultPage& page) {
    const Demand counted = PreparedQuery::demand_of_total(request);
    const ArticleSet& articles = search.query().articles(counted);
    for (const std::string_view name : facet_names()) {
        if (name == "month") continue;
        page.facets[std::string(name)] = count_facet(snapshot, articles, vocabulary, name);
    }
}

Explanation explanation_of_query(const Search& search, const SearchRequest& request) {
    return {to_string(request.query), search.query().meaning().read_as,
            describe(search.query().set(search.demand())), describe(rank_query(search.query().ranking()))};
}

ResultPage make_page(Snapshot& snapshot, const Vocabulary& vocabulary, Search& search,
                     const SearchRequest& request) {
    const std::vector<Found> found = search.find();
    const QueryMeaning& meaning = search.query().meaning();
    ResultPage page;
    page.typed = request.as_given.empty() ? request.typed : request.as_given;
    page.read_as = meaning.read_as;
    page.alternatives = alternatives(snapshot, vocabulary, request, search.query());
    page.total = search.total();
    page.suggestions = suggestions(snapshot, vocabulary, request,
                                   request.match == MatchMode::any ? search.total_of_all() : page.total);
    page.offset = request.offset;
    page.warnings = request.warnings;
    page.warnings.insert(page.warnings.end(), meaning.warnings.begin(), meaning.warnings.end());
    HitMaker maker{snapshot, request, search, vocabulary, {}, search.query().cites()};
    for (std::size_t i = request.offset; i < found.size(); ++i)
        page.hits.push_back(make_hit(found[i], maker));
    add_warnings(search, request, page);
    if (request.explain) page.explanation = explanation_of_query(search, request);
    if (request.facets) add_facets(search, snapshot, vocabulary, request, page);
    page.index_articles = snapshot.articles();
    page.index_changed = snapshot.changed();
    return page;
}

}  // namespace

std::variant<ResultPage, SearchError> search(Snapshot& snapshot, const Vocabulary& vocabulary,
                                             const SearchRequest& request) {
    using Result = std::variant<ResultPage, SearchError>;
    return with_snapshot(snapshot, [&]() -> Result {
        Search search(snapshot, vocabulary, request);
        if (const auto error = search.error()) return *error;
        return make_page(snapshot, vocabulary, search, request);
    });
}

std::variant<std::vector<RankedArticle>, SearchError> rank(Snapshot& snapshot, const Vocabulary& vocabulary,
                                                           const SearchRequest& request) {
    using Result = std::variant<std::vector<RankedArticle>, SearchError>;
    return with_snapshot(snapshot, [&]() -> Result {
        Search search(snapshot, vocabulary, request);
        if (search.query().error()) return *search.query().error();
        std::vector<RankedArticle> ranked;
        if (search.query().is_empty()) return ranked;
        for (const Found& found : search.find()) ranked.push_back({found.listing.id, found.score});
        return ranked;
    });
}

std::variant<RankedList, SearchError> list(Snapshot& snapshot, const Vocabulary& vocabulary,
                                           const SearchRequest& request) {
    using Result = std::variant<RankedList, SearchError>;
    return with_snapshot(snapshot, [&]() -> Result {
        Search search(snapshot, vocabulary, request);
        if (search.query().error()) return *search.query().error();
        RankedList listed;
        if (search.query().is_empty()) return listed;
        for (Found& found : search.find()) {
            listed.articles.push_back({found.listing.id, found.score});
            listed.listings.push_back(std::move(found.listing));
        }
        listed.total = search.total();
        return listed;
    });
}

std::variant<std::uint64_t, SearchError> count(Snapshot& snapshot, const Vocabulary& vocabulary,
                                               const SearchRequest& request) {
    using Result = std::variant<std::uint64_t, SearchError>;
    return with_snapshot(snapshot, [&]() -> Result {
        const Search search(snapshot, vocabulary, request);
        if (search.query().error()) return *search.query().error();
        if (search.query().is_empty()) return std::uint64_t{0};
        return search.total();
    });
}

std::variant<Suggested, SearchError> suggest(Snapshot& snapshot, const Vocabulary& vocabulary,
                                             const SearchRequest& request) {
    using Result = std::variant<Suggested, SearchError>;
    return with_snapshot(snapshot, [&]() -> Result {
        const Search search(snapshot, vocabulary, request);
        if (search.query().error()) return *search.query().error();
        if (search.query().is_empty()) return Suggested{};
        const std::uint64_t total = search.total_of_all();
        return Suggested{total, search.query().meaning().read_as,
                         suggestions(snapshot, vocabulary, request, total)};
    });
}

std::variant<Counts, SearchError> count_by(Snapshot& snapshot, const Vocabulary& vocabulary,
                                           const SearchRequest& request, std::string_view facet) {
    using Result = std::variant<Counts, SearchError>;
    return with_snapshot(snapshot, [&]() -> Result {
        const PreparedQuery query(snapshot, vocabulary, request);
        if (query.error()) return *query.error();
        const ArticleSet& articles = query.articles(PreparedQuery::demand_of_total(request));
        Counts counts;
        counts.total = articles.size();
        counts.values = count_facet(snapshot, articles, vocabulary, facet);
        counts.suggestions = suggestions(snapshot, vocabulary, request, query.articles(Demand::all).size());
        return counts;
    });
}

std::variant<CitedDocuments, SearchError> cited_documents(Snapshot& snapshot, const Vocabulary& vocabulary,
                                                          const SearchRequest& request,
                                                          const DocumentChoice& choice) {
    using Result = std::variant<CitedDocuments, SearchError>;
    return with_snapshot(snapshot, [&]() -> Result {
        const PreparedQuery query(snapshot, vocabulary, request);
        if (query.error()) return *query.error();
        const Xapian::Query set =
            query.is_empty() ? Xapian::Query::MatchAll : query.set(PreparedQuery::demand_of_total(request));
        return documents_cited_by(set, snapshot.database(), vocabulary, choice);
    });
}

std::variant<Explanation, SearchError> explain(Snapshot& snapshot, const Vocabulary& vocabulary,
                                               const SearchRequest& request) {
    using Result = std::variant<Explanation, SearchError>;
    return with_snapshot(snapshot, [&]() -> Result {
        const Search search(snapshot, vocabulary, request);
        if (const auto error = search.error()) return *error;
        return explanation_of_query(search, request);
    });
}

std::optional<Article> find_article(Snapshot& snapshot, std::string_view id) {
    return with_snapshot(snapshot, [&]() -> std::optional<Article> {
        const Xapian::Database& database = snapshot.database();
        const auto posting = database.postlist_begin(term(Family::id, id));
        if (posting == database.postlist_end(term(Family::id, id))) return std::nullopt;
        return load_article(database.get_document(*posting));
    });
}

}  // namespace xdd::query
