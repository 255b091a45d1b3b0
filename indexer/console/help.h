#pragma once

#include <iosfwd>

#include "indexer/console/command.h"

namespace xdd {

/// What `PROGRAM --help` prints: the table of commands, the common options, examples.
void print_help(std::ostream& out, const Program& program);

/// What `PROGRAM COMMAND --help` prints.
void print_help(std::ostream& out, const Program& program, const Command& command);

}  // namespace xdd
