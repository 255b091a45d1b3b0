#include "indexer/console/terminal.h"

#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace xdd {
namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view{} : value;
}

}  // namespace

bool is_terminal(int file_descriptor) {
    return isatty(file_descriptor) == 1;
}

unsigned terminal_width(int file_descriptor) {
    winsize size{};
    if (ioctl(file_descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    const long columns = std::strtol(std::string(environment("COLUMNS")).c_str(), nullptr, 10);
    return columns > 0 && columns < 10000 ? static_cast<unsigned>(columns) : 80;
}

bool wants_color(ColorChoice choice, int file_descriptor) {
    if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
    return is_terminal(file_descriptor) && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

}  // namespace xdd
