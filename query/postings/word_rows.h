#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/word_sequence.h"

/// Phrases and nearness in the words of one article.
namespace xdd::query {

/// The words that may stand in one place of a phrase.
class WordChoice {
  public:
    explicit WordChoice(const std::vector<std::string>& keys);

    /// Asked for every word of every article that may hold a phrase.
    bool has(WordNumber word) const {
        if (word < lowest_ || word > highest_) return false;
        return numbers_.size() == 1 || std::binary_search(numbers_.begin(), numbers_.end(), word);
    }

    /// The bytes that codes of these words begin with, each once.
    const std::string& first_bytes() const { return first_bytes_; }

  private:
    std::vector<WordNumber> numbers_;  // sorted
    std::string first_bytes_;
    WordNumber lowest_ = 1;  // above the highest where there are none
    WordNumber highest_ = 0;
};

/// Words in a row, or a single one, which may be a compound (24-NQ/TU) too.
using WordRow = std::vector<WordChoice>;

/// Whether the title, or the text unless only_title, holds the row. Does not read all words, and notices no
/// damage to those that it passes over; compounds, in a row of one, are not looked for.
bool holds_row(std::string_view packed_words, const WordRow& row, bool only_title);

/// Whether title or text holds all rows as nearness.h says.
bool holds_near(const WordSequence& article, const std::vector<WordRow>& rows, unsigned distance,
                bool only_title);

}  // namespace xdd::query
