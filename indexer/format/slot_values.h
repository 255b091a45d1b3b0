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

/// The last word of a name, by which Vietnamese names are sorted and called: "Tùy" of "Dương Công Tùy".
std::string_view given_name(std::string_view name);

/// Key whose byte order sorts persons by given name, then by whole name; others by name. Not cut.
std::string author_order(const Author& author);

}  // namespace xdd
