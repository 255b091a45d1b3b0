#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xdd {

struct WordForms {
    std::string key;     ///< word_key()
    std::string folded;  ///< fold_marks(key)
};

/// Remembers the forms of words seen, in bounded memory (about a megabyte): a word that falls on the place of
/// another takes it over. A language uses few words most of the time, so nearly all are found.
class WordCache {
  public:
    WordCache();

    /// The forms of a word as printed; the answer holds until the next call.
    const WordForms& forms(std::string_view word);

  private:
    struct Entry {
        std::string word;
        WordForms forms;
    };

    std::vector<Entry> entries_;
    WordForms long_word_;
};

}  // namespace xdd
