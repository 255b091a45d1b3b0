#pragma once

#include <optional>
#include <string>
#include <string_view>

/// i and y that mean the same sound. They vary freely only where the one letter is the whole rime: after h,
/// k, l, m, s, t and v (kỹ/kĩ, lý/lí, Mỹ/Mĩ, hy/hi, sỹ/sĩ, tỷ/tỉ, Vỹ/Vĩ), after qu (quy/qui) and alone (ý/í).
/// Everywhere else they tell words apart (tay/tai, thúy/thúi). Keys keep them apart; whoever looks for a word
/// looks for the other spelling too.
namespace xdd {

/// The same syllable with i for y or y for i, or nothing where the letter does not vary. Takes and gives keys
/// (word_key); i_y_variant(*i_y_variant(x)) is x.
std::optional<std::string> i_y_variant(std::string_view key);

/// The spelling with y of a syllable that varies, else the key itself: equal for both spellings.
std::string with_y(std::string_view key);

}  // namespace xdd
