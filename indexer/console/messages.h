#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace xdd {

/// "xdd-index: TEXT" and a line end; the text made printable.
void print_message(std::ostream& err, std::string_view program, std::string_view text);

/// The text with control characters (but line ends) written as \xNN: file names and records come from
/// anywhere, and a terminal obeys control characters.
std::string printable(std::string_view text);

}  // namespace xdd
