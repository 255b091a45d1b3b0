#pragma once

#include <string>
#include <vector>

#include "query/search/frequencies.h"

/// Reads words that were typed without their marks, as a reader of Vietnamese does: from the words beside
/// them. The likeliest sequence of spellings is found by Viterbi's method over how often the index's articles
/// hold each word and each pair of neighbours:
///   P(x | p) = 0.9 c(p x) / (c(p) + 1) + 0.1 c(x) / N
namespace xdd::query {

struct TypedWord {
    std::string key;
    std::string folded;
    bool literal = false;  ///< keeps the form it was typed in
};

/// One spelling for each word, in order. `nothing_marked`: the whole query was typed without marks, so that a
/// marked spelling costs nothing; else one costs 3 (in natural logarithms).
std::vector<std::string> read_words(const std::vector<TypedWord>& words, bool nothing_marked,
                                    Frequencies& frequencies);

}  // namespace xdd::query
