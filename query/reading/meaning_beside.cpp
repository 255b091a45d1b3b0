#include "query/reading/meaning_beside.h"

#include <algorithm>

#include "query/reading/number_keys.h"

namespace xdd::query {
namespace {

using Expansion = AbbreviationTable::Expansion;
using Form = AbbreviationTable::Form;

constexpr std::uint64_t clear_lead = 4;       // over any other meaning, and of a few articles over chance
constexpr std::uint64_t enough_articles = 4;  // to tell as soon as they are more than chance brings
constexpr std::uint64_t between_both = 16;    // so much more than beside one says standing between both

std::vector<const Expansion*> expansions(const std::vector<std::size_t>& numbers,
                                         const AbbreviationTable& table) {
    std::vector<const Expansion*> found;
    found.reserve(numbers.size());
    for (const std::size_t number : numbers) found.push_back(&table.expansions[number]);
    return found;
}

/// The articles that have words beside the neighbours.
struct Beside {
    std::uint64_t articles = 0;  ///< each counted once, unless it has the words beside either in two places
    std::uint64_t weight = 0;    ///< the same, those that have the words between both counted more often
};

Beside beside(const Keys& keys, Neighbours neighbours, Frequencies& frequencies) {
    const auto [left, right] = neighbours;
    Keys before = keys;
    Keys after = keys;
    Keys between = keys;
    if (left != nullptr) {
        before.insert(before.begin(), left->key);
        between.insert(between.begin(), left->key);
    }
    if (right != nullptr) {
        after.push_back(right->key);
        between.push_back(right->key);
    }
    const bool both = left != nullptr && right != nullptr;
    std::uint64_t either = 0;
    if (left != nullptr) either += frequencies.row(before);
    if (right != nullptr) either += frequencies.row(after);
    const std::uint64_t in_both = both ? frequencies.row(between) : 0;
    return {either - std::min(in_both, either / 2), either + between_both * in_both};
}

/// How often words would stand beside the neighbours if words followed each other by chance.
double chance_beside(const Keys& keys, Neighbours neighbours, Frequencies& frequencies) {
    std::uint64_t beside = 0;
    for (const RowWord* neighbour : {neighbours.left, neighbours.right})
        if (neighbour != nullptr) beside += frequencies.occurrences(neighbour->key);
    std::uint64_t words = frequencies.occurrences(keys.front());
    for (std::size_t i = 1; i < keys.size(); ++i)
        words = std::min(words, frequencies.pair_occurrences(keys[i - 1], keys[i]));
    const auto all = static_cast<double>(std::max<std::uint64_t>(frequencies.all_occurrences(), 1));
    return static_cast<double>(words) * static_cast<double>(beside) / all;
}

bool is_evidence(std::uint64_t articles, const Form& form, const Expansion& meaning, Neighbours neighbours,
                 Frequencies& frequencies) {
    const auto found = static_cast<double>(articles);
    const double by_chance = chance_beside(meaning.keys, neighbours, frequencies);
    if (articles >= enough_articles) return found > by_chance;
    return found >= clear_lead * by_chance &&
           beside(form.keys, neighbours, frequencies).articles <= clear_lead * articles;
}

}  // namespace

std::vector<const Expansion*> expansions_of(const Form& form, const AbbreviationTable& table) {
    return expansions(form.expansions, table);
}

std::vector<const Expansion*> meant_beside_number(const Form& form, Neighbours neighbours,
                                                  const AbbreviationTable& table) {
    std::vector<const Expansion*> meant;
    if (neighbours.right != nullptr && is_whole_number(neighbours.right->key))
        meant = expansions(form.before_number, table);
    if (neighbours.left == nullptr || !is_number(neighbours.left->key)) return meant;
    for (const Expansion* expansion : expansions(form.behind_number, table)) meant.push_back(expansion);
    return meant;
}

const Expansion* meant_beside(const Form& form, Neighbours neighbours, const AbbreviationTable& table,
                              Frequencies& frequencies) {
    const std::vector<const Expansion*> beside_number = meant_beside_number(form, neighbours, table);
    if (form.only_beside_numbers && beside_number.empty()) return nullptr;
    const Expansion* best = nullptr;
    Beside most;
    std::uint64_t second = 0;
    for (const Expansion* expansion : form.only_beside_numbers ? beside_number : expansions_of(form, table)) {
        const Beside found = beside(expansion->keys, neighbours, frequencies);
        if (found.weight > most.weight) {
            second = most.weight;
            most = found;
            best = expansion;
        } else {
            second = std::max(second, found.weight);
        }
    }
    if (best != nullptr && !is_evidence(most.articles, form, *best, neighbours, frequencies)) best = nullptr;
    if (best == nullptr && beside_number.size() == 1) return beside_number.front();
    return most.weight >= clear_lead * second ? best : nullptr;
}

}  // namespace xdd::query
