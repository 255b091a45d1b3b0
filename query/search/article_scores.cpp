#include "query/search/article_scores.h"

#include <utility>

#include "query/search/bm25.h"
#include "query/search/matching_documents.h"
#include "query/search/term_postings.h"

namespace xdd::query {
namespace {

class Scorer {
  public:
    Scorer(const IndexPart& part, Snapshot& snapshot)
        : postings_(part),
          snapshot_(snapshot),
          lengths_(part.document_lengths()),
          collection_{static_cast<double>(snapshot.articles()), 1 / snapshot.database().get_average_length()},
          scores_(lengths_.size()) {}

    void add(const std::vector<RankTerm>& terms, double weight, const DocumentSet& articles) {
        const std::uint64_t size = articles.size();
        if (size == 0) return;
        for (const RankTerm& term : terms) add(term, weight, articles, size);
    }

    /// Those of the set that something has ranked.
    DocumentSet scored(const DocumentSet& articles) const {
        DocumentSet found(postings_.database().get_lastdocid());
        articles.visit([&](Xapian::docid document) {
            if (scores_[document] > 0) found.add(document);
        });
        return found;
    }

    std::vector<double> take() { return std::move(scores_); }

  private:
    void add(const RankTerm& term, double weight, const DocumentSet& articles, std::uint64_t size) {
        weight *= term.weight * bm25_rarity(snapshot_.articles_with(term.term), collection_);
        postings_.visit(term.term, articles, size, [&](Xapian::docid document, std::uint32_t occurrences) {
            scores_[document] += weight * bm25_saturation(occurrences, lengths_[document], collection_);
        });
    }

    const TermPostings postings_;
    Snapshot& snapshot_;
    const std::vector<std::uint32_t>& lengths_;
    const Collection collection_;
    std::vector<double> scores_;
};

DocumentSet ranked_by(const RankWording& wording, const IndexPart& part, const DocumentSet& articles) {
    DocumentSet ranked = wording.phrase ? matching_documents(part, *wording.phrase, articles) : articles;
    ranked.remove(matching_documents(part, wording.typed, ranked));
    return ranked;
}

}  // namespace

bool can_be_scored(const Ranking& ranking) {
    return ranking.prefixes.empty();
}

std::vector<double> article_scores(const Ranking& ranking, const IndexPart& part, const DocumentSet& articles,
                                   Snapshot& snapshot) {
    Scorer scorer(part, snapshot);
    scorer.add(ranking.terms, 1, articles);
    for (const RankWording& wording : ranking.wordings)
        scorer.add(wording.terms, wording.weight, ranked_by(wording, part, articles));
    if (!ranking.mended.empty()) scorer.add(ranking.mended, 1, scorer.scored(articles));
    return scorer.take();
}

}  // namespace xdd::query
