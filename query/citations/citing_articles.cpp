#include "query/citations/citing_articles.h"

#include "indexer/format/schema.h"
#include "query/postings/unranked.h"

namespace xdd::query {

std::vector<Citing> citing_articles(const Xapian::Database& database, const Xapian::Query& set) {
    Xapian::ValueCountMatchSpy spy(static_cast<Xapian::valueno>(Slot::facet_citation));
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(unranked_weight());
    enquire.set_query(set);
    enquire.add_matchspy(&spy);
    enquire.get_mset(0, 0, database.get_doccount());
    std::vector<Citing> citing;
    for (auto packed = spy.values_begin(); packed != spy.values_end(); ++packed) {
        if ((*packed).empty()) continue;
        citing.push_back({unpack_cited_by(*packed), packed.get_termfreq()});
    }
    return citing;
}

}  // namespace xdd::query
