#pragma once

#include <string>
#include <string_view>

/// Steps that bring two spellings of the same letters together. All take valid UTF-8 and return valid UTF-8.
namespace xdd {

/// Unicode composed form (NFC).
std::string to_nfc(std::string_view text);

/// As printed, but for what no reader sees: invisible characters dropped (see character_class.h), look-alikes
/// replaced (Ð U+00D0 by Đ, Ƣ by Ư; see look_alikes.h), letters of other type and the raised figures of m²
/// and m³ by plain ones (plain_letters.h, powers.h), NFC. Case and tone places stay.
std::string to_visible_letters(std::string_view text);

/// Key of one word, as the index spells it: to_visible_letters, lower case, the tone of an open oa/oe/uy
/// moved to the first vowel (hoà -> hòa, uỷ -> ủy, but quý stays and qúy becomes quý; see tone_placement.h).
/// i and y stay apart. A thousands number loses its points (751.191 -> 751191; see numbers.h). Idempotent.
std::string word_key(std::string_view word);

/// The key without any mark: tone, vowel sign, đ, and every other accent (U+0300 to U+036F when decomposed).
/// Idempotent; fold_marks(word_key(x)) is what an unmarked query types.
std::string fold_marks(std::string_view key);

/// Whether the text holds what fold_marks takes away: a tone, a vowel sign, đ or another accent. Holds for
/// any case and form: has_marks(x) says whether fold_marks(word_key(x)) differs from word_key(x).
bool has_marks(std::string_view text);

}  // namespace xdd
