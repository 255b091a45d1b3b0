#pragma once

#include <cstddef>
#include <span>
#include <vector>

/// What NEAR means: one place of each of its words and phrases inside a window, in any order, no two
/// beginning at the same word. The window is as wide as the distance, and wider by what phrases have beyond
/// one word: between two of them lie at most distance - 1 other words.
namespace xdd::query {

/// Where a word or phrase stands in a text: the numbers of its first words, in order, none twice.
struct Places {
    std::vector<std::size_t> firsts;
    std::size_t words = 1;  ///< of the phrase
};

/// `counts` has the number of words of each word or phrase.
std::size_t window_width(unsigned distance, std::span<const std::size_t> counts);

/// Takes time that grows with the number of places, not with its square.
bool stand_near(const std::vector<Places>& places_of_each, unsigned distance);

}  // namespace xdd::query
