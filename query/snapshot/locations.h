#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xdd::query {

/// One database that a reader opens: a folder, or a server.
struct DatabasePlace {
    std::string path;  ///< empty for a server
    std::string host;
    unsigned port = 0;
    std::string location;  ///< as the user gave it, for messages
};

/// What stands behind the locations of --index: a folder, `tcp:HOST:PORT`, or a stub file (or a folder
/// holding one) that lists databases. Stub files are followed here, since what Xapian keeps as metadata must
/// be asked of each database for itself. Throws IndexMissing for a location that cannot be read so.
std::vector<DatabasePlace> find_places(const std::vector<std::string>& locations);

/// Changes when a stub file behind the locations was replaced: an open reader does not follow that by itself.
std::string stub_state(const std::vector<std::string>& locations);

}  // namespace xdd::query
