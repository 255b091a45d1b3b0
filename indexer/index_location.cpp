#include "indexer/index_location.h"

#include <filesystem>
#include <optional>

#include "indexer/format/index_error.h"
#include "indexer/format/index_files.h"
#include "indexer/format/server_address.h"

namespace xdd {
namespace {

constexpr unsigned server_timeout_ms = 10'000;

Xapian::Database open_server(const ServerAddress& server) {
    return Xapian::Remote::open(server.host, server.port, server_timeout_ms, server_timeout_ms);
}

}  // namespace

bool is_server(const std::string& location) {
    return names_server(location);
}

bool exists(const std::string& location) {
    std::error_code error;
    return std::filesystem::exists(location, error);
}

Xapian::Database open_for_reading(const std::string& location) {
    try {
        const std::optional<ServerAddress> server = server_address(location);
        return server ? open_server(*server) : open_files(location);
    } catch (const Xapian::Error& error) {
        throw_index_error(error, location);
    }
}

}  // namespace xdd
