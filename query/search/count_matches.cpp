#include "query/search/count_matches.h"

namespace xdd::query {

std::uint64_t count_matches(const Xapian::Database& database, const Xapian::Query& query) {
    if (query.empty()) return 0;
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(query);
    const Xapian::MSet bounds = enquire.get_mset(0, 0);
    if (bounds.get_matches_lower_bound() == bounds.get_matches_upper_bound())
        return bounds.get_matches_lower_bound();
    // Looking at every match makes the count exact.
    return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
}

bool matches_some(const Xapian::Database& database, const Xapian::Query& query) {
    if (query.empty()) return false;
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(query);
    return !enquire.get_mset(0, 1).empty();
}

}  // namespace xdd::query
