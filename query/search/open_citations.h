#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.h"

/// Which document a text means by a symbol that names several, where the text itself does not tell: one that
/// was issued after the article was written cannot be meant, and what no text of the index ever names is not
/// thought of. 26-NQ/TW in an article of 2012 is the paper of term X when other articles name that and the
/// one of term XII only.
namespace xdd::query {

/// The day before, both written yyyymmdd.
int previous_day(int day);

/// The first day on which a document of a qualifier (corpus/metadata/citations.h) can be cited: that of the
/// congress term "x" or of the year "2010". Nothing for a province.
std::optional<int> first_day_of(std::string_view qualifier);

/// The one of `qualifiers` that an article of a date can mean; nothing when it can mean none or several. An
/// undated article can mean any.
std::optional<std::string> only_qualifier(const std::vector<std::string>& qualifiers,
                                          const std::optional<Date>& date);

/// The same the other way round: the days of which one must be the last of an article's date for `wanted` to
/// be the only one. `undated`: articles without date, too. Nothing when no day will do.
struct DaysOfQualifier {
    DaySpan days;
    bool undated = false;
};
std::optional<DaysOfQualifier> days_of(const std::string& wanted, const std::vector<std::string>& qualifiers);

}  // namespace xdd::query
