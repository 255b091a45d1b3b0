#pragma once

#include <string>

#include <nlohmann/json.hpp>

/// What all output for scripts has in common.
namespace xdd::query {

/// Counts changes that a script would notice: the "format" of every object.
inline constexpr int json_format = 1;

/// One line. What an article holds is UTF-8; other bytes, which only damage can bring in, show as U+FFFD.
inline std::string json_line(const nlohmann::ordered_json& json) {
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

inline nlohmann::ordered_json null_if_empty(const std::string& text) {
    return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

}  // namespace xdd::query
