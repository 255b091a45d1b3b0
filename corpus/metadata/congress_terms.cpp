#include "corpus/metadata/congress_terms.h"

#include <array>

#include "corpus/metadata/number_words.h"

namespace xdd {
namespace {

struct Term {
    int number;
    DaySpan span;
};

/// From the day after a congress closed to the day when the next one opened; what happens during a congress
/// is in neither, since its papers are numbered apart.
constexpr std::array<Term, 12> terms{{{3, {19600911, 19761213}},
                                      {4, {19761221, 19820326}},
                                      {5, {19820401, 19861214}},
                                      {6, {19861219, 19910623}},
                                      {7, {19910628, 19960627}},
                                      {8, {19960702, 20010418}},
                                      {9, {20010423, 20060417}},
                                      {10, {20060426, 20110111}},
                                      {11, {20110120, 20160119}},
                                      {12, {20160129, 20210124}},
                                      {13, {20210202, 20251231}},
                                      {14, {20260201, 20301231}}}};

}  // namespace

std::string congress_term(const Date& date) {
    const DaySpan days = day_span(date);
    for (const Term& term : terms)
        if (days.first >= term.span.first && days.last <= term.span.last) return roman(term.number);
    return "";
}

}  // namespace xdd
