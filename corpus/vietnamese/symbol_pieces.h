#pragma once

#include <string_view>

#include "corpus/text_range.h"
#include "corpus/vietnamese/visible_text.h"

/// The pieces that document symbols are made of (symbol_shape.h): numbers, years, the codes of types and
/// issuers, and what joins them. Each is taken from the front of what is left of a text; the functions say
/// whether it was there, and leave the cursor anywhere when it was not.
namespace xdd {

/// Most digits of a document's number.
inline constexpr int most_symbol_digits = 5;

/// How the codes of a symbol are written; all of one symbol alike.
enum class CodeCase { capitals, small };

struct SymbolParse {
    VisibleCursor cursor;
    CodeCase code_case = CodeCase::capitals;
    bool blanks = false;  ///< whether any was passed over
};

/// A-Z, Đ and the vowels with a sign, both cases: what abbreviations are made of.
bool is_code_letter(char32_t c);

bool take_blanks(SymbolParse& parse);

/// A hyphen, a slash, blanks around it included.
bool take_hyphen(SymbolParse& parse);
bool take_slash(SymbolParse& parse);

/// A hyphen or slash without blanks around it: where one stands for the other.
bool take_tight_joint(SymbolParse& parse);

/// The point of 11.NQ/TW and of QĐ.UBND, without blanks around it.
bool take_tight_point(SymbolParse& parse);

enum class Joint { none, blank, sign };

/// Whatever stands between two pieces of a symbol. A point joins two only without blanks (11.NQ/TW).
Joint take_any_joint(SymbolParse& parse);

bool take_number(SymbolParse& parse, TextRange& number, char32_t last_letter = U'b');

/// A number to which its type is glued: 39NQ/TW.
bool take_glued_number(SymbolParse& parse, TextRange& number);

/// A year whose slash behind it may be lost: 15/2013NĐ-CP.
bool take_year(SymbolParse& parse, std::string_view text, TextRange& year);

bool take_type(SymbolParse& parse, TextRange& type);

/// `has_term` says whether the last piece ends in a number.
bool take_issuer(SymbolParse& parse, TextRange& issuer, bool& has_term);

}  // namespace xdd
