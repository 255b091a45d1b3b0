#include "indexer/console/exit_code.h"

#include <algorithm>
#include <array>

namespace xdd {

ExitCode worse(ExitCode a, ExitCode b) {
    constexpr std::array worst_first{
        ExitCode::interrupted,   ExitCode::locked,       ExitCode::damaged,       ExitCode::no_index,
        ExitCode::usage,         ExitCode::cannot_write, ExitCode::program_fault, ExitCode::some_rejected,
        ExitCode::nothing_found, ExitCode::done};
    return *std::find_if(worst_first.begin(), worst_first.end(),
                         [&](ExitCode c) { return c == a || c == b; });
}

}  // namespace xdd
