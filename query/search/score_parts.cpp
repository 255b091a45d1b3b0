#include "query/search/score_parts.h"

#include <algorithm>

#include "indexer/format/terms.h"
#include "query/ranking/rank_query.h"

namespace xdd::query {
namespace {

/// Parts whose weights are summed: those of an OR and of what may be there besides.
void take_apart(const Xapian::Query& query, std::vector<Xapian::Query>& parts) {
    const bool sums =
        query.get_type() == Xapian::Query::OP_OR || query.get_type() == Xapian::Query::OP_AND_MAYBE;
    if (!sums) {
        parts.push_back(query);
        return;
    }
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) take_apart(query.get_subquery(i), parts);
}

struct TermText {
    Family family = Family::text;
    std::string text;
};

TermText text_of_term(const std::string& indexed) {
    const std::string term = readable_term(indexed);
    const std::size_t letters = std::min(term.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), term.size());
    const std::string_view beginning = std::string_view(term).substr(0, letters);
    for (const FamilyInfo& info : schema()) {
        if (info.prefix == beginning) return {info.family, term.substr(letters)};
    }
    return {Family::text, term};
}

std::string_view kind_name(Family family) {
    switch (family) {
        case Family::pair:
            return "pair";
        case Family::head:
            return "word in head";
        case Family::head_pair:
            return "pair in head";
        default:
            return "word";
    }
}

/// The words of what is asked for, without what must not be there or only lets through.
std::string words_of(Xapian::Query query) {
    while (query.get_type() == Xapian::Query::OP_AND_NOT || query.get_type() == Xapian::Query::OP_FILTER)
        query = query.get_subquery(0);
    std::string words;
    for (auto at = query.get_unique_terms_begin(); at != query.get_unique_terms_end(); ++at) {
        const TermText text = text_of_term(*at);
        if (text.family == Family::text) words += (words.empty() ? "" : ", ") + text.text;
    }
    return words;
}

ScorePart described(const Xapian::Query& part, const RankDetails& details) {
    ScorePart result;
    const Xapian::Query inner =
        part.get_type() == Xapian::Query::OP_SCALE_WEIGHT ? part.get_subquery(0) : part;
    if (inner.get_type() != Xapian::Query::LEAF_TERM) {
        result.kind = inner.get_type() == Xapian::Query::OP_SYNONYM ? "any of" : "other words";
        result.text = words_of(inner);
        return result;
    }
    const std::string term = *inner.get_unique_terms_begin();
    TermText text = text_of_term(term);
    result.kind = kind_name(text.family);
    result.text = std::move(text.text);
    if (const auto known = details.find(term); known != details.end()) {
        result.share = known->second.share;
        result.association = known->second.association;
    }
    return result;
}

}  // namespace

double score_of(const Xapian::Database& database, const Xapian::Query& rank, std::string_view id) {
    if (rank.empty()) return 0;
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(rank_weight());
    enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, rank, Xapian::Query(term(Family::id, id))));
    const Xapian::MSet matches = enquire.get_mset(0, 1);
    return matches.empty() ? 0 : matches.begin().get_weight();
}

std::vector<ScorePart> score_parts(const Xapian::Database& database, const Xapian::Query& rank,
                                   const RankDetails& details, std::string_view id) {
    std::vector<Xapian::Query> parts;
    if (!rank.empty()) take_apart(rank, parts);
    std::vector<ScorePart> scored;
    for (const Xapian::Query& part : parts) {
        const double score = score_of(database, part, id);
        if (score == 0) continue;
        ScorePart entry = described(part, details);
        entry.score = score;
        if (part.get_type() == Xapian::Query::OP_SCALE_WEIGHT)
            entry.weight = score / score_of(database, part.get_subquery(0), id);
        scored.push_back(std::move(entry));
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const ScorePart& a, const ScorePart& b) { return a.score > b.score; });
    return scored;
}

}  // namespace xdd::query
