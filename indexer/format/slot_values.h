#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"

/// What stands in the value slots of schema.h.
namespace xdd {

/// Several strings in one value. unpack_values throws IndexDamaged for what pack_values did not write.
std::string pack_values(const std::vector<std::string>& values);
std::vector<std::string> unpack_values(std::string_view packed);

/// "20150708" of the first day that the date may mean.
std::string date_value(const Date& date);

/// Key whose byte order is Vietnamese alphabetical order (ICU, locale vi).
std::string collation_key(std::string_view text);

/// Roman number of the party congress term in which a date lies wholly ("XI" for 2011-02 to 2016-01), or "".
std::string congress_term(const Date& date);

/// First and last day of a congress term given by a Roman or Arabic number; an open end is 20991231. Nothing
/// for an unknown one.
std::optional<DaySpan> congress_term_span(std::string_view number);

}  // namespace xdd
