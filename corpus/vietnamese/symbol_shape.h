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
///   old    number blank TYPE - ISSUER              308 NQ-TC, only after the word "số" or as the whole text;
///                                                of the state's bodies it is the state's form
///
/// Signs are mixed up often. Where the issuer is the party's (symbol_issuer.h), any sign may stand for
/// another or be left out: 26/NQ-TW, 39-NQ-TW, 39/NQ/TW, 39NQ/TW, 39-NQ TW, 39-NQTW; a point, too, without
/// blanks: 39.NQ/TW. In the state's forms a hyphen may stand beside the year, a slash before the issuer, and
/// the slash behind the year be lost: 19-2017/NQ-CP, 109/2009/TTLT/BTC, 12/QĐ.UBND, 15/2013NĐ-CP; without
/// blanks.
///
/// number: one to five digits, may end in a or b (or A, B), the state's in c. year: 1900 to 2099. TYPE: two
/// to six letters. ISSUER: pieces of two letters or more joined by - or &, a piece may end in a term of one
/// or two digits (QH15, UBTVQH11). Letters of codes carry no tone; at least two are capitals, the first among
/// them. A symbol without any capital (24-nq/tu, as typed in a query) counts when it has no blanks and its
/// number is not parted by one. sep is a hyphen or blanks; up to two blanks may stand around hyphens and
/// slashes; hyphens are
/// - U+2010 U+2011 U+2012 U+2013 U+2014 U+2212, slashes / \ U+2044 U+2215. Invisible characters are passed
/// over. A point may stand inside the code of a committee: T.Ư, T.U, Th.U.
namespace xdd {

struct SymbolShape {
    TextRange whole;
    TextRange number;
    TextRange year;           ///< empty when there is none
    TextRange type;           ///< empty for a law
    TextRange issuer;         ///< T.Ư and TƯ included
    bool state_form = false;  ///< state or law
    bool usual_signs = true;  ///< hyphens and slashes stand where they should
};

/// A symbol that begins exactly at `begin` (a digit), or nothing. Dates, spans and ratios are not symbols; a
/// list of codes is what tells 24-NQ/TU from 12 CLB/HTX. What stands before `begin` counts: there is none
/// inside a number (1.24-NQ/TU) or a word (A24-NQ/TU), but after a marked word whose blank was lost
/// (số31-QĐ/TW) and after the type that the symbol has itself (NQ35-NQ/TW).
std::optional<SymbolShape> match_symbol_shape(std::string_view text, std::size_t begin);

/// Normal form: hyphens and slashes without blanks, number at least two digits (7 and 07 are one), issuer
/// TƯ/T.Ư/T.W as TW: "24-NQ/TU", "07-NQ/TW", "30/2021/NĐ-CP"; the old form as the party's: "308-NQ/TC".
/// Letter case as printed where it tells codes apart (TTg, CTr, QyĐ).
std::string normal_symbol(std::string_view text, const SymbolShape& shape);

}  // namespace xdd
