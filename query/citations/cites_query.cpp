#include "query/citations/cites_query.h"

#include <algorithm>
#include <optional>

#include "corpus/metadata/citations.h"
#include "indexer/format/slot_values.h"
#include "indexer/format/terms.h"
#include "query/citations/citing_articles.h"
#include "query/citations/known_documents.h"
#include "query/snapshot/checked_articles.h"

namespace xdd::query {
namespace {

Xapian::Query citations(const std::vector<std::string>& keys) {
    std::vector<Xapian::Query> any;
    any.reserve(keys.size());
    for (const std::string& key : keys) any.emplace_back(term(Family::citation, key));
    return {Xapian::Query::OP_OR, any.begin(), any.end()};
}

/// All that share type and number with the document, and itself.
void add_namesakes(const Citation& wanted, const Xapian::Database& database, KnownDocuments& known) {
    for (const Citing& citing : citing_articles(database, citations(possible_number_keys(wanted))))
        known.add(citing.cited, citing.articles);
    known.add(wanted);
}

}  // namespace

Xapian::Query cites_query(const WantedDocument& wanted, const std::string& typed, Snapshot& snapshot,
                          const Vocabulary& vocabulary) {
    const Xapian::Query candidates = citations(wanted.keys());
    if (wanted.keys_tell()) return candidates;
    std::optional<KnownDocuments> known;
    const auto cites = [&](const std::string& packed) {
        if (!known) add_namesakes(wanted.citation(), snapshot.database(), known.emplace(vocabulary));
        const CitedBy cited = unpack_cited_by(packed);
        return std::any_of(cited.documents.begin(), cited.documents.end(),
                           [&](const CitedBy::Document& document) {
                               return wanted.takes(known->read(known->settled(document.label, cited.date)));
                           });
    };
    return checked_articles(snapshot, "cites " + typed, candidates, Slot::facet_citation, cites);
}

}  // namespace xdd::query
