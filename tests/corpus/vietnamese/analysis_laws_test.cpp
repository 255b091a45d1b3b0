#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "corpus/vietnamese/analysis.h"
#include "corpus/vietnamese/character_class.h"
#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/compound_key.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/syllable.h"
#include "tests/support/catch.h"

using namespace xdd;

namespace {

std::string decomposed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    const icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    std::string result;
    return nfd->normalize(wide, status).toUTF8String(result);
}

/// "Unicode tổ hợp": vowel signs composed, tones apart.
std::string half_composed(std::string_view text) {
    constexpr std::array<char32_t, 5> tones = {0x0300, 0x0301, 0x0303, 0x0309, 0x0323};
    std::string result;
    for (std::size_t pos = 0; pos < text.size();) {
        std::string letter;
        append_code_point(letter, next_code_point(text, pos));
        const std::string parts = decomposed(letter);
        std::string base;
        std::string tone;
        for (std::size_t i = 0; i < parts.size();) {
            const char32_t c = next_code_point(parts, i);
            append_code_point(std::find(tones.begin(), tones.end(), c) != tones.end() ? tone : base, c);
        }
        const std::string apart = to_nfc(base) + tone;
        result += to_nfc(apart) == to_nfc(letter) ? apart : letter;  // ȭ for one is no vowel sign with a tone
    }
    return result;
}

std::string upper_case(std::string_view text) {
    icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    std::string result;
    return wide.toUpper(icu::Locale("vi")).toUTF8String(result);
}

/// The newer tone placement of a key in the older one; the key itself where both are one.
std::string newer_tone_place(const std::string& key) {
    const std::string plain = decomposed(key);
    constexpr std::array<std::string_view, 5> tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"};
    for (const std::string_view rime : {"oa", "oe", "uy"}) {
        for (const std::string_view tone : tones) {
            std::string older(rime);
            older.insert(1, tone);
            if (!plain.ends_with(older)) continue;
            const std::string start = plain.substr(0, plain.size() - older.size());
            if (!start.ends_with('q')) return to_nfc(start + std::string(rime) + std::string(tone));
        }
    }
    return key;
}

std::string without_invisible(std::string_view text) {
    std::string result;
    for (std::size_t pos = 0; pos < text.size();) {
        const char32_t c = next_code_point(text, pos);
        if (CharacterClasses::get()(c) != CharacterClass::invisible) append_code_point(result, c);
    }
    return result;
}

std::vector<std::string> keys(std::string_view text) {
    std::vector<std::string> result;
    for (const Token& token : analyze(text)) result.push_back(token.key);
    return result;
}

CharacterClass class_at(std::string_view text, std::size_t pos) {
    return pos < text.size() ? CharacterClasses::get()(next_code_point(text, pos))
                             : CharacterClass::separator;
}

bool on_letter_boundaries(std::string_view text, TextRange range) {
    if (range.begin >= range.end || range.end > text.size()) return false;
    if (code_point_begin(text, range.begin) != range.begin || code_point_begin(text, range.end) != range.end)
        return false;
    const CharacterClass first = class_at(text, range.begin);
    std::size_t last = range.end;
    previous_code_point(text, last);
    return (first == CharacterClass::letter || first == CharacterClass::digit ||
            first == CharacterClass::spaceless) &&
           class_at(text, last) != CharacterClass::invisible &&
           class_at(text, last) != CharacterClass::underscore;
}

/// What the first broken law says, or nothing.
std::string broken_law(std::string_view text) {
    std::size_t main_end = 0;
    std::size_t part_end = 0;
    std::uint32_t next_position = 0;
    bool part_due = false;
    for (const Token& token : analyze(text)) {
        const std::string_view printed = slice(text, token.range);
        const bool main = token.role != TokenRole::part;
        if (part_due && main) return "a compound without parts";
        if (main && token.range.begin < main_end) return "main ranges overlap: " + token.key;
        if (!main && (token.range.begin < part_end || token.range.end > main_end))
            return "part outside: " + token.key;
        if (!on_letter_boundaries(text, token.range)) return "not on letter boundaries: " + token.key;
        if (token.position != next_position) return "position: " + token.key;
        if (token.role != TokenRole::compound) ++next_position;
        if (token.role == TokenRole::compound) {
            if (compound_key(printed) != token.key) return "compound_key of the slice: " + token.key;
        } else if (word_key(printed) != token.key) {
            return "word_key of the slice: " + token.key;
        }
        if (token.key.empty() || token.folded != fold_marks(token.key)) return "folded: " + token.key;
        if (main) main_end = token.range.end;
        part_end = main ? token.range.begin : token.range.end;
        part_due = token.role == TokenRole::compound;
        if (keys(printed).front() != token.key) return "the slice alone is another token: " + token.key;
        if (keys(token.key).front() != token.key) return "the key is not read as itself: " + token.key;
    }
    if (part_due) return "a compound without parts at the end";
    if (keys(without_invisible(text)) != keys(text)) return "invisible characters matter";
    if (keys(decomposed(text)) != keys(text)) return "NFD gives other tokens";
    if (keys(half_composed(text)) != keys(text)) return "tones apart give other tokens";
    return "";
}

