#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <xapian.h>

#include "indexer/format/document_set.h"
#include "query/postings/index_part.h"
#include "query/postings/leaping.h"

namespace xdd::query {

/// The postings of terms within sets of documents of a part on this machine, read in whichever way is
/// the fastest: by bits (common_terms.h), from one document of the set to the next, or all of the list.
class TermPostings {
  public:
    explicit TermPostings(const IndexPart& part)
        : part_(part),
          database_(part.database()),
          common_(part.common_terms()),
          changed_(database_.get_lastdocid()) {
        if (!common_) return;
        for (const Xapian::docid document : common_->changed) changed_.add(document);
    }

    const Xapian::Database& database() const { return database_; }

    /// Calls visit(document, occurrences) for every document of `within`, which has `size`, that has the
    /// term; in no order.
    template <typename Visit>
    void visit(const std::string& term, const DocumentSet& within, std::uint64_t size,
               const Visit& visit) const {
        const std::uint64_t listed = part_.documents_with(term);
        if (listed == 0 || size == 0) return;
        const bool may_have_bits = common_ && is_common(listed, common_->last);
        if (may_have_bits && are_bits_worth_reading(size, listed) && visit_common(term, within, visit))
            return;
        if (part_.remembers_postings(term)) {
            for (const Posting& posting : part_.postings(term)) {
                if (within.has(posting.document)) visit(posting.document, posting.occurrences);
            }
            return;
        }
        const auto visit_posting = [&](const Xapian::PostingIterator& at) { visit(*at, at.get_wdf()); };
        if (is_worth_leaping(size, listed)) {
            leap_through(database_, term, within, 1, visit_posting);
            return;
        }
        const auto end = database_.postlist_end(term);
        for (auto at = database_.postlist_begin(term); at != end; ++at) {
            if (within.has(*at)) visit_posting(at);
        }
    }

  private:
    template <typename Visit>
    bool visit_common(const std::string& term, const DocumentSet& within, const Visit& visit) const {
        const std::optional<CommonPostings> postings = common_postings(database_, *common_, term);
        if (!postings) return false;
        DocumentSet others = changed_;
        others.keep_only(within);
        postings->documents.visit_common(within, [&](Xapian::docid document, std::size_t place) {
            const std::uint32_t occurrences = postings->frequencies[place];
            if (occurrences == 0)
                others.add(document);
            else if (!changed_.has(document))
                visit(document, occurrences);
        });
        const auto visit_posting = [&](const Xapian::PostingIterator& at) { visit(*at, at.get_wdf()); };
        leap_through(database_, term, others, 1, visit_posting);
        leap_through(database_, term, within, common_->last + 1, visit_posting);
        return true;
    }

    const IndexPart& part_;
    const Xapian::Database& database_;
    const std::optional<CommonTerms>& common_;
    DocumentSet changed_;
};

}  // namespace xdd::query
