#include "query/search/article_scores.h"

#include <optional>
#include <string>

#include "indexer/format/common_terms.h"
#include "query/search/bm25.h"
#include "query/search/leaping.h"
#include "query/search/matching_documents.h"

namespace xdd::query {
namespace {

/// Reading the bits of a term takes as long as so many leaps in its posting list, and one more for so many
/// documents.
constexpr std::uint64_t leaps_for_bits = 20;
constexpr std::uint64_t documents_for_a_leap = 2000;
/// A posting list so many times as long as the set is leapt through, not read.
constexpr std::uint64_t worth_leaping = 6;

class Scorer {
  public:
    Scorer(const Xapian::Database& database, const std::vector<std::uint32_t>& lengths, Snapshot& snapshot)
        : database_(database),
          whole_(snapshot.database()),
          lengths_(lengths),
          collection_{static_cast<double>(whole_.get_doccount()), 1 / whole_.get_average_length()},
          common_(common_terms(database)),
          changed_(database.get_lastdocid()),
          scores_(lengths.size()) {
        if (!common_) return;
        for (const Xapian::docid document : common_->changed) changed_.add(document);
    }

    void add(const std::vector<RankTerm>& terms, double weight, const DocumentSet& articles) {
        const std::uint64_t size = articles.size();
        if (size == 0) return;
        for (const RankTerm& term : terms) add(term.term, weight * term.weight, articles, size);
    }

    /// Those of the set that something has ranked.
    DocumentSet scored(const DocumentSet& articles) const {
        DocumentSet found(database_.get_lastdocid());
        articles.visit([&](Xapian::docid document) {
            if (scores_[document] > 0) found.add(document);
        });
        return found;
    }

    std::vector<double> take() { return std::move(scores_); }

  private:
    void add(const std::string& term, double weight, const DocumentSet& articles, std::uint64_t size) {
        const std::uint64_t here = database_.get_termfreq(term);
        if (here == 0) return;
        weight *= bm25_rarity(whole_.get_termfreq(term), collection_);
        const auto add_posting = [&](const Xapian::PostingIterator& at) { add(*at, at.get_wdf(), weight); };
        if (common_ && is_common(static_cast<Xapian::doccount>(here), common_->last) &&
            size > leaps_for_bits + here / documents_for_a_leap && add_common(term, weight, articles))
            return;
        if (size * worth_leaping < here) {
            leap_through(database_, term, articles, 1, add_posting);
            return;
        }
        const auto end = database_.postlist_end(term);
        for (auto at = database_.postlist_begin(term); at != end; ++at) {
            if (articles.has(*at)) add_posting(at);
        }
    }

    bool add_common(const std::string& term, double weight, const DocumentSet& articles) {
        const std::optional<CommonPostings> postings = common_postings(database_, *common_, term);
        if (!postings) return false;
        DocumentSet others = changed_;
        others.keep_only(articles);
        postings->documents.visit_common(articles, [&](Xapian::docid document, std::size_t place) {
            const std::uint32_t occurrences = postings->frequencies[place];
            if (occurrences == 0)
                others.add(document);
            else if (!changed_.has(document))
                add(document, occurrences, weight);
        });
        const auto add_posting = [&](const Xapian::PostingIterator& at) { add(*at, at.get_wdf(), weight); };
        leap_through(database_, term, others, 1, add_posting);
        leap_through(database_, term, articles, common_->last + 1, add_posting);
        return true;
    }

    void add(Xapian::docid document, std::uint32_t occurrences, double weight) {
        scores_[document] += weight * bm25_saturation(occurrences, lengths_[document], collection_);
    }

    const Xapian::Database& database_;
    const Xapian::Database& whole_;
    const std::vector<std::uint32_t>& lengths_;
    const Collection collection_;
    const std::optional<CommonTerms> common_;
    DocumentSet changed_;
    std::vector<double> scores_;
};

DocumentSet ranked_by(const RankWording& wording, const Xapian::Database& database,
                      const DocumentSet& articles) {
    DocumentSet ranked = wording.phrase ? matching_documents(database, *wording.phrase, articles) : articles;
    ranked.remove(matching_documents(database, wording.typed, ranked));
    return ranked;
}

}  // namespace

bool can_be_scored(const Ranking& ranking) {
    return ranking.prefixes.empty();
}

std::vector<double> article_scores(const Ranking& ranking, const Xapian::Database& database,
                                   const DocumentSet& articles, const std::vector<std::uint32_t>& lengths,
                                   Snapshot& snapshot) {
    Scorer scorer(database, lengths, snapshot);
    scorer.add(ranking.terms, 1, articles);
    for (const RankWording& wording : ranking.wordings)
        scorer.add(wording.terms, wording.weight, ranked_by(wording, database, articles));
    if (!ranking.mended.empty()) scorer.add(ranking.mended, 1, scorer.scored(articles));
    return scorer.take();
}

}  // namespace xdd::query
