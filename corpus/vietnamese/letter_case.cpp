#include "corpus/vietnamese/letter_case.h"

#include <unicode/uchar.h>

#include "corpus/vietnamese/code_points.h"

namespace xdd {

std::string lower_case(std::string_view text) {
    std::string lower;
    lower.reserve(text.size());
    for (std::size_t pos = 0; pos < text.size();) {
        const char32_t c = next_code_point(text, pos);
        append_code_point(lower, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    }
    return lower;
}

}  // namespace xdd
