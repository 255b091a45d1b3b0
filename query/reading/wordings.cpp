#include "query/reading/wordings.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "query/language/letters.h"
#include "query/reading/expansions.h"
#include "query/reading/glued_numbers.h"
#include "query/reading/joined_names.h"
#include "query/reading/look_alikes.h"
#include "query/reading/meaning_beside.h"
#include "query/reading/number_forms.h"
#include "query/reading/number_keys.h"
#include "query/reading/other_wordings.h"
#include "query/reading/pointed_letters.h"

namespace xdd::query {
namespace {

using Expansion = AbbreviationTable::Expansion;
using Form = AbbreviationTable::Form;

struct TypedForm {
    std::size_t first = 0;
    std::size_t last = 0;
    const Form* form = nullptr;
    std::vector<const Expansion*> meanings{};  // in several spellings; none when it may be any
};

/// The row with its abbreviations written out: each word knows which typed words it comes from.
struct WrittenOut {
    std::vector<RowWord> words;
    std::vector<std::size_t> first;
    std::vector<std::size_t> last;

    void add(const RowWord& word, std::size_t from, std::size_t to) {
        words.push_back(word);
        first.push_back(from);
        last.push_back(to);
    }
};

RowWord written_out(const std::string& key) {
    return {{}, key, key, key, false, false};
}

class Finder {
  public:
    Finder(std::string_view query, const std::vector<RowWord>& row, const AbbreviationTable& table,
           Frequencies& frequencies)
        : query_(query), row_(row), table_(table), frequencies_(frequencies) {}

    Wordings find() {
        find_typed_forms();
        for (const TypedForm& typed : typed_) substitute(typed);
        find_short_forms();
        find_ambiguous_short_forms();
        find_look_alikes();
        add_joined_names(query_, row_, frequencies_, result_.substitutes);
        return std::move(result_);
    }

  private:
    std::string_view slice_of(std::size_t first, std::size_t last) const {
        if (row_[first].range.end == row_[first].range.begin) return row_[first].key;
        return slice(query_, {row_[first].range.begin, row_[last - 1].range.end});
    }

    const Form* form_of(std::size_t first, std::size_t last) const {
        const Form* form = find_form(table_, slice_of(first, last));
        if (form != nullptr && form->keys.size() == last - first) return form;
        if (last - first == 1) return nullptr;
        Keys typed;
        for (std::size_t i = first; i < last; ++i) typed.push_back(row_[i].typed);
        return find_form_of_parts(table_, typed);
    }

