#include "corpus/metadata/abbreviations.h"

#include <algorithm>

namespace xdd {

PhraseIndex compile_abbreviations(const Vocabulary& vocabulary) {
    PhraseIndex index;
    for (std::size_t i = 0; i < vocabulary.abbreviations.size(); ++i)
        add_phrase(index, vocabulary.abbreviations[i].form, i, Spelling::as_printed);
    sort_phrases(index);
    return index;
}

void find_abbreviations(const FlatText& text, const PhraseIndex& abbreviations, const Vocabulary& vocabulary,
                        std::vector<std::string>& seen) {
    std::size_t taken = 0;
    find_phrases(abbreviations, text, [&](std::size_t id, std::size_t first, std::size_t last) {
        // The codes of a document symbol are no words of the text.
        if (first < taken || text.tokens[first].role == TokenRole::part) return;
        taken = last;
        const std::string& form = vocabulary.abbreviations[id].form;
        if (std::find(seen.begin(), seen.end(), form) == seen.end()) seen.push_back(form);
    });
}

}  // namespace xdd
