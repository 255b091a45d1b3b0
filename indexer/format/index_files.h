#pragma once

#include <string>

#include <xapian.h>

/// The files of an index in a folder (glass, Xapian's own format: one file a table, made when first needed).
namespace xdd {

/// Whether the folder holds a table: then an index is or was there, and one that cannot be opened is damaged.
bool holds_tables(const std::string& folder);

/// Opens what lies in a folder, or what a stub file leads to, for reading. A writer may overtake that: it is
/// tried again then. Throws IndexDamaged where blocks of another state are met although nobody has written;
/// other errors of Xapian pass.
Xapian::Database open_files(const std::string& path);

/// The path of a file that the index needs for what it holds and that is not there; "" when none is missing,
/// and for a location that is not a folder with an index. Xapian reads on without some of them: an article
/// would have no text, a name's words no order.
std::string lost_file(const Xapian::Database& database, const std::string& location);

}  // namespace xdd
