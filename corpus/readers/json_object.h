#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <nlohmann/json.hpp>

namespace xdd {

/// Why a line is not one JSON object.
struct JsonFault {
    std::string code;  ///< "bad-json", "duplicate-key", "too-complex", "not-an-object"
    std::string field;
    std::string message;
};

/// Parses a line of valid UTF-8 that must be one object. A key given twice is a fault, since one of the two
/// would be lost; so is nesting deeper than 64 levels or an object of more than 10,000 keys.
std::variant<nlohmann::json, JsonFault> parse_json_object(std::string_view line);

/// A text of the input in a message: as JSON writes it, so that it stays on one line, and cut after 60 bytes.
std::string in_quotes(std::string_view text);

}  // namespace xdd
