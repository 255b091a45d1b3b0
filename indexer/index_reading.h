#pragma once

#include <functional>
#include <string>

#include <xapian.h>

namespace xdd {

/// Opens the index for reading and runs `read` over it. When a writer overtook the reading (two commits are
/// enough), it begins anew, `tries` times in all, and then throws IndexBeingUpdated; so more than one only
/// for a `read` that nothing remains of. Throws IndexDamaged when no writer was to blame, and what
/// open_for_reading does; other errors of Xapian pass.
void read_index(const std::string& location, int tries,
                const std::function<void(const Xapian::Database&)>& read);

}  // namespace xdd
