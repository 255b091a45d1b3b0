#pragma once

#include "indexer/console/options.h"

namespace xdd {

bool is_terminal(int file_descriptor);

/// Columns of the terminal behind a file descriptor, else what COLUMNS says, else 80.
unsigned terminal_width(int file_descriptor);

/// Colour for what goes to a file descriptor: as --color says; by itself only on a terminal that is not
/// "dumb" and when NO_COLOR (no-color.org) is unset or empty.
bool wants_color(ColorChoice choice, int file_descriptor);

}  // namespace xdd
