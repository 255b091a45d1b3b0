#include "indexer/console/messages.h"

#include <cstdio>
#include <ostream>

namespace xdd {

void print_message(std::ostream& err, std::string_view program, std::string_view text) {
    err << program << ": " << printable(text) << std::endl;
}

std::string printable(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
        const bool c1_control = byte == 0xC2 && next >= 0x80 && next <= 0x9F;
        if ((byte < 0x20 && byte != '\n') || byte == 0x7F || c1_control) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\x%02x", c1_control ? next : byte);
            safe += escaped;
            if (c1_control) ++i;
        } else {
            safe += text[i];
        }
    }
    return safe;
}

}  // namespace xdd
