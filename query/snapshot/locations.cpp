#include "query/snapshot/locations.h"

#include <filesystem>
#include <fstream>
#include <optional>
#include <sys/stat.h>

#include "indexer/format/index_error.h"
#include "indexer/format/server_address.h"

namespace xdd::query {
namespace {

namespace fs = std::filesystem;

constexpr int deepest_stub = 5;  // a stub that names itself must end

DatabasePlace place_of(const ServerAddress& server, const std::string& location) {
    return {"", server.host, server.port, location};
}

/// The stub file at or in the path, if there is one.
std::optional<fs::path> stub_file(const fs::path& path) {
    std::error_code none;
    if (fs::is_regular_file(path, none)) return path;
    const fs::path inside = path / "XAPIANDB";
    if (fs::is_regular_file(inside, none)) return inside;
    return std::nullopt;
}

void add_places(const std::string& location, const fs::path& path, int depth,
                std::vector<DatabasePlace>& places);

IndexMissing not_understood(const fs::path& stub, std::string_view line) {
    return IndexMissing("the stub file " + stub.string() +
                        " holds a line that is not understood: " + std::string(line));
}

void add_stub_line(const std::string& location, const fs::path& stub, std::string_view line, int depth,
                   std::vector<DatabasePlace>& places) {
    const std::size_t blank = line.find(' ');
    const std::string_view kind = line.substr(0, blank);
    const std::string_view rest = blank == std::string_view::npos ? "" : line.substr(blank + 1);
    if (kind == "remote" && !rest.empty() && rest.front() != ':') {
        const auto server = host_and_port(rest);
        if (!server) throw not_understood(stub, line);
        places.push_back(place_of(*server, location));
    } else if (kind == "auto" || kind == "glass" || kind == "honey") {
        add_places(location, stub.parent_path() / fs::path(rest), depth + 1, places);
    } else {
        throw not_understood(stub, line);
    }
}

void add_places(const std::string& location, const fs::path& path, int depth,
                std::vector<DatabasePlace>& places) {
    const std::optional<fs::path> stub = stub_file(path);
    if (!stub) {
        DatabasePlace place;
        place.path = path.string();
        place.location = location;
        places.push_back(std::move(place));
        return;
    }
    if (depth > deepest_stub)
        throw IndexMissing("the stub file " + stub->string() + " leads to itself or through too many others");
    std::ifstream in(*stub);
    if (!in) throw IndexMissing("the stub file " + stub->string() + " cannot be read");
    const std::size_t before = places.size();
    for (std::string line; std::getline(in, line);) {
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
        if (!line.empty() && line.front() != '#') add_stub_line(location, *stub, line, depth, places);
    }
    if (places.size() == before) throw IndexMissing("the stub file " + stub->string() + " names no index");
}

}  // namespace

std::vector<DatabasePlace> find_places(const std::vector<std::string>& locations) {
    std::vector<DatabasePlace> places;
    for (const std::string& location : locations) {
        if (const auto server = server_address(location))
            places.push_back(place_of(*server, location));
        else
            add_places(location, location, 0, places);
    }
    return places;
}

std::string stub_state(const std::vector<std::string>& locations) {
    std::string state;
    for (const std::string& location : locations) {
        if (names_server(location)) continue;
        const std::optional<fs::path> stub = stub_file(location);
        struct stat about {};
        if (!stub || stat(stub->c_str(), &about) != 0) continue;
        state += std::to_string(about.st_ino) + ' ' + std::to_string(about.st_size) + ' ' +
                 std::to_string(about.st_mtim.tv_sec) + '.' + std::to_string(about.st_mtim.tv_nsec) + '\n';
    }
    return state;
}

}  // namespace xdd::query
