#include "query/search/wordings.h"

#include <algorithm>
#include <optional>

#include "corpus/vietnamese/i_and_y.h"
#include "query/language/letters.h"
#include "query/search/joined_names.h"

namespace xdd::query {
namespace {

using Expansion = AbbreviationTable::Expansion;
using Form = AbbreviationTable::Form;

constexpr std::size_t most_wordings = 24;
constexpr std::uint64_t clear_lead = 4;     // of one meaning's articles over those of any other
constexpr std::uint64_t between_both = 16;  // standing between both neighbours says more than beside one

struct TypedForm {
    std::size_t first = 0;
    std::size_t last = 0;
    const Form* form = nullptr;
    const Expansion* meaning = nullptr;  // nullptr when it may be any
};

/// The row with its abbreviations written out: each word knows which typed words it comes from.
struct WrittenOut {
    Keys keys;
    std::vector<std::size_t> first;
    std::vector<std::size_t> last;

    void add(const std::string& key, std::size_t from, std::size_t to) {
        keys.push_back(key);
        first.push_back(from);
        last.push_back(to);
    }
};

bool stands_at(const Keys& phrase, const Keys& keys, std::size_t at) {
    return at + phrase.size() <= keys.size() &&
           std::equal(
               phrase.begin(), phrase.end(), keys.begin() + static_cast<std::ptrdiff_t>(at),
               [](const std::string& a, const std::string& b) { return a == b || with_y(a) == with_y(b); });
}

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

class Finder {
  public:
    Finder(std::string_view query, const std::vector<RowWord>& row, const AbbreviationTable& table,
           Frequencies& frequencies)
        : query_(query), row_(row), table_(table), frequencies_(frequencies) {}

    Wordings find() {
        find_typed_forms();
        for (const TypedForm& typed : typed_) substitute(typed);
        find_short_forms();
        add_joined_names(query_, row_, frequencies_, result_.substitutes);
        return std::move(result_);
    }

  private:
    std::string_view slice_of(std::size_t first, std::size_t last) const {
        if (row_[first].range.end == row_[first].range.begin) return row_[first].key;
        return slice(query_, {row_[first].range.begin, row_[last - 1].range.end});
    }

    /// The longest form that begins at a word.
    std::optional<TypedForm> form_at(std::size_t first) const {
        const std::size_t most = std::min(table_.longest_form, row_.size() - first);
        for (std::size_t length = most; length > 0; --length) {
            const Form* form = find_form(table_, slice_of(first, first + length));
            if (form == nullptr || form->keys.size() != length) continue;
            const auto begin = row_.begin() + static_cast<std::ptrdiff_t>(first);
            const bool fixed = std::any_of(begin, begin + static_cast<std::ptrdiff_t>(length),
                                           [](const RowWord& word) { return word.fixed; });
            if (!fixed) return TypedForm{first, first + length, form, nullptr};
        }
        return std::nullopt;
    }

    void find_typed_forms() {
        for (std::size_t at = 0; at < row_.size();) {
            const std::optional<TypedForm> typed = form_at(at);
            if (typed) typed_.push_back(*typed);
            at = typed ? typed->last : at + 1;
        }
        leave_capital_words();
        for (TypedForm& typed : typed_) settle(typed);
    }

    /// Where everything is in capitals, they do not tell ĐẦU TƯ from Hội nghị TƯ.
    void leave_capital_words() {
        std::size_t words = 0;
        for (const TypedForm& typed : typed_) words += typed.last - typed.first;
        if (words == row_.size() || has_lower_case(query_)) return;
        std::erase_if(typed_, [](const TypedForm& typed) { return typed.form->looks_like_a_word; });
    }

    void settle(TypedForm& typed) {
        const Form& form = *typed.form;
        if (form.looks_like_a_word) result_.look_alikes.push_back(typed.first);
        if (!form.ambiguous) {
            if (!form.expansions.empty()) typed.meaning = &table_.expansions[form.expansions.front()];
            return;
        }
        AmbiguousWord word{typed.first, typed.last, {}, false};
        if (const Expansion* meaning = meant_among_neighbours(typed)) {
            typed.meaning = meaning;
            word.decided = true;
            word.meanings = {meaning};
        } else {
            for (const std::size_t number : form.expansions)
                word.meanings.push_back(&table_.expansions[number]);
        }
        result_.ambiguous.push_back(std::move(word));
    }

    const Expansion* meant_among_neighbours(const TypedForm& typed) {
        const Expansion* best = nullptr;
        std::uint64_t most = 0;
        std::uint64_t second = 0;
        for (const std::size_t number : typed.form->expansions) {
            const Expansion& expansion = table_.expansions[number];
            const std::uint64_t articles = articles_beside_neighbours(expansion, typed);
            if (articles > most) {
                second = most;
                most = articles;
                best = &expansion;
            } else {
                second = std::max(second, articles);
            }
        }
        return most >= clear_lead * second ? best : nullptr;
    }

