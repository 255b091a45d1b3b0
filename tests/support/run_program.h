#pragma once

#include <map>
#include <string>

namespace xdd::test {

struct ProgramRun {
    int exit_code = 0;  ///< 128 + signal when a signal ended it
    std::string out;
    std::string err;
};

struct ProgramInput {
    std::string standard_input;
    std::string folder;                              ///< current folder of the program; "" is this one's
    std::map<std::string, std::string> environment;  ///< added to this program's own, less XDD_* and NO_COLOR
};

/// Runs a shell command with xdd-index and xdd-query first in PATH and waits for its end. Output is not a
/// terminal.
ProgramRun run_shell(const std::string& command, const ProgramInput& input = {});

}  // namespace xdd::test
