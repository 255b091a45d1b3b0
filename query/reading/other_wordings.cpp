#include "query/reading/other_wordings.h"

#include <algorithm>
#include <utility>

namespace xdd::query {
namespace {

constexpr std::size_t most_wordings = 24;

/// Ways through a row of words and what may stand in their place, those of few words first.
class Paths {
  public:
    Paths(const Keys& row, const std::vector<Substitute>& substitutes)
        : row_(row), substitutes_(substitutes) {}

    std::vector<Keys> find(std::size_t first, std::size_t last) {
        go_on(first, last);
        const Keys as_it_stands(row_.begin() + static_cast<std::ptrdiff_t>(first),
                                row_.begin() + static_cast<std::ptrdiff_t>(last));
        std::sort(found_.begin(), found_.end(), [](const Keys& a, const Keys& b) {
            return a.size() != b.size() ? a.size() < b.size() : a < b;
        });
        found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
        std::erase(found_, as_it_stands);
        return std::move(found_);
    }

  private:
    void go_on(std::size_t at, std::size_t last) {
        if (found_.size() > most_wordings) return;
        if (at == last) {
            found_.push_back(keys_);
            return;
        }
        for (const Substitute& substitute : substitutes_) {
            if (substitute.first == at && substitute.last <= last)
                with(substitute.keys, substitute.last, last);
        }
        with({row_[at]}, at + 1, last);
    }

    void with(const Keys& keys, std::size_t at, std::size_t last) {
        const std::size_t before = keys_.size();
        keys_.insert(keys_.end(), keys.begin(), keys.end());
        go_on(at, last);
        keys_.resize(before);
    }

    const Keys& row_;
    const std::vector<Substitute>& substitutes_;
    Keys keys_;
    std::vector<Keys> found_;
};

}  // namespace

std::vector<Keys> other_wordings(const Keys& row, const std::vector<Substitute>& substitutes,
                                 std::size_t first, std::size_t last) {
    return Paths(row, substitutes).find(first, last);
}

}  // namespace xdd::query
