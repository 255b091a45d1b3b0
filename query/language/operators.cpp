#include "query/language/operators.h"

#include <algorithm>
#include <string>

#include "corpus/vietnamese/normalise.h"
#include "query/language/letters.h"

namespace xdd::query {

namespace {

std::optional<TokenType> type_of(std::string_view name) {
    if (name == "AND" || name == "VÀ") return TokenType::op_and;
    if (name == "OR" || name == "HOẶC") return TokenType::op_or;
    if (name == "NOT" || name == "KHÔNG") return TokenType::op_not;
    if (name == "NEAR" || name == "GẦN") return TokenType::op_near;
    return std::nullopt;
}

unsigned read_distance(std::string_view digits, TextRange range) {
    constexpr std::size_t most_digits = 4;
    const bool number =
        !digits.empty() && digits.size() <= most_digits && std::ranges::all_of(digits, is_digit);
    const unsigned long distance = number ? std::stoul(std::string(digits)) : 0;
    if (distance == 0 || distance > greatest_distance)
        throw Unreadable{{range, "the distance is a number from 1 to " + std::to_string(greatest_distance) +
                                     ", as in NEAR/5"}};
    return static_cast<unsigned>(distance);
}

}  // namespace

std::optional<Token> match_operator(std::string_view query, TextRange range) {
    constexpr std::size_t longest = 64;  // bytes; a longer chunk is no operator and need not be normalised
    if (range.end - range.begin > longest) return std::nullopt;
    const std::string text = to_nfc(slice(query, range));
    const std::size_t slash = text.find('/');
    const auto type = type_of(std::string_view(text).substr(0, slash));
    if (!type) return std::nullopt;
    Token token;
    token.type = *type;
    token.range = token.content = range;
    if (slash != std::string::npos) {
        if (*type != TokenType::op_near) return std::nullopt;
        token.distance = read_distance(std::string_view(text).substr(slash + 1), range);
    } else if (*type == TokenType::op_near) {
        token.distance = default_distance;
    }
    return token;
}

}  // namespace xdd::query
