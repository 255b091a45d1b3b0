#pragma once

#include <string>
#include <vector>

#include "query/reading/frequencies.h"

/// Reads words that were typed without their marks, as a reader of Vietnamese does: from the words beside
/// them. How likely a spelling x is behind a spelling p goes by how often the index's articles hold them:
///   P(x | p) = 0.98 (c(p x) - 0.75) / (c(p) + 1) + 0.02 c(x) / N      (the first part at least 0)
/// What that leaves open is weighed by three words: articles that hold both pairs of them mostly hold them in
/// a row (docs/ranking.md). The likeliest sequence is found by Viterbi's method; how likely each single
/// spelling is over all sequences, by going through them forwards and backwards. The first is shown to the
/// reader, the second ranks: where a word may be two things, articles with either gain.
namespace xdd::query {

enum class Freedom {
    fixed,    ///< what was typed is meant and nothing else
    literal,  ///< typed with marks: it is what it is, but a slip of the keyboard may be seen through in
              ///< ranking
    free,     ///< typed without marks
};

struct TypedWord {
    std::string key;
    std::string folded;
    Freedom freedom = Freedom::free;
};

/// A spelling with its probability among all of its word.
struct Share {
    std::string key;
    double share = 0;
};

struct PairShare {
    std::string first;
    std::string second;
    double share = 0;
};

struct ReadWord {
    std::string best;  ///< of the likeliest sequence; what was typed unless the word is free
    /// Spellings of a share that counts (0.05), likeliest first. Of a literal word others than the typed one
    /// are there only if it stands beside its neighbours in no more than a chance article and another
    /// spelling does.
    std::vector<Share> shares;
    std::vector<PairShare> pairs;  ///< with the word before; empty for the first
};

/// One for each word, in order. `nothing_marked`: the whole query was typed without marks, so that a marked
/// spelling costs nothing; else one costs 3, and one that differs from typed marks 6 (in natural logarithms).
std::vector<ReadWord> read_words(const std::vector<TypedWord>& words, bool nothing_marked,
                                 Frequencies& frequencies);

/// The likeliest sequences of spellings, best first, none less likely than a fiftieth of the best; at most
/// `most`. Dearer than reading alone.
std::vector<std::vector<std::string>> likely_readings(const std::vector<TypedWord>& words,
                                                      bool nothing_marked, std::size_t most,
                                                      Frequencies& frequencies);

}  // namespace xdd::query
