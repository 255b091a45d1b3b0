#pragma once

#include "indexer/console/command.h"

namespace xdd::query {

const Program& query_program();

}  // namespace xdd::query
