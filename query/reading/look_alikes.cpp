#include "query/reading/look_alikes.h"

#include <algorithm>

#include "corpus/vietnamese/syllable.h"
#include "query/reading/expansions.h"
#include "query/reading/number_keys.h"

namespace xdd::query {
namespace {

/// Words [first, last) of the row and a form for them that looks like a word.
struct Place {
    std::size_t first = 0;
    std::size_t last = 0;
    const Keys& form;
};

Keys joined(Keys left, const Keys& right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

void add_between_neighbours(const std::vector<RowWord>& row, const Place& place, Frequencies& frequencies,
                            std::vector<Substitute>& substitutes) {
    if (place.first == 0 || place.last == row.size()) return;
    const RowWord& left = row[place.first - 1];
    const RowWord& right = row[place.last];
    if (left.fixed || right.fixed) return;
    Keys keys = joined(joined({left.key}, place.form), {right.key});
    if (is_in_index(keys, frequencies))
        substitutes.push_back({place.first - 1, place.last + 1, std::move(keys)});
}

void add_behind_abbreviations(const Place& place, const std::vector<Substitute>& abbreviated,
                              Frequencies& frequencies, std::vector<Substitute>& substitutes) {
    for (const Substitute& before : abbreviated) {
        const std::string& end = before.keys.back();
        if (before.last != place.first || is_vietnamese_syllable(end) || is_whole_number(end)) continue;
        Keys keys = joined(before.keys, place.form);
        if (is_in_index(keys, frequencies))
            substitutes.push_back({before.first, place.last, std::move(keys)});
    }
}

}  // namespace

void add_look_alikes(const std::vector<RowWord>& row, const AbbreviationTable& table,
                     const std::vector<Substitute>& abbreviated, Frequencies& frequencies,
                     std::vector<Substitute>& substitutes) {
    for (std::size_t first = 0; first < row.size(); ++first) {
        for (const AbbreviationTable::Expansion* expansion : expansions_at(row, first, table, frequencies)) {
            const std::size_t last = first + expansion->keys.size();
            const auto begin = row.begin() + static_cast<std::ptrdiff_t>(first);
            const auto end = row.begin() + static_cast<std::ptrdiff_t>(last);
            if (std::any_of(begin, end, [](const RowWord& word) { return word.fixed; })) continue;
            for (const std::size_t form : expansion->look_alike_forms) {
                const Place place{first, last, table.forms[form].keys};
                add_between_neighbours(row, place, frequencies, substitutes);
                add_behind_abbreviations(place, abbreviated, frequencies, substitutes);
            }
        }
    }
}

}  // namespace xdd::query
