#include <algorithm>

#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/shape_characters.h"
#include "corpus/vietnamese/symbol_shape.h"

namespace xdd {
namespace {

/// A type or an issuer in one spelling: plain hyphens, TƯ and T.Ư as TW.
std::string code_text(std::string_view text, TextRange range) {
    const std::string letters = to_visible_letters(slice(text, range));
    std::string code;
    for (std::size_t pos = 0; pos < letters.size();) {
        const char32_t c = next_code_point(letters, pos);
        const bool after_t = !code.empty() && (code.back() == 'T' || code.back() == 't');
        if (c == U'.') continue;
        if (is_hyphen(c)) {
            code.push_back('-');
        } else if (after_t && (c == U'Ư' || c == U'ư')) {
            code.push_back(c == U'Ư' ? 'W' : 'w');
        } else {
            append_code_point(code, c);
        }
    }
    return code;
}

std::string padded_number(std::string_view text, TextRange range) {
    std::string number = to_visible_letters(slice(text, range));
    number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
    const std::size_t digits = std::min(number.find_first_not_of("0123456789"), number.size());
    return digits < 2 ? std::string(2 - digits, '0') + number : number;
}

}  // namespace

std::string normal_symbol(std::string_view text, const SymbolShape& shape) {
    const std::string number = padded_number(text, shape.number);
    const std::string type = code_text(text, shape.type);
    const std::string issuer = code_text(text, shape.issuer);
    if (!shape.state_form) return number + "-" + type + "/" + issuer;
    std::string symbol = number + "/";
    if (shape.year != TextRange{}) symbol += to_visible_letters(slice(text, shape.year)) + "/";
    if (shape.type != TextRange{}) symbol += type + "-";
    return symbol + issuer;
}

}  // namespace xdd
