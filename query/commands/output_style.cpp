#include "query/commands/output_style.h"

#include <unistd.h>

#include "indexer/console/terminal.h"

namespace xdd::query {

TextStyle output_style(const Invocation& invocation) {
    return {terminal_width(STDOUT_FILENO), wants_color(invocation.common.color, STDOUT_FILENO)};
}

}  // namespace xdd::query
