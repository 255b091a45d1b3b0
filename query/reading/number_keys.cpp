#include "query/reading/number_keys.h"

#include <algorithm>

#include "corpus/vietnamese/shape_characters.h"

namespace xdd::query {

bool is_whole_number(std::string_view key) {
    return !key.empty() && std::all_of(key.begin(), key.end(), is_digit);
}

bool is_number(std::string_view key) {
    return !key.empty() && is_digit(key.front()) && is_digit(key.back()) &&
           std::all_of(key.begin(), key.end(), [](char c) { return is_digit(c) || c == ',' || c == '.'; });
}

}  // namespace xdd::query