    /// The longest form that begins at a word.
    std::optional<TypedForm> form_at(std::size_t first) const {
        const std::size_t most = std::min(table_.longest_form, row_.size() - first);
        for (std::size_t length = most; length > 0; --length) {
            const Form* form = form_of(first, first + length);
            if (form == nullptr) continue;
            const auto begin = row_.begin() + static_cast<std::ptrdiff_t>(first);
            const bool fixed = std::any_of(begin, begin + static_cast<std::ptrdiff_t>(length),
                                           [](const RowWord& word) { return word.fixed; });
            if (!fixed) return TypedForm{first, first + length, form};
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
        std::erase_if(typed_, [&](const TypedForm& typed) {
            return typed.form->only_beside_numbers &&
                   meant_beside_number(*typed.form, neighbours_of(typed.first, typed.last), table_).empty();
        });
        for (TypedForm& typed : typed_) settle(typed);
    }

    /// Where everything is in capitals, they do not tell ĐẦU TƯ from Hội nghị TƯ; numbers have none (TƯ 6).
    void leave_capital_words() {
        auto words = static_cast<std::size_t>(std::count_if(
            row_.begin(), row_.end(), [](const RowWord& word) { return is_whole_number(word.key); }));
        for (const TypedForm& typed : typed_) words += typed.last - typed.first;
        if (words == row_.size() || has_lower_case(query_)) return;
        std::erase_if(typed_, [](const TypedForm& typed) { return typed.form->looks_like_a_word; });
    }

    void settle(TypedForm& typed) {
        const Form& form = *typed.form;
        if (form.looks_like_a_word) result_.look_alikes.push_back(typed.first);
        if (!form.ambiguous) {
            typed.meanings = expansions_of(form, table_);
            return;
        }
        AmbiguousWord word{typed.first, typed.last, {}, false};
        if (const Expansion* meaning = meant_here(typed)) {
            word.decided = true;
            word.meanings = typed.meanings = {meaning};
        } else {
            word.meanings = expansions_of(form, table_);
        }
        result_.ambiguous.push_back(std::move(word));
    }

    /// The first word or the last of what a form surely stands for.
    std::optional<RowWord> written_out_word(const TypedForm& typed, bool first) const {
        if (typed.form->ambiguous || typed.form->expansions.empty()) return std::nullopt;
        const Keys& keys = table_.expansions[typed.form->expansions.front()].keys;
        return written_out(first ? keys.front() : keys.back());
    }

    /// What an ambiguous form in typed_ means beside its neighbours as they were typed, or else as they are
    /// written out: TS of GS.TS behind `giáo sư`.
    const Expansion* meant_here(const TypedForm& typed) {
        const Neighbours as_typed = neighbours_of(typed.first, typed.last);
        const Expansion* meaning = meant_beside(*typed.form, as_typed, table_, frequencies_);
        if (meaning != nullptr) return meaning;
        const auto at = static_cast<std::size_t>(&typed - typed_.data());
        std::optional<RowWord> left;
        std::optional<RowWord> right;
        if (at > 0 && typed_[at - 1].last == typed.first) left = written_out_word(typed_[at - 1], false);
        if (at + 1 < typed_.size() && typed_[at + 1].first == typed.last)
            right = written_out_word(typed_[at + 1], true);
        if (!left && !right) return nullptr;
        return meant_beside(*typed.form, {left ? &*left : as_typed.left, right ? &*right : as_typed.right},
                            table_, frequencies_);
    }

    /// The word before or after a place in the row; nullptr where none is.
    const RowWord* left_of(std::size_t first) const { return first > 0 ? &row_[first - 1] : nullptr; }
    const RowWord* right_of(std::size_t last) const { return last < row_.size() ? &row_[last] : nullptr; }

    Neighbours neighbours_of(std::size_t first, std::size_t last) const {
        return {left_of(first), right_of(last)};
    }

    /// What a typed form stands for, the other forms for it, and every mix of both.
    void substitute(const TypedForm& typed) {
        for (const Expansion* meaning : typed.meanings) {
            const Keys& words = meaning->keys;
            std::vector<RowWord> row;
            for (const std::string& key : words) row.push_back(written_out(key));
            std::vector<Keys> ways = other_wordings(words, short_forms_in(row), 0, words.size());
            ways.push_back(words);
            for (Keys& keys : ways) {
                if (keys != typed.form->keys)
                    result_.substitutes.push_back({typed.first, typed.last, std::move(keys)});
            }
        }
    }

    /// Forms for what stands in the row, typed abbreviations written out: BCHTW for `BCH Trung ương`.
    void find_short_forms() {
        const WrittenOut words = write_out();
        for (const Substitute& found : short_forms_in(words.words)) {
            const bool whole_words =
                (found.first == 0 || words.first[found.first] != words.first[found.first - 1]) &&
                (found.last == words.words.size() || words.last[found.last] != words.last[found.last - 1]);
            const std::size_t first = words.first[found.first];
            const std::size_t last = words.last[found.last - 1];
            if (!whole_words || is_typed_form(first, last) || any_fixed(first, last)) continue;
            result_.substitutes.push_back({first, last, found.keys});
        }
    }

    /// Ambiguous forms for what stands in the row, beside a neighbour that tells what they mean there: `TT
    /// chứng` for `thị trường chứng`. Looked up only where some article has the form beside that neighbour.
    void find_ambiguous_short_forms() {
        for (std::size_t first = 0; first < row_.size(); ++first) {
            for (const Expansion* expansion : expansions_at(row_, first, table_, frequencies_)) {
                const std::size_t last = first + expansion->keys.size();
                if (any_fixed(first, last)) continue;
                for (const std::size_t form : expansion->ambiguous_forms)
                    add_beside_neighbours(first, last, table_.forms[form], *expansion);
            }
        }
    }

    void find_look_alikes() {
        std::vector<Substitute> abbreviated = result_.substitutes;
        for (const TypedForm& typed : typed_)
            abbreviated.push_back({typed.first, typed.last, typed.form->keys});
        add_look_alikes(row_, table_, abbreviated, frequencies_, result_.substitutes);
    }

    /// Whether the form means this beside the neighbours, or may as well because a number is one.
    bool may_mean(const Form& form, const Expansion& expansion, Neighbours neighbours) {
        if (const Expansion* meant = meant_beside(form, neighbours, table_, frequencies_))
            return meant == &expansion;
        const auto beside_number = meant_beside_number(form, neighbours, table_);
        return std::find(beside_number.begin(), beside_number.end(), &expansion) != beside_number.end();
    }

    void add_beside_neighbours(std::size_t first, std::size_t last, const Form& form,
                               const Expansion& expansion) {
        add_behind_short_forms(first, last, form, expansion);
        add_behind_neighbour(first, last, form, expansion);
        const RowWord* right = right_of(last);
        if (right == nullptr || right->fixed) return;
        const auto add = [&](Keys keys) {
            if (is_in_index(keys, frequencies_) && may_mean(form, expansion, {nullptr, right}))
                result_.substitutes.push_back({first, last + 1, std::move(keys)});
        };
        Keys keys = form.keys;
        keys.push_back(right->key);
        add(std::move(keys));
        if (!is_whole_number(right->key)) return;
        Keys glued = form.keys;
        glued.back() += right->key;
        add(std::move(glued));
    }

    void add_behind_neighbour(std::size_t first, std::size_t last, const Form& form,
                              const Expansion& expansion) {
        const RowWord* left = left_of(first);
        if (left == nullptr || left->fixed) return;
        const auto add = [&](Keys keys) {
            if (is_in_index(keys, frequencies_) && may_mean(form, expansion, {left, nullptr}))
                result_.substitutes.push_back({first - 1, last, std::move(keys)});
        };
        Keys keys = form.keys;
        keys.insert(keys.begin(), left->key);
        add(std::move(keys));
        if (!is_number(left->key)) return;
        Keys glued = form.keys;
        glued.front().insert(0, left->key);
        add(std::move(glued));
    }

    /// GS.TS for `giáo sư, tiến sĩ`: behind words that are abbreviated too.
    void add_behind_short_forms(std::size_t first, std::size_t last, const Form& form,
                                const Expansion& expansion) {
        const RowWord* left = left_of(first);
        std::vector<Substitute> found;
        for (const Substitute& before : result_.substitutes) {
            if (before.last != first || frequencies_.pair(before.keys.back(), form.keys.front()) == 0)
                continue;
            if (!may_mean(form, expansion, {left, nullptr})) return;
            Keys keys = before.keys;
            keys.insert(keys.end(), form.keys.begin(), form.keys.end());
            found.push_back({before.first, last, std::move(keys)});
        }
        result_.substitutes.insert(result_.substitutes.end(), found.begin(), found.end());
    }

    WrittenOut write_out() const {
        WrittenOut words;
        auto typed = typed_.begin();
        for (std::size_t at = 0; at < row_.size();) {
            while (typed != typed_.end() && typed->first < at) ++typed;
            if (typed == typed_.end() || typed->first != at || typed->meanings.empty()) {
                words.add(row_[at], at, at + 1);
                ++at;
                continue;
            }
            for (const std::string& key : typed->meanings.front()->keys)
                words.add(written_out(key), typed->first, typed->last);
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
    std::vector<Substitute> short_forms_in(const std::vector<RowWord>& words) {
        std::vector<Substitute> found;
        for (std::size_t at = 0; at < words.size(); ++at) {
            for (const Expansion* expansion : expansions_at(words, at, table_, frequencies_)) {
                for (const std::size_t form : expansion->forms) {
                    const Keys& keys = table_.forms[form].keys;
                    const Substitute substitute{at, at + expansion->keys.size(), keys};
                    const bool known = std::any_of(found.begin(), found.end(), [&](const Substitute& other) {
                        return other.first == substitute.first && other.last == substitute.last &&
                               other.keys == keys;
                    });
                    if (!known && is_in_index(keys, frequencies_)) found.push_back(substitute);
                    if (!known) add_glued_form(words, substitute, found);
                }
            }
        }
        return found;
    }

    /// The form with the number behind it in one word: NQ26 for `nghị quyết 26`.
    void add_glued_form(const std::vector<RowWord>& words, const Substitute& form,
                        std::vector<Substitute>& found) {
        if (form.last == words.size() || !is_whole_number(words[form.last].key)) return;
        Keys keys = form.keys;
        keys.back() += words[form.last].key;
        if (is_in_index(keys, frequencies_)) found.push_back({form.first, form.last + 1, std::move(keys)});
    }

    std::string_view query_;
    const std::vector<RowWord>& row_;
    const AbbreviationTable& table_;
    Frequencies& frequencies_;
    std::vector<TypedForm> typed_;
    Wordings result_;
};

/// Several of the finders may see the same.
void drop_repeated(std::vector<Substitute>& substitutes) {
    const auto key = [](const Substitute& one) { return std::tie(one.first, one.last, one.keys); };
    std::sort(substitutes.begin(), substitutes.end(),
              [&](const Substitute& a, const Substitute& b) { return key(a) < key(b); });
    const auto end = std::unique(substitutes.begin(), substitutes.end(),
                                 [&](const Substitute& a, const Substitute& b) { return key(a) == key(b); });
    substitutes.erase(end, substitutes.end());
}

}  // namespace

Wordings find_wordings(std::string_view query, const std::vector<RowWord>& row,
                       const AbbreviationTable& table, Frequencies& frequencies) {
    if (row.empty()) return {};
    const PartedRow parted = part_glued_numbers(query, row, table);
    Wordings found = of_whole_words(Finder(query, parted.words, table, frequencies).find(), parted);
    add_glued_numbers(row, frequencies, found.substitutes);
    add_number_forms(query, row, frequencies, found.substitutes);
    add_pointed_letters(query, row, frequencies, found.substitutes);
    drop_repeated(found.substitutes);
    return found;
}

}  // namespace xdd::query
