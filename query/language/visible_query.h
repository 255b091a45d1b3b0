#pragma once

#include <string>
#include <string_view>

namespace xdd::query {

/// A query as the reader sees it, which is how the rest of the query layer takes it: letters, figures and
/// signs of other type are the plain ones (plain_letters.h: ＮＱ２６, date：２０１６), invisible characters
/// are left out. Units in one character stay: they are words of their own. `typed` must be valid UTF-8.
std::string visible_query(std::string_view typed);

}  // namespace xdd::query
