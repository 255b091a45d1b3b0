#pragma once

#include <string>

#include <xapian.h>

/// Where an index is: a folder, a stub file, or tcp:HOST:PORT (a server, for reading only).
namespace xdd {

bool is_server(const std::string& location);

/// Whether a folder or file is there at all, index or not.
bool exists(const std::string& location);

/// Opens for reading, whatever version it is: read_index_info tells. Throws IndexMissing when there is none,
/// UsageError for an address of a server that is none, and what throw_index_error makes of Xapian's errors.
Xapian::Database open_for_reading(const std::string& location);

}  // namespace xdd
