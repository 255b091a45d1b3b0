#include "query/language/columns.h"

#include <unicode/uchar.h>

#include "query/language/letters.h"

namespace xdd::query {

int character_columns(std::int32_t character) {
    if (character < 0) return 1;
    constexpr std::uint32_t zero = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
    constexpr std::int32_t soft_hyphen = 0xAD;  // terminals show it
    if (character != soft_hyphen && (U_GET_GC_MASK(character) & zero) != 0) return 0;
    const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

int column_count(std::string_view text) {
    int columns = 0;
    for (std::size_t at = 0; at < text.size();) columns += character_columns(next_character(text, at));
    return columns;
}

std::size_t fitting_end(std::string_view text, std::size_t begin, int columns) {
    std::size_t end = begin;
    for (std::size_t at = begin; at < text.size(); end = at) {
        columns -= character_columns(next_character(text, at));
        if (columns < 0) break;
    }
    return end;
}

}  // namespace xdd::query
