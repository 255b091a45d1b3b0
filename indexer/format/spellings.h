#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

/// Which marked spellings an index holds of an unmarked form: "dang" -> đảng, đang, đăng, dạng, ... Kept as
/// metadata (it works over a remote connection too, which Xapian's synonym table does not). Spellings stay
/// when their last article goes: look at the term's frequency.
namespace xdd {

/// All spellings of a folded key that differ from it, in byte order. The folded key itself is not listed: it
/// is a term like any other.
std::vector<std::string> marked_spellings(const Xapian::Database& database, std::string_view folded);

/// All folded keys that have a marked spelling, in byte order.
std::vector<std::string> unmarked_words(const Xapian::Database& database);

/// Adds keys (Token::key) to the table; those without marks are passed over.
void add_spellings(Xapian::WritableDatabase& database, const std::vector<std::string>& keys);

}  // namespace xdd
