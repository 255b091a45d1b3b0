#pragma once

#include <string>
#include <vector>

#include "query/meaning/meaning.h"

/// The spellings that are one word to a reader though their keys differ: i and y at the end of a syllable.
namespace xdd::query {

/// Adds the spelling with i for y, or y for i, of every spelling of the word that the articles have. It
/// matches too, and ranks by less than the one that was typed or read. `before` is the word right before it,
/// its own variants added, or null.
void add_i_y_variants(const Word* before, Word& word, Frequencies& frequencies);

/// The same for the words that begin as `beginning` (`lý*`, `ly*`): those where it is the whole word. Any
/// other of them has its other spelling among them. `folded`: a beginning without marks, that fits every
/// spelling.
void add_i_y_variants_of_beginning(const std::string& beginning, bool folded, Word& word,
                                   Frequencies& frequencies);

/// The words of a row as if each were meant literally, in the spelling of its key and of i and y alike.
std::vector<Word> literal_words(const Keys& keys, Frequencies& frequencies);

}  // namespace xdd::query
