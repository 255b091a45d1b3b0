#pragma once

/// How the programs end; scripts go by these. README.md tells them to users.
namespace xdd {

enum class ExitCode : int {
    done = 0,
    nothing_found = 1,
    usage = 2,     ///< wrong command line or unreadable query
    no_index = 3,  ///< missing, or of another version
    damaged = 4,
    some_rejected = 5,   ///< finished, but some records were rejected
    program_fault = 70,  ///< a mistake in the program itself, or something it needs is broken
    cannot_write = 74,   ///< full disk, read-only, results that nobody takes, no memory
    locked = 75,
    interrupted = 130,
};

/// Of two, the one that a run ends with: the first of 130, 75, 4, 3, 2, 74, 70, 5, 1, 0.
ExitCode worse(ExitCode a, ExitCode b);

}  // namespace xdd
