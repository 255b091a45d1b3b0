#include <algorithm>

#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/symbol_issuer.h"
#include "corpus/vietnamese/symbol_shape.h"

namespace xdd {
namespace {

std::string padded_number(std::string_view text, TextRange range) {
    std::string number = to_visible_letters(slice(text, range));
    number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
    const std::size_t digits = std::min(number.find_first_not_of("0123456789"), number.size());
    if (digits < number.size()) number[digits] = static_cast<char>(number[digits] | 0x20);  // 8B is 8b
    return digits < 2 ? std::string(2 - digits, '0') + number : number;
}

}  // namespace

std::string normal_symbol(std::string_view text, const SymbolShape& shape) {
    const std::string number = padded_number(text, shape.number);
    const std::string type = code_text(text, shape.type);
    std::string issuer = code_text(text, shape.issuer);
    if (issuer == "Tw") issuer = "TW";
    if (!shape.state_form) return number + "-" + type + "/" + issuer;
    std::string symbol = number + "/";
    if (shape.year != TextRange{}) symbol += to_visible_letters(slice(text, shape.year)) + "/";
    if (shape.type != TextRange{}) symbol += type + "-";
    return symbol + issuer;
}

}  // namespace xdd
