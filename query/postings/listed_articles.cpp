#include "query/postings/listed_articles.h"

#include <algorithm>
#include <set>
#include <utility>

namespace xdd::query {
namespace {

class ListedArticles final : public Xapian::PostingSource {
  public:
    explicit ListedArticles(std::shared_ptr<const SetsByDatabase> sets) : sets_(std::move(sets)) {}

    Xapian::doccount get_termfreq_min() const override { return size_; }
    Xapian::doccount get_termfreq_est() const override { return size_; }
    Xapian::doccount get_termfreq_max() const override { return size_; }

    /// Xapian calls this for each database of several, on a clone of its own.
    void init(const Xapian::Database& database) override {
        set_ = &sets_->at(database.get_uuid());
        size_ = static_cast<Xapian::doccount>(set_->size());
        next_ = 1;
        at_ = 0;
    }

    void next(double) override { move_to(next_); }
    void skip_to(Xapian::docid document, double) override { move_to(std::max(document, next_ - 1)); }

    bool at_end() const override { return at_ == 0; }
    Xapian::docid get_docid() const override { return at_; }
    Xapian::PostingSource* clone() const override { return new ListedArticles(sets_); }

    std::string get_description() const override {
        std::uint64_t all = 0;
        for (const auto& [database, set] : *sets_) all += set.size();
        return "ListedArticles(" + std::to_string(all) + ")";
    }

  private:
    void move_to(Xapian::docid document) {
        at_ = set_->first_from(document);
        if (at_ != 0) next_ = at_ + 1;
    }

    std::shared_ptr<const SetsByDatabase> sets_;
    const DocumentSet* set_ = nullptr;
    Xapian::doccount size_ = 0;
    Xapian::docid next_ = 1;
    Xapian::docid at_ = 0;  // 0 at the end
};

}  // namespace

bool can_be_listed(const std::vector<IndexPart>& parts) {
    std::set<std::string> known;
    return std::all_of(parts.begin(), parts.end(), [&](const IndexPart& part) {
        return part.is_local() && known.insert(part.database().get_uuid()).second;
    });
}

Xapian::Query listed_articles(std::shared_ptr<const SetsByDatabase> sets) {
    return Xapian::Query((new ListedArticles(std::move(sets)))->release());
}

}  // namespace xdd::query
