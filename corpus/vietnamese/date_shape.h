#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/text_range.h"

/// A full date in digits, day first: 6-11-2006, 30/9/2015, 27.10.2014. One kind of separator throughout;
/// around hyphens (- U+2010 U+2011 U+2012 U+2013 U+2212) one blank is allowed on each side (6 - 12 -1989).
/// The year has four digits from 1000 to 2999 and the day must exist.
namespace xdd {

struct DateShape {
    TextRange whole;
    TextRange day;
    TextRange month;
    TextRange year;
};

/// A date that begins exactly at `begin`, or nothing. It is not looked at what stands before.
std::optional<DateShape> match_date_shape(std::string_view text, std::size_t begin);

/// "6-11-2006": hyphens, no leading zeros.
std::string normal_date(std::string_view text, const DateShape& shape);

}  // namespace xdd
