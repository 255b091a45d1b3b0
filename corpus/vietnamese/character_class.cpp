#include "corpus/vietnamese/character_class.h"

#include <unicode/uchar.h>

#include "corpus/vietnamese/plain_letters.h"

namespace xdd {
namespace {

constexpr char32_t zero_width_space = 0x200B;

bool is_kana(char32_t c) {
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x31F0 && c <= 0x31FF) || (c >= 0xFF66 && c <= 0xFF9F);
}

bool is_spaceless(UChar32 c) {
    return is_kana(static_cast<char32_t>(c)) || u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) ||
           u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

}  // namespace

const CharacterClasses& CharacterClasses::get() {
    static const CharacterClasses classes;
    return classes;
}

CharacterClasses::CharacterClasses() {
    for (char32_t c = 0; c < common_.size(); ++c) common_[c] = find(c);
}

CharacterClass CharacterClasses::find(char32_t code_point) {
    const auto c = static_cast<UChar32>(code_point);
    if (code_point == U'_') return CharacterClass::underscore;
    if (code_point == zero_width_space) return CharacterClass::separator;
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return CharacterClass::invisible;
    const std::uint32_t category = U_GET_GC_MASK(c);
    if ((category & (U_GC_MN_MASK | U_GC_MC_MASK)) != 0) return CharacterClass::mark;
    if ((category & U_GC_ND_MASK) != 0) return CharacterClass::digit;
    if ((category & U_GC_SO_MASK) != 0 && has_plain_letters(code_point)) return CharacterClass::letter;
    if ((category & (U_GC_L_MASK | U_GC_NL_MASK)) == 0) return CharacterClass::separator;
    return is_spaceless(c) ? CharacterClass::spaceless : CharacterClass::letter;
}

}  // namespace xdd
