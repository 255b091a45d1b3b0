#include "corpus/metadata/issue_label.h"

#include <algorithm>

#include "corpus/metadata/date_forms.h"
#include "corpus/metadata/lexemes.h"

namespace xdd {
namespace {

/// Issues are counted within a year or from the first one on; longer numbers are something else.
constexpr std::size_t longest_issue_number = 4;
/// "1-3/2019" is three issues in one; a longer run is no range.
constexpr int widest_range = 12;

/// A whole number: neither tied to letters (the 1 of "1l-1966") nor part of 7.050.
bool is_plain_number(const Lexemes& lexemes, std::size_t i) {
    if (!is_number(lexemes, i) || digit_count(lexemes, i) > longest_issue_number) return false;
    if (is_joined(lexemes, i + 1) && is_kind(lexemes, i + 1, LexemeKind::word)) return false;
    if (is_joined(lexemes, i) && i > 0 && is_kind(lexemes, i - 1, LexemeKind::word) &&
        !is_word(lexemes, i - 1, "số"))
        return false;
    const bool thousands = is_sign(lexemes, i + 1, '.') && is_joined(lexemes, i + 1) &&
                           is_joined(lexemes, i + 2) && digit_count(lexemes, i + 2) == 3;
    return !thousands;
}

/// The year's place; the number of lexemes when there is none. The last number that can be a year is it.
std::size_t find_year(const Lexemes& lexemes) {
    for (std::size_t i = lexemes.items.size(); i-- > 0;) {
        if (year_at(lexemes, i) == 0) continue;
        const bool is_issue_number = i > 0 && is_word(lexemes, i - 1, "số");
        if (!is_issue_number) return i;
    }
    return lexemes.items.size();
}

/// Whether "số" or "số tháng" stands before the number.
bool is_labelled(const Lexemes& lexemes, std::size_t i) {
    const std::size_t label = i > 0 && is_word(lexemes, i - 1, "tháng") ? i - 1 : i;
    return label > 0 && is_word(lexemes, label - 1, "số");
}

/// The first labelled number, else the first number of the label.
std::size_t find_first_number(const Lexemes& lexemes, std::size_t year) {
    std::size_t first = lexemes.items.size();
    for (std::size_t i = lexemes.items.size(); i-- > 0;)
        if (i != year && is_plain_number(lexemes, i)) first = i;
    for (std::size_t i = first; i < lexemes.items.size(); ++i)
        if (i != year && is_plain_number(lexemes, i) && is_labelled(lexemes, i)) return i;
    return first;
}

bool joins_numbers(const Lexemes& lexemes, std::size_t i) {
    return is_sign(lexemes, i, '+') || is_sign(lexemes, i, '&') || is_sign(lexemes, i, ',') ||
           is_sign(lexemes, i, '-') || is_word(lexemes, i, "và");
}

std::vector<int> read_numbers(const Lexemes& lexemes, std::size_t first, std::size_t year) {
    std::vector<int> numbers;
    bool range = false;
    for (std::size_t i = first; i != year && is_plain_number(lexemes, i); i += 2) {
        const int value = number_value(lexemes, i);
        const int previous = numbers.empty() ? value : numbers.back();
        if (range && value > previous && value - previous <= widest_range)
            for (int between = previous + 1; between < value; ++between) numbers.push_back(between);
        if (value > 0) numbers.push_back(value);
        if (!joins_numbers(lexemes, i + 1)) break;
        range = is_sign(lexemes, i + 1, '-');
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

}  // namespace

std::optional<Issue> read_issue_label(std::string_view label) {
    const Lexemes lexemes = lex(label);
    const std::size_t year = find_year(lexemes);
    Issue issue{year_at(lexemes, year), {}, std::string(label)};
    issue.numbers = read_numbers(lexemes, find_first_number(lexemes, year), year);
    if (issue.year == 0 && issue.numbers.empty()) return std::nullopt;
    return issue;
}

}  // namespace xdd
