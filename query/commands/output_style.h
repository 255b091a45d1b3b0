#pragma once

#include "indexer/console/command.h"
#include "query/render/text_style.h"

namespace xdd::query {

/// How results look on this program's standard output.
TextStyle output_style(const Invocation& invocation);

}  // namespace xdd::query
