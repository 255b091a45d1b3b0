#include "corpus/metadata/congress_terms.h"

#include <array>
#include <charconv>

#include "corpus/metadata/number_words.h"

namespace xdd {
namespace {

/// First and last day of each congress.
constexpr std::array<DaySpan, 14> congresses{{{19350327, 19350331},
                                              {19510211, 19510219},
                                              {19600905, 19600910},
                                              {19761214, 19761220},
                                              {19820327, 19820331},
                                              {19861215, 19861218},
                                              {19910624, 19910627},
                                              {19960628, 19960701},
                                              {20010419, 20010422},
                                              {20060418, 20060425},
                                              {20110112, 20110119},
                                              {20160120, 20160128},
                                              {20210125, 20210201},
                                              {20260119, 20260123}}};
constexpr int first_that_numbered = 3;
constexpr int open_end = 20991231;

int day_after(int day) {
    const int in_month = day + 1;
    if (is_real({in_month / 10000, in_month / 100 % 100, in_month % 100})) return in_month;
    return day - day % 100 + 101;  // no congress has closed in December's last days
}

DaySpan span_of(int number) {
    const auto index = static_cast<std::size_t>(number) - 1;
    const bool is_last = index + 1 == congresses.size();
    return {day_after(congresses[index].last), is_last ? open_end : congresses[index + 1].last};
}

bool lies_in(DaySpan days, DaySpan span) {
    return span.first <= days.first && days.last <= span.last;
}

/// 0 when there is none.
int term_number(const Date& date) {
    for (int number = 1; number <= static_cast<int>(congresses.size()); ++number) {
        if (lies_in(day_span(date), span_of(number))) return number;
    }
    return 0;
}

std::optional<int> arabic_value(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace

std::string congress_term(const Date& date) {
    return roman(term_number(date));
}

std::optional<DaySpan> congress_term_span(std::string_view number) {
    const std::optional<int> arabic = arabic_value(number);
    const std::optional<int> value = arabic ? arabic : roman_value(number);
    if (!value || *value < 1 || *value > static_cast<int>(congresses.size())) return std::nullopt;
    return span_of(*value);
}

int term_of_years(int first, int last) {
    constexpr int usual_years = 5;
    for (std::size_t i = 0; i < congresses.size(); ++i) {
        if (congresses[i].last / 10000 != first) continue;
        const bool is_last = i + 1 == congresses.size();
        const int end = is_last ? first + usual_years : congresses[i + 1].first / 10000;
        return last == end || last == end - 1 ? static_cast<int>(i) + 1 : 0;
    }
    return 0;
}

std::string numbering_term(const Date& date) {
    const int number = term_number(date);
    if (number < first_that_numbered) return "";
    const bool is_last = static_cast<std::size_t>(number) == congresses.size();
    const bool before_next =
        is_last || day_span(date).last < congresses[static_cast<std::size_t>(number)].first;
    return before_next ? roman(number) : "";
}

}  // namespace xdd
