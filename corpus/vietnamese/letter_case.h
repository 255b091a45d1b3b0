#pragma once

#include <string>
#include <string_view>

namespace xdd {

/// Lower case, one character for one, the same in every locale (İ becomes i, final sigma stays as it is).
std::string lower_case(std::string_view text);

/// Upper case, one character for one (ß stays).
std::string upper_case(std::string_view text);

/// The first letter in upper case.
std::string capitalised(std::string_view text);

}  // namespace xdd
