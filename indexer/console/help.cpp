#include "indexer/console/help.h"

#include <iomanip>
#include <ostream>

#include <boost/program_options.hpp>

namespace xdd {
namespace po = boost::program_options;

void print_help(std::ostream& out, const Program& program) {
    out << program.summary << "\n\nusage: " << program.name << " COMMAND [OPTION...] [ARGUMENT...]\n";
    if (!program.default_command.empty()) {
        out << "       without a command's name: " << program.default_command << "\n";
    }
    out << "\nCommands (" << program.name << " COMMAND --help tells more):\n";
    for (const Command& command : program.commands) {
        out << "  " << std::left << std::setw(10) << command.name << ' ' << command.summary << '\n';
    }
    out << '\n' << common_options();
    if (!program.details.empty()) out << '\n' << program.details;
}

void print_help(std::ostream& out, const Program& program, const Command& command) {
    out << command.summary << "\n\nusage: " << program.name << ' ' << command.name << " [OPTION...]";
    if (!command.arguments.empty()) out << ' ' << command.arguments;
    out << '\n';
    if (command.declare != nullptr) {
        po::options_description own("Options");
        command.declare(own);
        out << '\n' << own;
    }
    out << '\n' << common_options();
    if (!command.details.empty()) out << '\n' << command.details;
}

}  // namespace xdd
