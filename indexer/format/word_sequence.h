#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/word_number.h"

/// The words of an article in order, as one value (Slot::words): what phrases and nearness are checked by.
/// Positions of every word in every posting list would take four times the room, and the pair terms leave few
/// articles to check.
///
/// The value is a row of codes (word_code.h). 253 and four bytes, the most significant first, are the number
/// of any word that has no code; 254 and four bytes that of a compound, whose parts follow; 255 stands
/// between title and text.
namespace xdd {

struct WordSequence {
    struct Compound {
        WordNumber number = 0;
        std::size_t at = 0;  ///< the place of its first part among the words
    };

    std::vector<WordNumber> words;  ///< flat tokens of the title, then of the text
    std::size_t title_words = 0;    ///< how many of them are the title's
    std::vector<Compound> compounds;
};

class WordSequenceWriter {
  public:
    /// The next word, or the next compound (before its parts).
    void add_word(WordNumber number);
    void add_compound(WordNumber number);
    /// Ends the title; once.
    void begin_text();

    /// Empty when there were no words.
    std::string take();

  private:
    std::string packed_;
    bool has_words_ = false;
};

/// Replaces the content of `sequence`. Throws IndexDamaged for what no writer made.
void read_word_sequence(std::string_view packed, WordSequence& sequence);

}  // namespace xdd
