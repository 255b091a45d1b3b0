#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include <xapian.h>

#include "query/postings/listed_articles.h"
#include "query/snapshot/snapshot.h"

namespace xdd::query {

/// The articles that a query matches in one view of the index, looked for once, when they are first needed:
/// to be counted, ranked and looked through. Files of this machine are read into bits; what a server holds,
/// and copies of one index, Xapian's matcher goes through each time.
class ArticleSet {
  public:
    ArticleSet(Snapshot& snapshot, Xapian::Query query) : snapshot_(&snapshot), query_(std::move(query)) {}

    /// Exactly.
    std::uint64_t size() const;
    /// How many match another query too.
    std::uint64_t size_with(const Xapian::Query& other) const;
    /// Whether any does.
    bool has_some_with(const Xapian::Query& other) const;
    /// Matches these very articles, in this view, to stand in another query. Its weights mean nothing.
    Xapian::Query query() const;
    /// Of each part of the snapshot, by its UUID; null where the query has to be asked.
    const SetsByDatabase* documents() const;

  private:
    void look() const;

    Snapshot* snapshot_;
    Xapian::Query query_;
    mutable bool looked_ = false;
    mutable std::shared_ptr<const SetsByDatabase> documents_;
    mutable std::optional<std::uint64_t> size_;
};

}  // namespace xdd::query
