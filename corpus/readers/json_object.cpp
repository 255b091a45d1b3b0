#include "corpus/readers/json_object.h"

#include <set>
#include <vector>

namespace xdd {

namespace {

using nlohmann::json;

constexpr std::size_t deepest = 64;
constexpr std::size_t most_keys = 10'000;

/// Watches the parser's events and remembers the first fault that the parser itself allows.
class ShapeCheck {
  public:
    /// False leaves the value out, so that an overlong nesting is never built up.
    bool operator()(json::parse_event_t event, const json& parsed) {
        switch (event) {
            case json::parse_event_t::object_start:
            case json::parse_event_t::array_start:
                return enter();
            case json::parse_event_t::object_end:
            case json::parse_event_t::array_end:
                leave();
                break;
            case json::parse_event_t::key:
                key(parsed.get_ref<const std::string&>());
                break;
            case json::parse_event_t::value:
                break;
        }
        return true;
    }

    std::optional<JsonFault> fault;

  private:
    bool enter() {
        ++depth_;
        if (depth_ > deepest) {
            report({"too-complex", "", "the object is nested deeper than 64 levels"});
            return false;
        }
        keys_.emplace_back();
        return true;
    }

    void leave() {
        if (depth_ <= deepest) keys_.pop_back();
        --depth_;
    }

    void key(const std::string& name) {
        if (depth_ > deepest) return;
        if (!keys_.back().insert(name).second) {
            report({"duplicate-key", keys_.size() == 1 ? name : "",
                    "the key " + in_quotes(name) + " is given twice"});
        }
        if (keys_.back().size() > most_keys) {
            report({"too-complex", "", "an object has more than 10,000 keys"});
        }
    }

    void report(JsonFault found) {
        if (!fault) fault = std::move(found);
    }

    std::size_t depth_ = 0;
    std::vector<std::set<std::string>> keys_;
};

std::size_t letters_before(std::string_view text, std::size_t end) {
    std::size_t letters = 0;
    for (const char byte : text.substr(0, end)) {
        if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) ++letters;
    }
    return letters;
}

/// The parser's own words without its class name and its place, and without the token it last read when that
/// is long.
std::string reason(std::string_view what) {
    if (const auto end = what.find("] "); end != std::string_view::npos) what.remove_prefix(end + 2);
    if (what.starts_with("parse error at ")) {
        if (const auto end = what.find(": "); end != std::string_view::npos) what.remove_prefix(end + 2);
    }
    constexpr std::size_t longest_token = 60;
    if (const auto token = what.find("; last read: "); token != std::string_view::npos) {
        if (what.find("; expected", token) == std::string_view::npos && what.size() - token > longest_token) {
            what = what.substr(0, token);
        }
    }
    constexpr std::size_t longest_reason = 200;
    if (what.size() > longest_reason) return "the text is not JSON";
    return std::string(what);
}

}  // namespace

std::string in_quotes(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() <= longest) return json(text).dump();
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return json(text.substr(0, end)).dump() + "...";
}

std::variant<json, JsonFault> parse_json_object(std::string_view line) {
    ShapeCheck check;
    const json::parser_callback_t watch = [&check](int, json::parse_event_t event, const json& parsed) {
        return check(event, parsed);
    };
    try {
        json parsed = json::parse(line.begin(), line.end(), watch);
        if (check.fault) return *check.fault;
        if (!parsed.is_object()) {
            return JsonFault{"not-an-object", "",
                             std::string("the line holds one ") + parsed.type_name() + ", not an object"};
        }
        return parsed;
    } catch (const json::parse_error& error) {
        const std::size_t column = letters_before(line, error.byte);
        return JsonFault{"bad-json", "", "column " + std::to_string(column) + ": " + reason(error.what())};
    } catch (const json::out_of_range& error) {  // a number that no double can hold
        return JsonFault{"bad-json", "", reason(error.what())};
    }
}

}  // namespace xdd
