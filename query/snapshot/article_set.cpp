#include "query/snapshot/article_set.h"

#include <utility>

#include "query/postings/index_part.h"
#include "query/postings/matching_documents.h"
#include "query/postings/unranked.h"
#include "query/snapshot/count_matches.h"

namespace xdd::query {
namespace {

/// Xapian knows these without looking at an article.
bool is_counted_already(const Xapian::Query& query) {
    const auto type = query.get_type();
    return type == Xapian::Query::LEAF_TERM || type == Xapian::Query::LEAF_MATCH_ALL ||
           type == Xapian::Query::LEAF_MATCH_NOTHING;
}

std::uint64_t count_by_matcher(const Xapian::Database& database, const Xapian::Query& query) {
    if (query.empty()) return 0;
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(unranked_weight());
    enquire.set_query(query);
    const Xapian::MSet bounds = enquire.get_mset(0, 0);
    if (bounds.get_matches_lower_bound() == bounds.get_matches_upper_bound())
        return bounds.get_matches_lower_bound();
    // Looking at every match makes the count exact.
    return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
}

Xapian::Query both(const Xapian::Query& a, const Xapian::Query& b) {
    return {Xapian::Query::OP_AND, a, b};
}

}  // namespace

void ArticleSet::look() const {
    if (std::exchange(looked_, true) || !can_be_listed(snapshot_->parts())) return;
    SetsByDatabase found;
    for (const IndexPart& part : snapshot_->parts())
        found.emplace(part.database().get_uuid(), matching_documents(part, query_));
    documents_ = std::make_shared<const SetsByDatabase>(std::move(found));
}

std::uint64_t ArticleSet::size() const {
    if (size_) return *size_;
    if (!is_counted_already(query_)) look();
    if (!documents_) return size_.emplace(count_by_matcher(snapshot_->database(), query_));
    std::uint64_t sum = 0;
    for (const auto& [database, documents] : *documents_) sum += documents.size();
    return size_.emplace(sum);
}

std::uint64_t ArticleSet::size_with(const Xapian::Query& other) const {
    if (documents() == nullptr) return count_by_matcher(snapshot_->database(), both(other, query_));
    std::uint64_t sum = 0;
    for (const IndexPart& part : snapshot_->parts())
        sum += matching_documents(part, other, documents_->at(part.database().get_uuid())).size();
    return sum;
}

bool ArticleSet::has_some_with(const Xapian::Query& other) const {
    if (documents() == nullptr) return matches_some(*snapshot_, both(other, query_));
    return size_with(other) != 0;
}

Xapian::Query ArticleSet::query() const {
    if (is_counted_already(query_) || documents() == nullptr) return query_;
    return listed_articles(documents_);
}

const SetsByDatabase* ArticleSet::documents() const {
    look();
    return documents_.get();
}

}  // namespace xdd::query
