#include "query/postings/index_part.h"

#include <utility>

namespace xdd::query {
namespace {

constexpr std::size_t most_remembered = 500000;  // some 50 MB; a batch of many queries starts over then
constexpr std::size_t most_postings = 500000;    // 4 MB, likewise

}  // namespace

IndexPart::IndexPart(Xapian::Database database, bool is_local)
    : database_(std::move(database)), is_local_(is_local) {}

Xapian::doccount IndexPart::documents_with(const std::string& term) const {
    const auto known = documents_with_.find(term);
    if (known != documents_with_.end()) return known->second;
    if (documents_with_.size() >= most_remembered) documents_with_.clear();
    return documents_with_[term] = database_.get_termfreq(term);
}

const std::vector<Posting>& IndexPart::postings(const std::string& term) const {
    const auto known = postings_.find(term);
    if (known != postings_.end()) return known->second;
    if (remembered_postings_ >= most_postings) {
        postings_.clear();
        remembered_postings_ = 0;
    }
    std::vector<Posting> list;
    list.reserve(documents_with(term));
    const auto end = database_.postlist_end(term);
    for (auto at = database_.postlist_begin(term); at != end; ++at) list.push_back({*at, at.get_wdf()});
    remembered_postings_ += list.size();
    return postings_[term] = std::move(list);
}

const std::optional<CommonTerms>& IndexPart::common_terms() const {
    if (!common_terms_) common_terms_ = xdd::common_terms(database_);
    return *common_terms_;
}

const std::vector<std::uint32_t>& IndexPart::document_lengths() const {
    if (lengths_.empty()) lengths_ = xdd::document_lengths(database_, common_terms());
    return lengths_;
}

const std::optional<std::vector<DateNumber>>& IndexPart::document_dates() const {
    if (!dates_) dates_ = common_terms() ? xdd::document_dates(database_, *common_terms()) : std::nullopt;
    return *dates_;
}

bool IndexPart::reopen() {
    const bool newer = database_.reopen();
    if (newer) forget();
    return newer;
}

void IndexPart::forget() {
    documents_with_.clear();
    postings_.clear();
    remembered_postings_ = 0;
    common_terms_.reset();
    lengths_.clear();
    dates_.reset();
}

}  // namespace xdd::query