/// What texts are made of, and what gets in between.
const std::vector<std::string>& pieces() {
    static const std::vector<std::string> all = {
        "đảng",
        "Hoà",
        "khỏe",
        "UỶ",
        "qúy",
        "nghe\u0323\u0302",
        "TCCSĐ",
        "NQTƯ",
        "T.Ư",
        "N.T",
        "V.I.Lênin",
        "ThS.Nguyễn",
        "H'Mông",
        "chi_bộ",
        "_",
        "số",
        "số31",
        "A4",
        "K74B",
        "covid19",
        "231km",
        "12m2",
        "m\u00B2",
        "50ha",
        "5.000đ",
        "ﬁ",
        "㎡",
        "Ｎｇ",
        "２",
        "－",
        "\uFF0E",
        "𝐍",
        "Ⅻ",
        "7",
        "07",
        "2015",
        "751.191",
        "1.234,5",
        "42,9%",
        "4.0",
        "60.34.04.10",
        "24/24",
        "2010-2015",
        "1+2/2022",
        "6-11-2006",
        "09/05/2012",
        "27.10.2014",
        "30-2-2015",
        "4-11 -1988",
        "24-NQ/TU",
        "7-CT/T.Ư",
        "200 - KL/TW",
        "95 QĐ/TWĐTN-VP",
        "30/2021/NĐ-CP",
        "440/QĐ-TTg",
        "52/2001/QH10",
        "số 309 NQ-TC",
        "24-nq/tu",
        "\u00D0oàn",
        "đ\u01A3\u1EDDng",
        "\u0189",
        "\u00AD",
        "\u200B",
        "\u200E",
        "\u200D",
        "\u2060",
        "\uFEFF",
        "\uFE0F",
        "\u034F",
        "\u0301",
        "\u0323",
        "😀",
        "👩\u200D👧",
        "1\uFE0F\u20E3",
        "中文",
        "カタカナ",
        "ภาษาไทย",
        "Москва",
        "한국",
        "हिन्दी",
        "e\u0301",
        "İ",
        ".",
        ",",
        "-",
        "–",
        "/",
        " ",
        " ",
        " ",
        "\u00A0",
        "\n",
        "%",
        "(",
        ")",
        "“",
        "”",
        ":",
        "&",
        "'",
    };
    return all;
}

}  // namespace

TEST_CASE("Every syllable has one key in every Unicode form, case and tone place") {
    for (const std::string& syllable : vietnamese_syllables()) {
        const std::vector<std::string> expected = {syllable};
        const std::string newer = newer_tone_place(syllable);
        const bool lawful = keys(syllable) == expected && keys(decomposed(syllable)) == expected &&
                            keys(half_composed(syllable)) == expected &&
                            keys(upper_case(syllable)) == expected && keys(newer) == expected &&
                            keys(upper_case(decomposed(newer))) == expected;
        if (!lawful) FAIL_CHECK(syllable);
    }
    CHECK(newer_tone_place("hòa") == "hoà");
    CHECK(newer_tone_place("quý") == "quý");
}

TEST_CASE("Every syllable folds to letters without marks, and folding twice is folding once") {
    for (const std::string& syllable : vietnamese_syllables()) {
        const std::string folded = fold_marks(syllable);
        if (!is_ascii(folded) || has_marks(folded) || fold_marks(folded) != folded) FAIL_CHECK(syllable);
        if (has_marks(syllable) != (folded != syllable)) FAIL_CHECK(syllable);
    }
    CHECK(fold_marks("nghiêng") == "nghieng");
}

TEST_CASE("Keys keep i and y apart") {
    for (const std::string onset : {"", "h", "k", "l", "m", "s", "t", "v", "qu"}) {
        for (const std::string tone : {"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}) {
            CHECK(word_key(onset + "y" + tone) != word_key(onset + "i" + tone));
        }
    }
}

TEST_CASE("Syllables that differ in a mark differ in their keys") {
    std::vector<std::string> all;
    for (const std::string& syllable : vietnamese_syllables()) all.push_back(word_key(upper_case(syllable)));
    std::sort(all.begin(), all.end());
    CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
}

TEST_CASE("The laws of tokens hold for any text") {
    constexpr unsigned seed = 19651;
    std::mt19937 random(seed);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t length = 1 + random() % 12; length > 0; --length)
            text += pieces()[random() % pieces().size()];
        const std::string broken = broken_law(text);
        if (!broken.empty())
            FAIL_CHECK("seed " << seed << ", round " << round << ", " << broken << "\ntext: " << text);
    }
    CHECK(broken_law("27.10.2014_-") == "");
    SUCCEED("20,000 texts");
}

TEST_CASE("The laws of tokens hold for characters of any kind") {
    constexpr unsigned seed = 1968;
    std::mt19937 random(seed);
    constexpr std::array<char32_t, 8> limits = {0x80, 0x80, 0x250, 0x370, 0x2070, 0x3400, 0xD800, 0x20000};
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t length = 1 + random() % 10; length > 0; --length) {
            const char32_t c = static_cast<char32_t>(random()) % limits[random() % limits.size()];
            append_code_point(text, c >= 0xD800 && c <= 0xDFFF ? U' ' : c);
        }
        const std::string broken = broken_law(text);
        if (!broken.empty())
            FAIL_CHECK("seed " << seed << ", round " << round << ", " << broken << "\ntext: " << text);
    }
    SUCCEED("20,000 texts");
}
