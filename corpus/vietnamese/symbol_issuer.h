#pragma once

#include <string>
#include <string_view>

#include "corpus/text_range.h"

/// What the codes of a document's symbol tell by their letters alone.
namespace xdd {

/// A type or an issuer in one spelling: plain hyphens, TƯ, T.Ư and T.W as TW.
std::string code_text(std::string_view text, TextRange range);

/// Whether an issuer, as code_text() gives it, is a committee of the party (TW, TU, HU) or a board,
/// commission or office of one (BTCTW, UBKTTU, VPTW). Their symbols have one form only, 24-NQ/TU: in any
/// other the signs are slips.
bool is_party_issuer(std::string_view issuer);

/// Whether an issuer is one of the state's that all texts name by the same code: TTg, CP, UBND, HĐND.
bool is_state_issuer(std::string_view issuer);

}  // namespace xdd
