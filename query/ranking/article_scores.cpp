#include "query/ranking/article_scores.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "indexer/format/schema.h"
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
    /// What an article that has none of the terms up to this one can get no more, but one that has none of
    /// those before it could.
    double most_without = 0;
};
using WeighedTerms = std::vector<WeighedTerm>;

double most_of(const WeighedTerms& terms) {
    double sum = 0;
    for (const WeighedTerm& term : terms) sum += term.most;
    return sum;
}

/// What stands in the head stands in the text: the term that every article with the term of the head has.
std::string_view term_of_text(std::string_view term) {
    const std::string_view head = prefix(Family::head);
    return term.starts_with(head) ? term.substr(head.size()) : std::string_view();
}

/// Those that can give most first.
void put_in_order(WeighedTerms& terms) {
    std::sort(terms.begin(), terms.end(),
              [](const WeighedTerm& a, const WeighedTerm& b) { return a.most > b.most; });
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < terms.size(); ++i) places.emplace(*terms[i].term, i);
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const auto of_text = places.find(term_of_text(*terms[i].term));
        const std::size_t place = of_text == places.end() ? i : std::min(i, of_text->second);
        terms[place].most_without += terms[i].most;
    }
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
          reached_(part.database().get_lastdocid()),
          scores_(lengths_.size()) {}

    void add(const Ranking& ranking) {
        WeighedTerms terms = weighed(ranking.terms, 1);
        const WeighedTerms mended = weighed(ranking.mended, 1);
        std::vector<WeighedTerms> wordings;
        for (const RankWording& wording : ranking.wordings)
            wordings.push_back(weighed(wording.terms, wording.weight));
        to_come_ = most_of(terms) + most_of(mended);
        for (const WeighedTerms& wording : wordings) to_come_ += most_of(wording);
        without_ = next_look_ = to_come_;
        put_in_order(terms);
        add(terms);
        for (std::size_t i = 0; i < wordings.size(); ++i) add(wordings[i], having(ranking.wordings[i]));
        if (!mended.empty()) add(mended, ranked_so_far());
    }

    ScoredArticles take() { return {std::move(contenders_), std::move(scores_)}; }

  private:
    /// Those who cannot come up are left behind, and again whenever what is to come has shrunk by so much.
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
        // Where every article is asked to have the word there are none to leave behind for having nothing.
        notes_reached_ = !terms.empty() && snapshot_.articles_with(*terms.front().term) < size;
        for (const WeighedTerm& term : terms) {
            if (size < few)
                add(term, contenders_, size);
            else
                size = add_and_leave_behind(term, size);
            to_come_ -= term.most;
        }
    }

    /// `size` is that of the contenders; gives how many are left.
    std::uint64_t add_and_leave_behind(const WeighedTerm& term, std::uint64_t size) {
        BestScores best(count_);
        postings_.visit(*term.term, contenders_, size,
                        [&](Xapian::docid document, std::uint32_t occurrences) {
                            double& sum = scores_[document];
                            sum += score(term, document, occurrences);
                            if (sum >= least_) best.offer(sum, document);
                            if (notes_reached_) reached_.add(document);
                        });
        least_ = std::max(least_, best.least());
        without_ -= term.most_without;
        const double to_come = to_come_ - term.most;
        if (notes_reached_ && least_ > without_) {
            notes_reached_ = false;
            contenders_.keep_only(reached_);
        } else if (least_ <= to_come || to_come > next_look_) {
            return size;
        }
        if (least_ > to_come) {
            next_look_ = to_come * look_again;
            keep_those_with(least_ - to_come);
        }
        return contenders_.size();
    }

    void add(const WeighedTerms& terms, const DocumentSet& articles) {
        const std::uint64_t size = articles.size();
        for (const WeighedTerm& term : terms) add(term, articles, size);
    }

    void add(const WeighedTerm& term, const DocumentSet& articles, std::uint64_t size) {
        postings_.visit(*term.term, articles, size, [&](Xapian::docid document, std::uint32_t occurrences) {
            scores_[document] += score(term, document, occurrences);
        });
    }

    double score(const WeighedTerm& term, Xapian::docid document, std::uint32_t occurrences) const {
        return term.most * bm25_saturation(occurrences, lengths_[document], collection_);
    }

    /// The others cannot come up to the last of the first any more.
    void keep_those_with(double needed) {
        BestScores best(count_);
        DocumentSet left(part_.database().get_lastdocid());
        contenders_.visit([&](Xapian::docid document) {
            if (scores_[document] < needed) return;
            left.add(document);
            best.offer(scores_[document], document);
        });
        least_ = std::max(least_, best.least());
        contenders_ = std::move(left);
    }

    DocumentSet having(const RankWording& wording) const {
        DocumentSet articles =
            wording.phrase ? matching_documents(part_, *wording.phrase, contenders_) : contenders_;
        articles.remove(matching_documents(part_, wording.said_already, articles));
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
    bool notes_reached_ = false;  // as long as the contenders are not only those
    DocumentSet reached_;         // that have any of the terms so far
    std::vector<double> scores_;
    double least_ = -std::numeric_limits<double>::infinity();  // the last of the first so far has no less
    double to_come_ = 0;                                       // the most that an article can still get
    double without_ = 0;    // the same of one that has none of the terms so far
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
