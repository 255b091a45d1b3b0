#include "query/search/article_scores.h"

#include <algorithm>
#include <string>
#include <utility>

#include "query/postings/best_scores.h"
#include "query/postings/bm25.h"
#include "query/postings/matching_documents.h"
#include "query/postings/term_postings.h"

namespace xdd::query {
namespace {

/// A term and the most that it can give an article.
struct WeighedTerm {
    const std::string* term;
    double most;
};
using WeighedTerms = std::vector<WeighedTerm>;

double most_of(const WeighedTerms& terms) {
    double sum = 0;
    for (const WeighedTerm& term : terms) sum += term.most;
    return sum;
}

class Scorer {
  public:
    Scorer(const IndexPart& part, DocumentSet articles, std::uint64_t count, Snapshot& snapshot)
        : part_(part),
          postings_(part),
          snapshot_(snapshot),
          lengths_(part.document_lengths()),
          collection_{static_cast<double>(snapshot.articles()), 1 / snapshot.database().get_average_length()},
          count_(count),
          contenders_(std::move(articles)),
          scores_(lengths_.size()) {}

    void add(const Ranking& ranking) {
        WeighedTerms terms = weighed(ranking.terms, 1);
        const WeighedTerms mended = weighed(ranking.mended, 1);
        std::vector<WeighedTerms> wordings;
        for (const RankWording& wording : ranking.wordings)
            wordings.push_back(weighed(wording.terms, wording.weight));
        to_come_ = most_of(terms) + most_of(mended);
        for (const WeighedTerms& wording : wordings) to_come_ += most_of(wording);
        next_look_ = to_come_ * first_look;

        std::sort(terms.begin(), terms.end(),
                  [](const WeighedTerm& a, const WeighedTerm& b) { return a.most > b.most; });
        add(terms);
        for (std::size_t i = 0; i < wordings.size(); ++i) add(wordings[i], having(ranking.wordings[i]));
        if (!mended.empty()) add(mended, ranked_so_far());
    }

    ScoredArticles take() { return {std::move(contenders_), std::move(scores_)}; }

  private:
    /// What is to come is compared with what has been reached when so much of the whole is left, and again
    /// whenever it has shrunk by as much once more.
    static constexpr double first_look = 0.6;
    static constexpr double look_again = 0.7;
    /// Fewer articles are not worth a look.
    static constexpr std::uint64_t few = 500;

    WeighedTerms weighed(const std::vector<RankTerm>& terms, double weight) const {
        WeighedTerms all;
        for (const RankTerm& term : terms)
            all.push_back({&term.term, weight * term.weight *
                                           bm25_rarity(snapshot_.articles_with(term.term), collection_)});
        return all;
    }

    void add(const WeighedTerms& terms) {
        std::uint64_t size = contenders_.size();
        for (const WeighedTerm& term : terms) {
            add(term, contenders_, size);
            to_come_ -= term.most;
            if (to_come_ > next_look_ || size < few) continue;
            next_look_ = to_come_ * look_again;
            leave_those_behind();
            size = contenders_.size();
        }
    }

    void add(const WeighedTerms& terms, const DocumentSet& articles) {
        const std::uint64_t size = articles.size();
        for (const WeighedTerm& term : terms) add(term, articles, size);
    }

    void add(const WeighedTerm& term, const DocumentSet& articles, std::uint64_t size) {
        postings_.visit(*term.term, articles, size, [&](Xapian::docid document, std::uint32_t occurrences) {
            scores_[document] += term.most * bm25_saturation(occurrences, lengths_[document], collection_);
        });
    }

    /// Contenders that cannot come up to the last of the first any more.
    void leave_those_behind() {
        BestScores best(count_);
        contenders_.visit([&](Xapian::docid document) { best.offer(scores_[document], document); });
        const double needed = best.least() - to_come_;
        if (needed <= 0) return;
        DocumentSet left(part_.database().get_lastdocid());
        contenders_.visit([&](Xapian::docid document) {
            if (scores_[document] >= needed) left.add(document);
        });
        contenders_ = std::move(left);
    }

    DocumentSet having(const RankWording& wording) const {
        DocumentSet articles =
            wording.phrase ? matching_documents(part_, *wording.phrase, contenders_) : contenders_;
        articles.remove(matching_documents(part_, wording.typed, articles));
        return articles;
    }

    DocumentSet ranked_so_far() const {
        DocumentSet found(part_.database().get_lastdocid());
        contenders_.visit([&](Xapian::docid document) {
            if (scores_[document] > 0) found.add(document);
        });
        return found;
    }

    const IndexPart& part_;
    const TermPostings postings_;
    Snapshot& snapshot_;
    const std::vector<std::uint32_t>& lengths_;
    const Collection collection_;
    const std::uint64_t count_;
    DocumentSet contenders_;
    std::vector<double> scores_;
    double to_come_ = 0;    // the most that an article can still get
    double next_look_ = 0;  // when that is left
};

}  // namespace

bool can_be_scored(const Ranking& ranking) {
    return ranking.prefixes.empty();
}

ScoredArticles first_scored(const Ranking& ranking, const IndexPart& part, DocumentSet articles,
                            std::uint64_t count, Snapshot& snapshot) {
    Scorer scorer(part, std::move(articles), count, snapshot);
    scorer.add(ranking);
    return scorer.take();
}

}  // namespace xdd::query
