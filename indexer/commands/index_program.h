#pragma once

#include "indexer/console/command.h"

namespace xdd {

/// xdd-index: the table of its commands.
const Program& index_program();

}  // namespace xdd
