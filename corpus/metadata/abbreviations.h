#pragma once

#include <string>
#include <vector>

#include "corpus/metadata/phrase_index.h"
#include "corpus/vocabulary/vocabulary.h"

namespace xdd {

/// The vocabulary's abbreviations, ready to be looked for; ids are places in Vocabulary::abbreviations.
PhraseIndex compile_abbreviations(const Vocabulary& vocabulary);

/// Adds the forms that a text holds to `seen`, in order of their first place, none twice. A form counts as
/// printed, letter case and inner points included (T.Ư), as a word of its own; inside a longer form the
/// shorter one does not.
void find_abbreviations(const FlatText& text, const PhraseIndex& abbreviations, const Vocabulary& vocabulary,
                        std::vector<std::string>& seen);

}  // namespace xdd
