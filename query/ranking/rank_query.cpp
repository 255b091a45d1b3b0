#include "query/ranking/rank_query.h"

#include <vector>

#include "query/postings/bm25.h"

namespace xdd::query {
namespace {

using Queries = std::vector<Xapian::Query>;

Queries weighed(const std::vector<RankTerm>& terms) {
    Queries parts;
    for (const RankTerm& term : terms)
        parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term.term), term.weight);
    return parts;
}

Xapian::Query any(const Queries& parts) {
    return Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end());
}

Xapian::Query weighed(const RankPrefix& prefix) {
    const Xapian::Query as_one(Xapian::Query::OP_SYNONYM, prefix.terms.begin(), prefix.terms.end());
    return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, as_one, prefix.weight);
}

Xapian::Query weighed(const RankWording& wording) {
    Xapian::Query rank = any(weighed(wording.terms));
    if (wording.phrase) rank = Xapian::Query(Xapian::Query::OP_FILTER, rank, *wording.phrase);
    rank = Xapian::Query(Xapian::Query::OP_AND_NOT, rank, wording.said_already);
    return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, rank, wording.weight);
}

}  // namespace

Xapian::Query rank_query(const Ranking& ranking) {
    if (ranking.empty()) return {};
    Queries parts;
    for (const RankPrefix& prefix : ranking.prefixes) parts.push_back(weighed(prefix));
    for (Xapian::Query& term : weighed(ranking.terms)) parts.push_back(std::move(term));
    for (const RankWording& wording : ranking.wordings) parts.push_back(weighed(wording));
    if (ranking.mended.empty()) return any(parts);
    return Xapian::Query(Xapian::Query::OP_AND_MAYBE, any(parts), any(weighed(ranking.mended)));
}

Xapian::BM25Weight rank_weight() {
    return {bm25_k1, 0, 1, bm25_b, bm25_least_length};
}

}  // namespace xdd::query
