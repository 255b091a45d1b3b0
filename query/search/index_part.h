#pragma once

#include <xapian.h>

namespace xdd::query {

/// One of the databases that a snapshot shows as one.
struct IndexPart {
    Xapian::Database database;
    bool is_local = true;  ///< files of this machine, not a server's
};

}  // namespace xdd::query
