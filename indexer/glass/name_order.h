#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace xdd {

/// The places 0 to count - 1 by the bytes of their names, equal names by their places. `name_of` gives the
/// name of a place as something that a std::string_view can be made of.
template <class NameOf>
std::vector<std::uint32_t> places_by_name(std::size_t count, const NameOf& name_of) {
    // Most names differ in their beginning; as numbers these are sorted several times as fast as strings.
    struct Place {
        std::uint64_t beginning = 0;
        std::uint32_t at = 0;
    };
    std::vector<Place> places;
    places.reserve(count);
    for (std::uint32_t at = 0; at < count; ++at) {
        const std::string_view name = name_of(at);
        std::uint64_t beginning = 0;
        for (std::size_t i = 0; i < sizeof beginning; ++i)
            beginning = beginning << 8U | (i < name.size() ? static_cast<unsigned char>(name[i]) : 0U);
        places.push_back({beginning, at});
    }
    std::sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
        if (a.beginning != b.beginning) return a.beginning < b.beginning;
        const int difference = std::string_view(name_of(a.at)).compare(std::string_view(name_of(b.at)));
        return difference != 0 ? difference < 0 : a.at < b.at;
    });
    std::vector<std::uint32_t> ordered;
    ordered.reserve(count);
    for (const Place& place : places) ordered.push_back(place.at);
    return ordered;
}

}  // namespace xdd
