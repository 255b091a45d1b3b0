#include "query/reading/number_forms.h"

#include <algorithm>
#include <array>

#include "query/reading/number_keys.h"

namespace xdd::query {
namespace {

constexpr std::size_t group = 3;           // figures between two points
constexpr std::size_t fewest_figures = 5;  // of a number printed with blanks

constexpr std::array<std::string_view, 2> decimal_signs{",", "."};

/// A whole number, a decimal sign and a fraction that cannot be thousands: 42,9.
struct Decimal {
    std::string whole;
    std::string fraction;
};

bool is_fraction(std::string_view key) {
    return is_whole_number(key) && key.size() < group;
}

Decimal decimal_of(const std::string& key) {
    const std::size_t sign = key.find_first_of(".,");
    if (sign == std::string::npos) return {};
    Decimal decimal{key.substr(0, sign), key.substr(sign + 1)};
    return is_whole_number(decimal.whole) && is_fraction(decimal.fraction) ? decimal : Decimal{};
}

/// Where the figures begin of latin letters with a whole number behind them: 2 of pm2; 0 for any other word.
std::size_t figures_of(std::string_view key) {
    const auto figures = static_cast<std::size_t>(
        std::find_if_not(key.begin(), key.end(), [](char c) { return c >= 'a' && c <= 'z'; }) - key.begin());
    return is_whole_number(key.substr(figures)) ? figures : 0;
}

class Finder {
  public:
    Finder(std::string_view query, const std::vector<RowWord>& row, Frequencies& frequencies,
           std::vector<Substitute>& substitutes)
        : query_(query), row_(row), frequencies_(frequencies), substitutes_(substitutes) {}

    void find() {
        for (std::size_t i = 0; i < row_.size(); ++i) {
            if (row_[i].fixed) continue;
            add_other_sign(i);
            add_groups(i);
            add_joined_groups(i);
            if (i + 1 == row_.size() || row_[i + 1].fixed) continue;
            add_parted(i);
            add_glued(i);
        }
    }

  private:
    /// What was typed between a word and the next; "?" where that is not known.
    std::string_view between(std::size_t word) const {
        const TextRange left = row_[word].range;
        const TextRange right = row_[word + 1].range;
        if (left.begin == left.end || right.begin < left.end) return "?";
        return query_.substr(left.end, right.begin - left.end);
    }

    void add(std::size_t first, std::size_t last, Keys keys) {
        if (keys.size() == 1 && frequencies_.word(keys.front()) == 0) return;
        for (std::size_t i = 1; i < keys.size(); ++i)
            if (frequencies_.pair(keys[i - 1], keys[i]) == 0) return;
        substitutes_.push_back({first, last, std::move(keys)});
    }

    /// 42.9 for 42,9.
    void add_other_sign(std::size_t at) {
        const Decimal decimal = decimal_of(row_[at].key);
        for (const std::string_view sign : decimal_signs) {
            std::string key = decimal.whole + std::string(sign) + decimal.fraction;
            if (!decimal.whole.empty() && key != row_[at].key) add(at, at + 1, {std::move(key)});
        }
    }

    /// `pm 2.5` for `pm2` and `5` with a decimal sign between.
    void add_parted(std::size_t at) {
        const std::string& key = row_[at].key;
        const std::size_t figures = figures_of(key);
        if (figures == 0 || !is_fraction(row_[at + 1].key)) return;
        if (std::ranges::find(decimal_signs, between(at)) == decimal_signs.end()) return;
        for (const std::string_view sign : decimal_signs)
            add(at, at + 2,
                {key.substr(0, figures), key.substr(figures) + std::string(sign) + row_[at + 1].key});
    }

    /// `pm2` and `5` for `pm 2.5`.
    void add_glued(std::size_t at) {
        const Decimal decimal = decimal_of(row_[at + 1].key);
        const std::string glued = row_[at].key + decimal.whole;
        if (!decimal.whole.empty() && figures_of(glued) == row_[at].key.size())
            add(at, at + 2, {glued, decimal.fraction});
    }

    /// `751 191` for 751.191.
    void add_groups(std::size_t at) {
        const std::string& key = row_[at].key;
        if (key.size() < fewest_figures || !is_whole_number(key) || key.front() == '0') return;
        Keys groups;
        for (std::size_t end = key.size(); end > 0; end -= std::min(end, group)) {
            const std::size_t begin = end - std::min(end, group);
            groups.insert(groups.begin(), key.substr(begin, end - begin));
        }
        add(at, at + 1, std::move(groups));
    }

    /// Whether the groups of a number that begins before a word go on with it.
    bool is_inside_groups(std::size_t word) const {
        if (word == 0 || between(word - 1) != " ") return false;
        const std::string& before = row_[word - 1].key;
        return is_whole_number(before) && before.size() <= group;
    }

    /// 751.191 for `751 191`.
    void add_joined_groups(std::size_t first) {
        if (is_inside_groups(first)) return;
        std::string joined = row_[first].key;
        if (!is_whole_number(joined) || joined.size() > group || joined.front() == '0') return;
        for (std::size_t next = first + 1; next < row_.size(); ++next) {
            const std::string& key = row_[next].key;
            if (row_[next].fixed || key.size() != group || !is_whole_number(key)) return;
            if (between(next - 1) != " ") return;
            joined += key;
            const bool goes_on = next + 1 < row_.size() && is_whole_number(row_[next + 1].key);
            if (!goes_on && joined.size() >= fewest_figures) add(first, next + 1, {joined});
        }
    }

    std::string_view query_;
    const std::vector<RowWord>& row_;
    Frequencies& frequencies_;
    std::vector<Substitute>& substitutes_;
};

}  // namespace

void add_number_forms(std::string_view query, const std::vector<RowWord>& row, Frequencies& frequencies,
                      std::vector<Substitute>& substitutes) {
    Finder(query, row, frequencies, substitutes).find();
}

}  // namespace xdd::query
