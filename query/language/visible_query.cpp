#include "query/language/visible_query.h"

#include "corpus/vietnamese/character_class.h"
#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/plain_letters.h"
#include "corpus/vietnamese/visible_text.h"

namespace xdd::query {

std::string visible_query(std::string_view typed) {
    if (!differs_from_visible(typed)) return std::string(typed);
    std::string visible;
    visible.reserve(typed.size());
    for (std::size_t at = 0; at < typed.size();) {
        const char32_t c = next_code_point(typed, at);
        if (is_unit_character(c))
            append_code_point(visible, c);
        else if (CharacterClasses::get()(c) != CharacterClass::invisible)
            append_plain_letters(visible, c);
    }
    return visible;
}

}  // namespace xdd::query
