#include "corpus/vietnamese/normalise.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "corpus/vietnamese/character_class.h"
#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/icu_status.h"
#include "corpus/vietnamese/letter_case.h"
#include "corpus/vietnamese/look_alikes.h"
#include "corpus/vietnamese/numbers.h"
#include "corpus/vietnamese/plain_letters.h"
#include "corpus/vietnamese/powers.h"
#include "corpus/vietnamese/tone_placement.h"

namespace xdd {
namespace {

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<int32_t>(text.size())};
}

const icu::Normalizer2& nfc() {
    static const icu::Normalizer2& instance = []() -> const icu::Normalizer2& {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
        require_icu(status, "NFC data");
        return *found;
    }();
    return instance;
}

const icu::Normalizer2& nfd() {
    static const icu::Normalizer2& instance = []() -> const icu::Normalizer2& {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* found = icu::Normalizer2::getNFDInstance(status);
        require_icu(status, "NFD data");
        return *found;
    }();
    return instance;
}

std::string normalised(const icu::Normalizer2& form, std::string_view text) {
    std::string result;
    result.reserve(text.size());
    icu::StringByteSink<std::string> sink(&result);
    UErrorCode status = U_ZERO_ERROR;
    form.normalizeUTF8(0, piece(text), sink, nullptr, status);
    require_icu(status, "normalising a text");
    return result;
}

bool is_mark(char32_t c) {
    return c >= 0x0300 && c <= 0x036F;
}

bool is_d_with_stroke(char32_t c) {
    return c == 0x0110 || c == 0x0111;
}

}  // namespace

std::string to_nfc(std::string_view text) {
    return is_ascii(text) ? std::string(text) : normalised(nfc(), text);
}

std::string to_visible_letters(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    const CharacterClasses& classes = CharacterClasses::get();
    std::string letters;
    letters.reserve(text.size());
    for (std::size_t pos = 0; pos < text.size();) {
        const char32_t c = next_code_point(text, pos);
        if (classes(c) != CharacterClass::invisible)
            append_plain_letters(letters, plain_figure(vietnamese_letter(c)));
    }
    return normalised(nfc(), letters);
}

std::string word_key(std::string_view word) {
    // Lower case of a composed letter need not be composed itself (outside Vietnamese), hence NFC once more.
    std::string key = to_nfc(lower_case(to_visible_letters(word)));
    drop_thousands_points(key);
    unify_tone_place(key);
    return key;
}

std::string fold_marks(std::string_view key) {
    if (is_ascii(key)) return std::string(key);
    const std::string decomposed = normalised(nfd(), key);
    std::string folded;
    folded.reserve(decomposed.size());
    for (std::size_t pos = 0; pos < decomposed.size();) {
        const char32_t c = next_code_point(decomposed, pos);
        if (is_mark(c)) continue;
        append_code_point(folded, is_d_with_stroke(c) ? (c == 0x0110 ? U'D' : U'd') : c);
    }
    return to_nfc(folded);
}

bool has_marks(std::string_view text) {
    if (is_ascii(text)) return false;
    const std::string decomposed = normalised(nfd(), lower_case(to_visible_letters(text)));
    for (std::size_t pos = 0; pos < decomposed.size();) {
        const char32_t c = next_code_point(decomposed, pos);
        if (is_mark(c) || is_d_with_stroke(c)) return true;
    }
    return false;
}

}  // namespace xdd
