#include "corpus/vietnamese/letter_case.h"

#include <unicode/uchar.h>

#include "corpus/vietnamese/code_points.h"

namespace xdd {

namespace {

std::string mapped(std::string_view text, UChar32 (*map)(UChar32)) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t pos = 0; pos < text.size();) {
        const char32_t c = next_code_point(text, pos);
        append_code_point(result, static_cast<char32_t>(map(static_cast<UChar32>(c))));
    }
    return result;
}

}  // namespace

std::string lower_case(std::string_view text) {
    return mapped(text, u_tolower);
}

std::string upper_case(std::string_view text) {
    return mapped(text, u_toupper);
}

std::string capitalised(std::string_view text) {
    if (text.empty()) return {};
    std::size_t first = 0;
    next_code_point(text, first);
    return upper_case(text.substr(0, first)) + std::string(text.substr(first));
}

}  // namespace xdd
