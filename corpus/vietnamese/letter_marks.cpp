#include "corpus/vietnamese/letter_marks.h"

#include <array>

#include "corpus/vietnamese/code_points.h"

namespace xdd {
namespace {

struct Row {
    char32_t plain;
    LetterSign sign;
    std::u32string_view by_tone;  // level, acute, grave, hook, tilde, dot
};

constexpr std::array<Row, 12> vowels{{
    {U'a', LetterSign::none, U"aáàảãạ"},
    {U'a', LetterSign::breve, U"ăắằẳẵặ"},
    {U'a', LetterSign::hat, U"âấầẩẫậ"},
    {U'e', LetterSign::none, U"eéèẻẽẹ"},
    {U'e', LetterSign::hat, U"êếềểễệ"},
    {U'i', LetterSign::none, U"iíìỉĩị"},
    {U'o', LetterSign::none, U"oóòỏõọ"},
    {U'o', LetterSign::hat, U"ôốồổỗộ"},
    {U'o', LetterSign::horn, U"ơớờởỡợ"},
    {U'u', LetterSign::none, U"uúùủũụ"},
    {U'u', LetterSign::horn, U"ưứừửữự"},
    {U'y', LetterSign::none, U"yýỳỷỹỵ"},
}};

}  // namespace

MarkedLetter take_apart(char32_t letter) {
    if (letter == U'đ') return {U'd', LetterSign::bar, Tone::level};
    for (const Row& row : vowels) {
        const std::size_t tone = row.by_tone.find(letter);
        if (tone != std::u32string_view::npos) return {row.plain, row.sign, static_cast<Tone>(tone)};
    }
    return {letter, LetterSign::none, Tone::level};
}

char32_t put_together(const MarkedLetter& letter) {
    for (const Row& row : vowels) {
        if (row.plain == letter.plain && row.sign == letter.sign)
            return row.by_tone[static_cast<std::size_t>(letter.tone)];
    }
    if (letter.tone != Tone::level || is_vowel(letter)) return 0;
    if (letter.sign == LetterSign::none) return letter.plain;
    return letter.sign == LetterSign::bar && letter.plain == U'd' ? U'đ' : 0;
}

bool is_vowel(const MarkedLetter& letter) {
    return std::u32string_view(U"aeiouy").find(letter.plain) != std::u32string_view::npos;
}

std::u32string letters_of(std::string_view key) {
    std::u32string letters;
    std::size_t pos = 0;
    while (pos < key.size()) letters.push_back(next_code_point(key, pos));
    return letters;
}

std::string key_of(std::u32string_view letters) {
    std::string key;
    for (const char32_t letter : letters) append_code_point(key, letter);
    return key;
}

}  // namespace xdd
