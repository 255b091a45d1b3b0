#include "query/search/count_matches.h"

#include "query/search/article_set.h"

namespace xdd::query {

std::uint64_t count_matches(Snapshot& snapshot, const Xapian::Query& query) {
    return ArticleSet(snapshot, query).size();
}

bool matches_some(const Xapian::Database& database, const Xapian::Query& query) {
    if (query.empty()) return false;
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(query);
    return !enquire.get_mset(0, 1).empty();
}

}  // namespace xdd::query
