#include "corpus/vietnamese/plain_letters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/icu_status.h"

namespace xdd {
namespace {

constexpr bool is_in(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

/// Cheap, and false for nearly every character of real text: letters with a name of their own (ℎ is the
/// italic h), roman numerals, units, ligatures, full width, mathematical type.
constexpr bool is_candidate(char32_t c) {
    if (c < first_with_plain_letters) return false;
    return c <= 0x214F || is_in(c, 0x2160, 0x217F) || is_unit_character(c) || is_in(c, 0xFB00, 0xFB06) ||
           is_in(c, 0xFF01, 0xFF5E) || is_in(c, 0x1D400, 0x1D7FF);
}

constexpr bool is_full_width(char32_t c) {
    return is_in(c, 0xFF01, 0xFF5E);
}

/// Empty when there is none.
icu::UnicodeString compatible_form(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    require_icu(status, "NFKC data");
    icu::UnicodeString form;
    nfkc->getDecomposition(static_cast<UChar32>(c), form);
    return form;
}

bool holds_letters_and_figures_alone(const icu::UnicodeString& form) {
    for (int32_t at = 0; at < form.length(); at = form.moveIndex32(at, 1)) {
        if (u_isalnum(form.char32At(at)) == 0 ||
            u_hasBinaryProperty(form.char32At(at), UCHAR_IDEOGRAPHIC) != 0)
            return false;
    }
    return !form.isEmpty();
}

/// What the character stands for; empty when for nothing but itself.
icu::UnicodeString plain_form(char32_t c) {
    if (!is_candidate(c)) return {};
    const int32_t type = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_DECOMPOSITION_TYPE);
    if (c < 0x2160 && type != U_DT_FONT) return {};
    icu::UnicodeString form = compatible_form(c);
    return is_full_width(c) || holds_letters_and_figures_alone(form) ? form : icu::UnicodeString();
}

}  // namespace

bool has_plain_letters(char32_t c) {
    return is_candidate(c) && !plain_form(c).isEmpty();
}

void append_plain_letters(std::string& text, char32_t c) {
    const icu::UnicodeString form = plain_form(c);
    if (form.isEmpty())
        append_code_point(text, c);
    else
        form.toUTF8String(text);
}

}  // namespace xdd
