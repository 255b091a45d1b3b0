#include "indexer/index_location.h"

#include <charconv>
#include <filesystem>
#include <string_view>

#include "indexer/console/options.h"
#include "indexer/format/index_error.h"

namespace xdd {
namespace {

constexpr std::string_view server_scheme = "tcp:";
constexpr unsigned server_timeout_ms = 10'000;

Xapian::Database open_server(const std::string& location) {
    const std::string_view address = std::string_view(location).substr(server_scheme.size());
    const std::size_t colon = address.rfind(':');
    unsigned port = 0;
    if (colon != std::string_view::npos) {
        const std::string_view digits = address.substr(colon + 1);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
        if (error != std::errc{} || end != digits.data() + digits.size()) port = 0;
    }
    if (port == 0 || port > 65535 || colon == 0)
        throw UsageError("a server is written tcp:HOST:PORT, not '" + location + "'");
    return Xapian::Remote::open(std::string(address.substr(0, colon)), port, server_timeout_ms,
                                server_timeout_ms);
}

}  // namespace

bool is_server(const std::string& location) {
    return location.compare(0, server_scheme.size(), server_scheme) == 0;
}

bool exists(const std::string& location) {
    std::error_code error;
    return std::filesystem::exists(location, error);
}

Xapian::Database open_for_reading(const std::string& location) {
    try {
        return is_server(location) ? open_server(location) : Xapian::Database(location);
    } catch (const Xapian::Error& error) {
        throw_index_error(error, location);
    }
}

}  // namespace xdd
