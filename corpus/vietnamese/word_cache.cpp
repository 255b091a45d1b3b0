#include "corpus/vietnamese/word_cache.h"

#include <cstddef>
#include <functional>

#include "corpus/vietnamese/normalise.h"

namespace xdd {
namespace {

constexpr std::size_t entry_count = std::size_t{1} << 13;
constexpr std::size_t longest_word = 48;  // bytes; what is longer is no word that comes again soon

void compute(std::string_view word, WordForms& forms) {
    forms.key = word_key(word);
    forms.folded = fold_marks(forms.key);
}

}  // namespace

WordCache::WordCache() : entries_(entry_count) {}

const WordForms& WordCache::forms(std::string_view word) {
    if (word.size() > longest_word) {
        compute(word, long_word_);
        return long_word_;
    }
    Entry& entry = entries_[std::hash<std::string_view>{}(word) % entry_count];
    if (entry.word != word) {
        compute(word, entry.forms);
        entry.word = word;
    }
    return entry.forms;
}

}  // namespace xdd