    /// Articles that have the words between both neighbours, or else beside one of them.
    std::uint64_t articles_beside_neighbours(const Expansion& expansion, const TypedForm& typed) {
        Keys before = expansion.keys;
        Keys after = expansion.keys;
        Keys between = expansion.keys;
        const bool has_left = typed.first > 0;
        const bool has_right = typed.last < row_.size();
        if (has_left) {
            before.insert(before.begin(), row_[typed.first - 1].key);
            between.insert(between.begin(), row_[typed.first - 1].key);
        }
        if (has_right) {
            after.push_back(row_[typed.last].key);
            between.push_back(row_[typed.last].key);
        }
        std::uint64_t articles = has_left && has_right ? between_both * frequencies_.phrase(between) : 0;
        if (has_left) articles += frequencies_.phrase(before);
        if (has_right) articles += frequencies_.phrase(after);
        return articles;
    }

    /// What a typed form stands for, the other forms for it, and every mix of both.
    void substitute(const TypedForm& typed) {
        if (typed.meaning == nullptr) return;
        const Keys& words = typed.meaning->keys;
        std::vector<Keys> ways = Paths(words, short_forms_in(words)).find(0, words.size());
        ways.push_back(words);
        for (Keys& keys : ways) {
            if (keys != typed.form->keys)
                result_.substitutes.push_back({typed.first, typed.last, std::move(keys)});
        }
    }

    /// Forms for what stands in the row, typed abbreviations written out: BCHTW for `BCH Trung ương`.
    void find_short_forms() {
        const WrittenOut words = write_out();
        for (const Substitute& found : short_forms_in(words.keys)) {
            const bool whole_words =
                (found.first == 0 || words.first[found.first] != words.first[found.first - 1]) &&
                (found.last == words.keys.size() || words.last[found.last] != words.last[found.last - 1]);
            const std::size_t first = words.first[found.first];
            const std::size_t last = words.last[found.last - 1];
            if (!whole_words || is_typed_form(first, last) || any_fixed(first, last)) continue;
            result_.substitutes.push_back({first, last, found.keys});
        }
    }

    WrittenOut write_out() const {
        WrittenOut words;
        auto typed = typed_.begin();
        for (std::size_t at = 0; at < row_.size();) {
            while (typed != typed_.end() && typed->first < at) ++typed;
            if (typed == typed_.end() || typed->first != at || typed->meaning == nullptr) {
                words.add(row_[at].key, at, at + 1);
                ++at;
                continue;
            }
            for (const std::string& key : typed->meaning->keys) words.add(key, typed->first, typed->last);
            at = typed->last;
        }
        return words;
    }

    bool is_typed_form(std::size_t first, std::size_t last) const {
        return std::any_of(typed_.begin(), typed_.end(), [&](const TypedForm& typed) {
            return typed.first == first && typed.last == last;
        });
    }

    bool any_fixed(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i < last; ++i) {
            if (row_[i].fixed) return true;
        }
        return false;
    }

    /// Every form that some article has for a part of the words.
    std::vector<Substitute> short_forms_in(const Keys& words) {
        std::vector<Substitute> found;
        for (std::size_t at = 0; at < words.size(); ++at) {
            const auto candidates = table_.expansions_by_first_key.find(with_y(words[at]));
            if (candidates == table_.expansions_by_first_key.end()) continue;
            for (const std::size_t number : candidates->second) {
                const Expansion& expansion = table_.expansions[number];
                if (!stands_at(expansion.keys, words, at)) continue;
                for (const std::size_t form : expansion.forms) {
                    const Keys& keys = table_.forms[form].keys;
                    const Substitute substitute{at, at + expansion.keys.size(), keys};
                    const bool known = std::any_of(found.begin(), found.end(), [&](const Substitute& other) {
                        return other.first == substitute.first && other.last == substitute.last &&
                               other.keys == keys;
                    });
                    if (!known && is_in_index(keys)) found.push_back(substitute);
                }
            }
        }
        return found;
    }

    bool is_in_index(const Keys& keys) {
        if (keys.size() == 1) return frequencies_.word(keys.front()) != 0;
        for (std::size_t i = 1; i < keys.size(); ++i) {
            if (frequencies_.pair(keys[i - 1], keys[i]) == 0) return false;
        }
        return true;
    }

    std::string_view query_;
    const std::vector<RowWord>& row_;
    const AbbreviationTable& table_;
    Frequencies& frequencies_;
    std::vector<TypedForm> typed_;
    Wordings result_;
};

}  // namespace

Wordings find_wordings(std::string_view query, const std::vector<RowWord>& row,
                       const AbbreviationTable& table, Frequencies& frequencies) {
    return Finder(query, row, table, frequencies).find();
}

std::vector<Keys> other_wordings(const std::vector<RowWord>& row, const std::vector<Substitute>& substitutes,
                                 std::size_t first, std::size_t last) {
    Keys keys;
    for (const RowWord& word : row) keys.push_back(word.key);
    return Paths(keys, substitutes).find(first, last);
}

}  // namespace xdd::query
