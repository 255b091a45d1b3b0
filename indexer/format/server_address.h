#pragma once

#include <optional>
#include <string>
#include <string_view>

/// The address of an index behind a server, as both programs take it: tcp:HOST:PORT.
namespace xdd {

struct ServerAddress {
    std::string host;
    unsigned port = 0;  ///< 1 to 65535
};

/// Whether a location is meant as a server's, well written or not. The programs refuse one that is not
/// (console/options.h): what opens an index finds no folder of such a name.
bool names_server(std::string_view location);

/// Of "tcp:HOST:PORT"; nothing when it is not written so.
std::optional<ServerAddress> server_address(std::string_view location);

/// One sentence for the user who gave such a location.
std::string not_an_address(const std::string& location);

/// Of "HOST:PORT"; nothing when it is not written so.
std::optional<ServerAddress> host_and_port(std::string_view address);

}  // namespace xdd
