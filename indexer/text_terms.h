#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/vietnamese/analysis.h"
#include "indexer/format/word_number.h"
#include "indexer/glass/document_parts.h"
#include "indexer/glass/hash_places.h"

namespace xdd {

/// The words and pairs of an article's text, counted: each term is spelled once and written once,
/// not at every place where it stands. Cheap to use again, dear to make.
class TextTerms {
  public:
    /// A word by the order of its first coming.
    using Word = std::uint32_t;

    /// Forgets the article before.
    void clear();

    /// Counts a token, compound or flat, as a word of the text (and of the title).
    Word add(const Token& token, bool in_title);
    /// Counts a flat token among the words of the head.
    void add_to_head(Word word) { ++words_[word].in_head; }
    void add_pair(Word first, Word second, bool in_head);

    WordNumber number(Word word) const { return words_[word].number; }

    /// Appends all terms, in no order.
    void write(std::vector<DocumentTerm>& terms) const;

    /// Keys of words that have marks, in the order of their first coming, none twice.
    std::vector<std::string> marked_keys() const;

  private:
    struct CountedWord {
        std::string key;
        WordNumber number = 0;
        bool has_marks = false;
        bool in_title = false;
        std::uint32_t in_text = 0;
        std::uint32_t in_head = 0;
    };
    struct CountedPair {
        Word first = 0;
        Word second = 0;
        std::uint32_t in_text = 0;
        std::uint32_t in_head = 0;
    };

    void write_words(std::vector<DocumentTerm>& terms) const;
    void write_pairs(std::vector<DocumentTerm>& terms) const;

    std::vector<CountedWord> words_;
    std::vector<CountedPair> pairs_;
    HashPlaces word_places_;
    HashPlaces pair_places_;
};

}  // namespace xdd
