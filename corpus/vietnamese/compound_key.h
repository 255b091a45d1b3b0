#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text_range.h"

/// Compounds: what is one thing to a reader though it is written as several words. A document symbol
/// (symbol_shape.h) has as key its normal form in lower case, "24-nq/tu"; a date (date_shape.h) its normal
/// form, "6-11-2006".
namespace xdd {

struct Compound {
    TextRange range;
    std::string key;
    /// Ranges of a date's numbers. Empty for a symbol, whose parts are the words of its range.
    std::vector<TextRange> numbers;
};

/// The compound that begins exactly at `begin`, which must be the place of an ASCII digit, or nothing. The
/// text is one as it is seen (visible_text.h).
std::optional<Compound> match_compound(std::string_view text, std::size_t begin);

/// Key of a text that is one compound as a whole, or nothing. For every compound token,
/// compound_key(slice of the original) is its key.
std::optional<std::string> compound_key(std::string_view text);

}  // namespace xdd
