#include "query/snapshot/checked_articles.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "indexer/format/index_error.h"
#include "indexer/format/schema.h"
#include "indexer/format/terms.h"
#include "query/postings/index_part.h"
#include "query/postings/listed_articles.h"
#include "query/postings/matching_documents.h"
#include "query/postings/unranked.h"

namespace xdd::query {
namespace {

using Test = std::function<bool(const std::string&)>;

constexpr auto id_slot = static_cast<Xapian::valueno>(Slot::id);

/// What came of the check in one part of the index, by its own document numbers in order.
struct Verdict {
    std::vector<Xapian::docid> passed;
    std::vector<Xapian::docid> failed;
};

class Check {
  public:
    Check(Snapshot& snapshot, const Xapian::Query& candidates, Slot slot, const Test& test,
          const CertainArticles& certain)
        : snapshot_(snapshot),
          candidates_(candidates),
          slot_(static_cast<Xapian::valueno>(slot)),
          test_(test),
          certain_(certain) {
        for (const IndexPart& part : snapshot.parts())
            verdicts_.push_back(part.is_local() ? check_local(part) : check_remote(part.database()));
    }

    Xapian::Query query() const {
        const std::size_t passed = count(&Verdict::passed);
        const std::size_t failed = count(&Verdict::failed);
        if (passed == 0) return Xapian::Query::MatchNothing;
        if (failed == 0) return candidates_;
        if (can_be_listed(snapshot_.parts())) return by_document_number();
        // A server knows no lists of ours, but it does know ids.
        if (passed <= failed) return id_query(&Verdict::passed);
        return Xapian::Query(Xapian::Query::OP_AND_NOT, candidates_, id_query(&Verdict::failed));
    }

  private:
    using Group = std::vector<Xapian::docid> Verdict::*;

    void judge(Xapian::docid document, const std::string& value, Verdict& verdict) {
        (test_(value) ? verdict.passed : verdict.failed).push_back(document);
    }

    Xapian::MSet all_candidates(Xapian::Enquire& enquire) const {
        enquire.set_query(candidates_);
        enquire.set_weighting_scheme(unranked_weight());
        return enquire.get_mset(0, enquire.get_mset(0, 0).get_matches_upper_bound());
    }

    Verdict check_local(const IndexPart& part) {
        const DocumentSet candidates = matching_documents(part, candidates_);
        const DocumentSet certain = certain_ ? certain_(part, candidates) : DocumentSet(0);
        const Xapian::Database& database = part.database();
        Verdict verdict;
        auto value = database.valuestream_begin(slot_);
        const auto end = database.valuestream_end(slot_);
        candidates.visit([&](Xapian::docid document) {
            if (certain.has(document)) {
                verdict.passed.push_back(document);
                return;
            }
            if (value != end) value.skip_to(document);
            const bool has_value = value != end && value.get_docid() == document;
            judge(document, has_value ? *value : std::string(), verdict);
        });
        return verdict;
    }

    /// Sorted by a value, an answer brings that value of every article along: one message instead of one an
    /// article.
    Verdict check_remote(const Xapian::Database& database) {
        Xapian::Enquire enquire(database);
        enquire.set_sort_by_value(slot_, false);
        const Xapian::MSet candidates = all_candidates(enquire);
        Verdict verdict;
        for (auto candidate = candidates.begin(); candidate != candidates.end(); ++candidate)
            judge(*candidate, candidate.get_sort_key(), verdict);
        std::sort(verdict.passed.begin(), verdict.passed.end());
        std::sort(verdict.failed.begin(), verdict.failed.end());
        return verdict;
    }

    std::size_t count(Group group) const {
        std::size_t sum = 0;
        for (const Verdict& verdict : verdicts_) sum += (verdict.*group).size();
        return sum;
    }

    Xapian::Query by_document_number() const {
        SetsByDatabase sets;
        for (std::size_t i = 0; i < verdicts_.size(); ++i) {
            const Xapian::Database& database = snapshot_.parts()[i].database();
            DocumentSet set(database.get_lastdocid());
            for (const Xapian::docid document : verdicts_[i].passed) set.add(document);
            sets.emplace(database.get_uuid(), std::move(set));
        }
        return listed_articles(std::make_shared<const SetsByDatabase>(std::move(sets)));
    }

    Xapian::Query id_query(Group group) const {
        std::vector<Xapian::Query> terms;
        for (std::size_t i = 0; i < verdicts_.size(); ++i) {
            const std::vector<Xapian::docid>& wanted = verdicts_[i].*group;
            if (wanted.empty()) continue;
            Xapian::Enquire enquire(snapshot_.parts()[i].database());
            enquire.set_sort_by_value(id_slot, false);
            const Xapian::MSet candidates = all_candidates(enquire);
            for (auto candidate = candidates.begin(); candidate != candidates.end(); ++candidate) {
                if (std::binary_search(wanted.begin(), wanted.end(), *candidate))
                    terms.emplace_back(term(Family::id, candidate.get_sort_key()));
            }
        }
        return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
    }

    Snapshot& snapshot_;
    const Xapian::Query& candidates_;
    Xapian::valueno slot_;
    const Test& test_;
    const CertainArticles& certain_;
    std::vector<Verdict> verdicts_;
};

}  // namespace

Xapian::Query checked_articles(Snapshot& snapshot, const std::string& name, const Xapian::Query& candidates,
                               Slot slot, const Test& test, const CertainArticles& certain) {
    return snapshot.kept_query(name,
                               [&] { return Check(snapshot, candidates, slot, test, certain).query(); });
}

Xapian::Query checked_articles(Snapshot& snapshot, const std::string& name, const Xapian::Query& candidates,
                               const std::function<bool(const WordSequence&)>& test) {
    WordSequence words;
    return checked_articles(snapshot, name, candidates, Slot::words, [&](const std::string& packed) {
        read_word_sequence(packed, words);
        return test(words);
    });
}

}  // namespace xdd::query
