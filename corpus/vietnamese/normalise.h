#pragma once

#include <string>
#include <string_view>

/// Steps that bring two spellings of the same letters together. All take valid UTF-8 and return valid UTF-8.
namespace xdd {

/// Unicode composed form (NFC).
std::string to_nfc(std::string_view text);

/// Key of one word, as the index spells it: NFC, lower case, look-alikes mapped (Ð U+00D0 and ð to đ, Ƣ/ƣ to
/// Ư/ư), invisible format characters dropped, the tone of an open oa/oe/uy moved to the first vowel (hoà ->
/// hòa, uỷ -> ủy, but quý stays and qúy becomes quý). i and y stay apart. A thousands number loses its points
/// (751.191 -> 751191).
std::string word_key(std::string_view word);

/// The key without any mark: tone, vowel sign, đ. Idempotent; fold_marks(word_key(x)) is what an unmarked
/// query types.
std::string fold_marks(std::string_view key);

/// Whether the text holds a Vietnamese mark: a tone, a vowel sign or đ.
bool has_marks(std::string_view text);

}  // namespace xdd
