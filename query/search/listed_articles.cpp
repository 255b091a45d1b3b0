#include "query/search/listed_articles.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace xdd::query {
namespace {

class ListedArticles final : public Xapian::PostingSource {
  public:
    explicit ListedArticles(std::shared_ptr<const ListsByDatabase> lists) : lists_(std::move(lists)) {}

    Xapian::doccount get_termfreq_min() const override { return size(); }
    Xapian::doccount get_termfreq_est() const override { return size(); }
    Xapian::doccount get_termfreq_max() const override { return size(); }

    /// Xapian calls this for each database of several, on a clone of its own.
    void init(const Xapian::Database& database) override {
        list_ = &lists_->at(database.get_uuid());
        at_ = list_->begin();
        is_before_first_ = true;
    }

    void next(double) override {
        if (!is_before_first_) ++at_;
        is_before_first_ = false;
    }

    void skip_to(Xapian::docid document, double) override {
        is_before_first_ = false;
        at_ = std::lower_bound(at_, list_->end(), document);
    }

    bool at_end() const override { return at_ == list_->end(); }
    Xapian::docid get_docid() const override { return *at_; }
    Xapian::PostingSource* clone() const override { return new ListedArticles(lists_); }

    std::string get_description() const override {
        std::size_t all = 0;
        for (const auto& [database, list] : *lists_) all += list.size();
        return "ListedArticles(" + std::to_string(all) + ")";
    }

  private:
    Xapian::doccount size() const { return static_cast<Xapian::doccount>(list_->size()); }

    std::shared_ptr<const ListsByDatabase> lists_;
    const std::vector<Xapian::docid>* list_ = nullptr;
    std::vector<Xapian::docid>::const_iterator at_;
    bool is_before_first_ = true;
};

}  // namespace

Xapian::Query listed_articles(ListsByDatabase lists) {
    auto shared = std::make_shared<const ListsByDatabase>(std::move(lists));
    return Xapian::Query((new ListedArticles(std::move(shared)))->release());
}

}  // namespace xdd::query
