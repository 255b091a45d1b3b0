#pragma once

#include <stdexcept>
#include <string>

#include <xapian.h>

/// What can be wrong with an index. Thrown where it is noticed, turned into an exit code in main only; what()
/// is one sentence for the user that names the index and, where something can be done, says what.
namespace xdd {

struct IndexError : std::runtime_error {
    using std::runtime_error::runtime_error;
};
struct IndexMissing
    : IndexError {  ///< nothing there, or not an index of ours, or a server that does not answer: exit 3
    using IndexError::IndexError;
};
struct IndexOfOtherVersion : IndexError {  ///< made by another format or analysis version: exit 3
    using IndexError::IndexError;
};
struct IndexDamaged : IndexError {  ///< exit 4
    using IndexError::IndexError;
};
struct IndexLocked : IndexError {  ///< another writer has it: exit 75
    using IndexError::IndexError;
};
struct IndexUnwritable : IndexError {  ///< full disk, read-only: exit 74
    using IndexError::IndexError;
};
struct IndexBeingUpdated : IndexError {  ///< a reader was overtaken again and again: exit 75
    using IndexError::IndexError;
};

/// Which state of the index a handle reads: it changes with every commit. "" where that cannot be known (a
/// server, several indexes in one handle).
std::string state_read(const Xapian::Database& database);

/// What it means that blocks of different states were met when reading, twice over, from one and the same
/// state: no writer did that.
[[noreturn]] void throw_mixed_states(const std::string& location);

/// Throws the one of the above that a Xapian error means for the index at `location`.
[[noreturn]] void throw_index_error(const Xapian::Error& error, const std::string& location);

}  // namespace xdd
