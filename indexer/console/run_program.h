#pragma once

#include <string>
#include <vector>

#include "indexer/console/command.h"

namespace xdd {

/// Reads the command line, runs the command it names, and turns every error into one sentence on `err` and an
/// exit code: UsageError, VocabularyError and a path that does not exist 2; the IndexErrors as their header
/// says; results that cannot be written, a full disk, no memory 74; anything else 70.
/// Options stand before or after the command and are never abbreviated; what begins with one hyphen is an
/// argument. Options of one name in several commands must all take a value, or none of them.
ExitCode run_program(const Program& program, const std::vector<std::string>& arguments,
                     const Streams& streams);

/// The same for main(): the standard streams, and success only if standard output took everything.
int run_program(const Program& program, int argc, char** argv);

}  // namespace xdd
