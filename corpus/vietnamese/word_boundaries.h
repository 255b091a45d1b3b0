#pragma once

#include <cstddef>
#include <string_view>

/// Where words begin and end in a text as it is seen (visible_text.h).
///
/// A word is a run of letters, digits, combining marks and `_`, and begins and ends with a letter or digit
/// (marks belong to theirs): N.T, V.I.Lênin, ThS.Nguyễn, T.Ư, H'Mông, Mác-Lênin, a:b are several words each.
/// - Letters with a Vietnamese mark end before the first digit (số31 is số and 31); without one they keep it
///   (A4, K74B, covid19).
/// - A number is one word with the letters behind it (231km, 12m2); numbers.h says what a number is.
/// - A raised 2 or 3 belongs to a metre before it (m², 5km³: the words m2 and 5km3). Behind any other word it
///   is the mark of a footnote and belongs to nothing.
/// - Letters of scripts without blanks form runs of their own, to be parted by SpacelessWords.
namespace xdd {

enum class WordKind { none, word, number, spaceless };

struct WordStart {
    std::size_t begin = 0;
    WordKind kind = WordKind::none;
};

/// The first word that begins at or after `pos`; its kind is none when there is no more. `number` is for
/// ASCII digits.
WordStart next_word(std::string_view text, std::size_t pos);

/// Whether a word is m2, km3 and the like, in any case.
bool is_power_of_metre(std::string_view word);

/// Where the word, number or spaceless run ends.
std::size_t word_end(std::string_view text, WordStart start);

}  // namespace xdd
