#include "query/search/locations.h"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sys/stat.h>

#include "indexer/format/index_error.h"

namespace xdd::query {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view server_mark = "tcp:";
constexpr int deepest_stub = 5;  // a stub that names itself must end

Place server(std::string_view host_and_port, const std::string& location) {
    const std::size_t colon = host_and_port.rfind(':');
    Place place;
    place.location = location;
    if (colon != std::string_view::npos) {
        const std::string_view digits = host_and_port.substr(colon + 1);
        place.host = host_and_port.substr(0, colon);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), place.port);
        if (error != std::errc{} || end != digits.data() + digits.size() || place.port > 65535)
            place.port = 0;
    }
    if (place.host.empty() || place.port == 0)
        throw IndexMissing(location + " names no server: write tcp:HOST:PORT");
    return place;
}

/// The stub file at or in the path, if there is one.
std::optional<fs::path> stub_file(const fs::path& path) {
    std::error_code none;
    if (fs::is_regular_file(path, none)) return path;
    const fs::path inside = path / "XAPIANDB";
    if (fs::is_regular_file(inside, none)) return inside;
    return std::nullopt;
}

void add_places(const std::string& location, const fs::path& path, int depth, std::vector<Place>& places);

void add_stub_line(const std::string& location, const fs::path& stub, std::string_view line, int depth,
                   std::vector<Place>& places) {
    const std::size_t blank = line.find(' ');
    const std::string_view kind = line.substr(0, blank);
    const std::string_view rest = blank == std::string_view::npos ? "" : line.substr(blank + 1);
    if (kind == "remote" && !rest.empty() && rest.front() != ':') {
        places.push_back(server(rest, location));
    } else if (kind == "auto" || kind == "glass" || kind == "honey") {
        add_places(location, stub.parent_path() / fs::path(rest), depth + 1, places);
    } else {
        throw IndexMissing("the stub file " + stub.string() +
                           " holds a line that is not understood: " + std::string(line));
    }
}

void add_places(const std::string& location, const fs::path& path, int depth, std::vector<Place>& places) {
    const std::optional<fs::path> stub = stub_file(path);
    if (!stub) {
        Place place;
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

bool is_server(std::string_view location) {
    return location.starts_with(server_mark);
}

}  // namespace

std::vector<Place> find_places(const std::vector<std::string>& locations) {
    std::vector<Place> places;
    for (const std::string& location : locations) {
        if (is_server(location)) {
            places.push_back(server(std::string_view(location).substr(server_mark.size()), location));
        } else {
            add_places(location, location, 0, places);
        }
    }
    return places;
}

std::string stub_state(const std::vector<std::string>& locations) {
    std::string state;
    for (const std::string& location : locations) {
        if (is_server(location)) continue;
        const std::optional<fs::path> stub = stub_file(location);
        struct stat about {};
        if (!stub || stat(stub->c_str(), &about) != 0) continue;
        state += std::to_string(about.st_ino) + ' ' + std::to_string(about.st_size) + ' ' +
                 std::to_string(about.st_mtim.tv_sec) + '.' + std::to_string(about.st_mtim.tv_nsec) + '\n';
    }
    return state;
}

}  // namespace xdd::query
