#include "corpus/vietnamese/numbers.h"

#include <algorithm>

#include "corpus/vietnamese/code_points.h"

namespace xdd {
namespace {

bool digit_at(std::string_view text, std::size_t pos) {
    return pos < text.size() && is_ascii_digit(static_cast<unsigned char>(text[pos]));
}

std::size_t digits_end(std::string_view text, std::size_t pos) {
    while (digit_at(text, pos)) ++pos;
    return pos;
}

bool joins_digit(std::string_view text, std::size_t pos, char joint) {
    return pos < text.size() && text[pos] == joint && digit_at(text, pos + 1);
}

std::size_t groups_end(std::string_view text, std::size_t begin) {
    std::size_t pos = digits_end(text, begin);
    while (joins_digit(text, pos, '.')) pos = digits_end(text, pos + 1);
    return pos;
}

bool is_thousands(std::string_view groups) {
    const std::size_t first = groups.find('.');
    if (first == std::string_view::npos || first > 3 || groups.front() == '0') return false;
    if ((groups.size() - first) % 4 != 0) return false;
    for (std::size_t point = first; point < groups.size(); point += 4) {
        if (groups[point] != '.' || digits_end(groups, point + 1) != point + 4) return false;
    }
    return true;
}

/// Whether a number and a comma stand right before: the next one goes on with their list.
bool goes_on_with_list(std::string_view text, std::size_t begin) {
    return begin >= 2 && text[begin - 1] == ',' && digit_at(text, begin - 2);
}

bool may_have_decimals(std::string_view whole) {
    return whole.find('.') == std::string_view::npos || is_thousands(whole);
}

}  // namespace

std::size_t number_end(std::string_view text, std::size_t begin) {
    const std::size_t whole_end = groups_end(text, begin);
    if (!joins_digit(text, whole_end, ',') || goes_on_with_list(text, begin)) return whole_end;
    const std::size_t end = digits_end(text, whole_end + 1);
    const bool goes_on = joins_digit(text, end, ',') || joins_digit(text, end, '.');
    const std::string_view whole = text.substr(begin, whole_end - begin);
    const auto digits = std::count_if(whole.begin(), whole.end(), [](char c) { return c != '.'; });
    const bool two_years = digits == 4 && end - whole_end == 5;
    return !goes_on && !two_years && may_have_decimals(whole) ? end : whole_end;
}

void drop_thousands_points(std::string& word) {
    if (!digit_at(word, 0)) return;
    const std::size_t end = groups_end(word, 0);
    if (!is_thousands(std::string_view(word).substr(0, end))) return;
    const auto groups = word.begin() + static_cast<std::ptrdiff_t>(end);
    word.erase(std::remove(word.begin(), groups, '.'), groups);
}

}  // namespace xdd
