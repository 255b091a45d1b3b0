#pragma once

#include <cstddef>
#include <deque>

#include "indexer/index_run.h"

namespace xdd {

/// The first records of a run, read before anything is done with them: whether there are many tells how to
/// go about it.
struct ReadAhead {
    std::deque<Incoming> incoming;
    bool is_all = false;  ///< the source is at its end
};

/// Reads until `enough` records are there that are not just counted, or they are long, or very many came in
/// all, or the source ends; also ends behind a rejection if told to.
ReadAhead read_ahead(const IncomingSource& source, std::size_t enough, bool end_at_rejection);

/// What was read, then the rest. Refers to both.
IncomingSource with_rest(ReadAhead& ahead, const IncomingSource& rest);

}  // namespace xdd
