#include "query/snapshot/count_matches.h"

#include "query/postings/listed_articles.h"
#include "query/postings/unranked.h"
#include "query/snapshot/article_set.h"

namespace xdd::query {

std::uint64_t count_matches(Snapshot& snapshot, const Xapian::Query& query) {
    return ArticleSet(snapshot, query).size();
}

bool matches_some(Snapshot& snapshot, const Xapian::Query& query) {
    if (query.empty()) return false;
    const auto type = query.get_type();
    if (type == Xapian::Query::LEAF_TERM) return snapshot.database().term_exists(*query.get_terms_begin());
    const bool has_positions = type == Xapian::Query::OP_PHRASE || type == Xapian::Query::OP_NEAR;
    if (!has_positions && can_be_listed(snapshot.parts())) return count_matches(snapshot, query) != 0;
    Xapian::Enquire enquire(snapshot.database());
    if (has_positions)
        enquire.set_weighting_scheme(Xapian::BoolWeight());  // the first match ends the search
    else
        enquire.set_weighting_scheme(unranked_weight());
    enquire.set_query(query);
    return !enquire.get_mset(0, 1).empty();
}

}  // namespace xdd::query
