#pragma once

#include <string>
#include <string_view>

#include "corpus/article.h"

namespace xdd {

/// 32 hexadecimal digits over every input field of the record after normalising (NFC, runs of blanks as one
/// blank): the same article read from a page, a JSON line or a dump has the same hash. Not the id, not the
/// path.
std::string content_hash(const Record& record);

/// `x` and 16 hexadecimal digits: of the url when there is one, else of title, first author and date.
std::string derived_id(const Record& record);

/// Whether the text can be an article's id: 1 to 200 bytes, no white space, no control characters.
bool is_valid_id(std::string_view id);

}  // namespace xdd
