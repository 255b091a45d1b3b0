#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "indexer/format/common_terms.h"
#include "indexer/format/document_dates.h"

namespace xdd::query {

/// An article of a term's list, and how often it has the term.
struct Posting {
    Xapian::docid document = 0;
    std::uint32_t occurrences = 0;
};

/// One of the databases that a snapshot shows as one. Remembers what a search asks of it again and again; is
/// to forget it when the database was brought up to date.
class IndexPart {
  public:
    /// `is_local`: files of this machine, not a server's.
    explicit IndexPart(Xapian::Database database, bool is_local = true);

    const Xapian::Database& database() const { return database_; }
    bool is_local() const { return is_local_; }

    /// How many of its documents have the term.
    Xapian::doccount documents_with(const std::string& term) const;
    /// The whole list of a term, for those that a search goes through to find articles and again to rank
    /// them. Good until the next call.
    const std::vector<Posting>& postings(const std::string& term) const;
    /// Whether it has been read before and takes next to no time.
    bool remembers_postings(const std::string& term) const { return postings_.contains(term); }
    const std::optional<CommonTerms>& common_terms() const;
    /// How long each of its documents is, by their numbers.
    const std::vector<std::uint32_t>& document_lengths() const;

    /// Of those that common_terms() holds for; nothing where it does not keep them.
    const std::optional<std::vector<DateNumber>>& document_dates() const;

    /// Whether another state of the database is seen now; then nothing is remembered.
    bool reopen();
    void forget();

  private:
    Xapian::Database database_;
    bool is_local_ = true;
    mutable std::unordered_map<std::string, Xapian::doccount> documents_with_;
    mutable std::unordered_map<std::string, std::vector<Posting>> postings_;
    mutable std::size_t remembered_postings_ = 0;
    mutable std::optional<std::optional<CommonTerms>> common_terms_;
    mutable std::vector<std::uint32_t> lengths_;
    mutable std::optional<std::optional<std::vector<DateNumber>>> dates_;
};

}  // namespace xdd::query
