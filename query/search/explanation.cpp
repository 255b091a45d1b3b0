#include "query/search/explanation.h"

#include <algorithm>

#include "indexer/format/terms.h"
#include "query/ranking/rank_query.h"
#include "query/search/score_parts.h"
#include "query/snapshot/count_matches.h"

namespace xdd::query {
namespace {

/// What a part of the query says, as it was typed, without the sign before it; a word with its reading.
std::string typed_part(const Meaning& meaning, std::string_view typed) {
    if (meaning.range.end <= meaning.range.begin || meaning.range.end > typed.size()) return meaning.text;
    std::string_view part = slice(typed, meaning.range);
    if (meaning.sign != Sign::plain && (part.starts_with('+') || part.starts_with('-')))
        part.remove_prefix(1);
    std::string text(part);
    if (meaning.words.size() == 1 && meaning.words.front().best != meaning.words.front().typed)
        text += " (read as " + meaning.words.front().best + ')';
    return text;
}

class Requirements {
  public:
    Requirements(Snapshot& snapshot, const PreparedQuery& query, std::string_view typed, std::string_view id)
        : snapshot_(snapshot), query_(query), typed_(typed), article_(term(Family::id, id)) {}

    std::vector<Requirement> all() {
        add(query_.meaning().root, false);
        for (const auto& [name, inside] : query_.option_queries())
            list_.push_back({name, false, holds(inside)});
        return std::move(list_);
    }

  private:
    bool holds(const Xapian::Query& query) const {
        const Xapian::Query both(Xapian::Query::OP_AND, article_, query);
        return matches_some(snapshot_, both);
    }

    /// Whether the article has what stands for a word together with its neighbours: NQ26 for `nghị`.
    bool holds_span_over(const Meaning& group, std::size_t child) const {
        return std::any_of(group.spans.begin(), group.spans.end(), [&](Meaning span) {
            span.field = group.children[child].field;
            return span.covers.first <= child && child < span.covers.last && holds(query_.set_of(span));
        });
    }

    /// Rows of words and ANDs ask for each of their parts; what holds anything else is one demand.
    void add(const Meaning& meaning, bool must_not) {
        const bool row = meaning.kind == Kind::group || meaning.kind == Kind::both;
        if (row && !must_not) {
            for (std::size_t i = 0; i < meaning.children.size(); ++i) {
                const Meaning& child = meaning.children[i];
                if (child.sign != Sign::must_not && holds_span_over(meaning, i))
                    list_.push_back({typed_part(child, typed_), false, true});
                else
                    add(child, child.sign == Sign::must_not);
            }
            return;
        }
        if (meaning.kind == Kind::except && !must_not) {
            for (std::size_t i = 0; i < meaning.children.size(); ++i) add(meaning.children[i], i > 0);
            return;
        }
        if (meaning.kind == Kind::all) return;
        list_.push_back({typed_part(meaning, typed_), must_not, holds(query_.set_of(meaning)) != must_not});
    }

    Snapshot& snapshot_;
    const PreparedQuery& query_;
    std::string_view typed_;
    Xapian::Query article_;
    std::vector<Requirement> list_;
};

bool is_in(Snapshot& snapshot, const Xapian::Query& set, std::string_view id) {
    const Xapian::Query article(term(Family::id, id));
    return matches_some(snapshot, Xapian::Query(Xapian::Query::OP_AND, article, set));
}

}  // namespace

ArticleExplanation explanation_of(Snapshot& snapshot, const PreparedQuery& query, std::string_view typed,
                                  std::string_view id) {
    const Xapian::Database& database = snapshot.database();
    ArticleExplanation result;
    result.id = id;
    result.holds_all = is_in(snapshot, query.set(Demand::all), id);
    result.holds_any = result.holds_all || is_in(snapshot, query.set(Demand::any), id);
    const Xapian::Query rank = rank_query(query.ranking());
    result.score = score_of(database, rank, id);
    result.parts = score_parts(database, rank, query.rank_details(), id);
    result.requirements = Requirements(snapshot, query, typed, id).all();
    return result;
}

std::variant<std::optional<ArticleExplanation>, SearchError> explain_article(Snapshot& snapshot,
                                                                             const Vocabulary& vocabulary,
                                                                             const SearchRequest& request,
                                                                             std::string_view id) {
    using Result = std::variant<std::optional<ArticleExplanation>, SearchError>;
    return with_snapshot(snapshot, [&]() -> Result {
        const PreparedQuery query(snapshot, vocabulary, request);
        if (query.error()) return *query.error();
        if (!snapshot.database().term_exists(term(Family::id, id)))
            return std::optional<ArticleExplanation>();
        return std::optional(explanation_of(snapshot, query, request.typed, id));
    });
}

}  // namespace xdd::query
