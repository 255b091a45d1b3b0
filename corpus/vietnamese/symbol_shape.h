#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/text_range.h"

/// The shape of a document symbol, as far as it can be told from the letters alone, without any list of types
/// or issuers:
///   party  number sep TYPE slash ISSUER            24-NQ/TU   100 - KL/TW   84 QĐ/TWĐTN   29 - QĐNS/TW
///   state  number / [year /] TYPE - ISSUER         30/2021/NĐ-CP   439/QĐ-TTg   03/VBHN-VPQH
///   law    number / year / ISSUER+term             51/2001/QH10
/// sep and slash may have blanks around them; hyphens are - U+2010 U+2011 U+2013 U+2212.
namespace xdd {

struct SymbolShape {
    TextRange whole;
    TextRange number;
    TextRange year;    ///< empty when there is none
    TextRange type;    ///< empty for a law
    TextRange issuer;  ///< T.Ư and TƯ included
    bool state_form = false;
};

/// A symbol that begins exactly at `begin` (a digit), or nothing. Dates, spans and ratios are not symbols.
std::optional<SymbolShape> match_symbol_shape(std::string_view text, std::size_t begin);

/// Normal form: hyphens and slashes without blanks, number at least two digits (7 and 07 are one), issuer
/// TƯ/T.Ư/T.W as TW: "24-NQ/TU", "07-NQ/TW", "30/2021/NĐ-CP". Letter case as printed where it tells codes
/// apart (TTg, CTr, QyĐ).
std::string normal_symbol(std::string_view text, const SymbolShape& shape);

}  // namespace xdd
