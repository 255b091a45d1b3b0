#pragma once

#include <string>
#include <string_view>
#include <vector>

/// How far a typed word is from a meant one, counted in slips of the hand or of spelling. Costs are natural
/// logarithms, to be weighed against how likely words are by the counts of an index. Such counts promise more
/// than they keep, above all of what was seen once or never, so that the costs are higher than slips are
/// rare: they were chosen by spoilt queries (docs/suggestions.md).
namespace xdd {

/// One slip (rarely two: a tone and a sign) that makes `meant` of what was typed.
struct Slip {
    std::string meant;
    double cost = 0;
};

inline constexpr double no_slip = 1e9;  ///< cost of what is more than one slip away

/// Cost of typing one key for another when they differ in marks alone: the sum over their letters. hỏi for
/// ngã is the most usual, two wrong tones the rarest. `no_slip` when other letters differ.
double cost_of_marks(std::string_view typed, std::string_view meant);

/// Cost of one letter doubled, missing, too many, wrong or swapped with its neighbour, marks and all, or of
/// wrong marks on one letter; 0 for equal keys; `no_slip` when more is wrong.
double cost_of_slip(std::string_view typed, std::string_view meant);

/// Every syllable of Vietnamese that is one such slip away from the key, likeliest first, ties in byte order.
std::vector<Slip> syllables_near(std::string_view key);

/// The same among the unmarked forms of syllables, for words typed without marks.
std::vector<Slip> unmarked_syllables_near(std::string_view folded);

/// All that one such slip makes of a key with the letters a to z, words or not, but for a letter that neither
/// lies beside the typed one nor sounds like it: some thirty for each letter.
std::vector<Slip> plain_words_near(std::string_view key);

/// Whether a folded key is the unmarked form of a Vietnamese syllable.
bool is_unmarked_syllable(std::string_view folded);

}  // namespace xdd
