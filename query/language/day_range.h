#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "corpus/date.h"

namespace xdd::query {

/// First and last day of an open range.
inline constexpr int open_start = 0;
inline constexpr int open_end = 99991231;

/// A date range as `date:`, --from and --to take it: "2015", "2014-06", "2014..2015", "2014-06..", "..1996",
/// "8-7-2015", "7/2015", "8 tháng 7 năm 2015", "2010-2015"; either side of the two points may be any of these
/// dates. The span from the first day of its start to the last day of its end, or else the reason why there
/// is none.
std::variant<DaySpan, std::string> read_days(std::string_view text);

/// The same without the reason.
std::optional<DaySpan> read_day_range(std::string_view text);

}  // namespace xdd::query
