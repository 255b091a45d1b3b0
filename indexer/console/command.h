#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/variables_map.hpp>

#include "indexer/console/exit_code.h"
#include "indexer/console/options.h"

/// What a command is, for both programs: a row in a table. Adding a command is adding a row.
namespace xdd {

/// Results go to `out`, everything else that is said to `err`.
struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

/// A command line that has been read: what a command works from.
struct Invocation {
    std::string program;                            ///< "xdd-index"
    CommonOptions common;                           ///< those that every command has
    boost::program_options::variables_map options;  ///< the command's own
    std::vector<std::string> arguments;             ///< what is no option, without the command's name
};

struct Command {
    std::string_view name;
    std::string_view arguments;  ///< "PATH..."; "" when it takes none, and then any is a usage error
    std::string_view summary;    ///< one line
    std::string_view details;    ///< what else its --help says: lines that end in "\n", examples included
    void (*declare)(boost::program_options::options_description&);  ///< its own options; null when none
    /// May throw UsageError, IndexError and what run_program lists. Returns the exit code otherwise.
    ExitCode (*run)(const Invocation&, const Streams&);
};

struct Program {
    std::string_view name;
    std::string_view summary;
    std::span<const Command> commands;
    std::string_view default_command;  ///< taken when the first argument names none; "" when there is no such
    std::string_view details;          ///< end of the program's --help: examples
};

}  // namespace xdd
