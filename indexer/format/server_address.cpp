#include "indexer/format/server_address.h"

#include <charconv>

namespace xdd {
namespace {

constexpr std::string_view scheme = "tcp:";
constexpr unsigned last_port = 65535;

}  // namespace

bool names_server(std::string_view location) {
    return location.starts_with(scheme);
}

std::optional<ServerAddress> server_address(std::string_view location) {
    return names_server(location) ? host_and_port(location.substr(scheme.size())) : std::nullopt;
}

std::string not_an_address(const std::string& location) {
    return "'" + location +
           "' is no address of a server, which is written tcp:HOST:PORT with a port from 1 to " +
           std::to_string(last_port);
}

std::optional<ServerAddress> host_and_port(std::string_view address) {
    const std::size_t colon = address.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    const std::string_view digits = address.substr(colon + 1);
    ServerAddress server{std::string(address.substr(0, colon)), 0};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), server.port);
    const bool is_port = error == std::errc{} && end == digits.data() + digits.size() && server.port != 0 &&
                         server.port <= last_port;
    if (!is_port) return std::nullopt;
    return server;
}

}  // namespace xdd
