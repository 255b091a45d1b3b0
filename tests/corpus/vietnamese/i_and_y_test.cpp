#include "corpus/vietnamese/i_and_y.h"

#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/syllable.h"
#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("i and y vary where they are the whole rime after h, k, l, m, s, t, v, qu, or alone") {
    const std::pair<const char*, const char*> rows[] = {
        {"kĩ", "kỹ"},   {"lí", "lý"},   {"mĩ", "mỹ"}, {"hi", "hy"}, {"sĩ", "sỹ"},
        {"tỉ", "tỷ"},   {"kỉ", "kỷ"},   {"kí", "ký"}, {"í", "ý"},   {"i", "y"},
        {"quí", "quý"}, {"qui", "quy"}, {"vĩ", "vỹ"}, {"tị", "tỵ"}, {"lì", "lỳ"},
    };
    for (const auto& [i, y] : rows) {
        INFO(i);
        CHECK(i_y_variant(i) == std::string(y));
        CHECK(i_y_variant(y) == std::string(i));
        CHECK(with_y(i) == y);
        CHECK(with_y(y) == y);
    }
}

TEST_CASE("Everywhere else i and y tell words apart") {
    for (const char* key :
         {"tay",  "tai",  "thúy", "thúi", "ủy",  "ui",  "yêu", "iêu", "chi", "thi", "nghi",
          "ghi",  "gì",   "phi",  "bì",   "đi",  "ni",  "khi", "nhì", "trị", "xí",  "rì",
          "quýt", "quít", "kim",  "lính", "may", "mai", "hủy", "24",  "",    "k",   "đảng"}) {
        INFO(key);
        CHECK_FALSE(i_y_variant(key));
        CHECK(with_y(key) == key);
    }
}

TEST_CASE("Of all syllables the variant of the variant is the syllable, with the same marks") {
    std::size_t varying = 0;
    for (const std::string& syllable : vietnamese_syllables()) {
        const auto variant = i_y_variant(syllable);
        if (!variant) continue;
        ++varying;
        INFO(syllable);
        CHECK(i_y_variant(*variant) == syllable);
        CHECK(word_key(*variant) == *variant);
        CHECK(with_y(*variant) == with_y(syllable));
        CHECK(i_y_variant(fold_marks(syllable)) == fold_marks(*variant));
    }
    CHECK(varying == 9 * 2 * 6);
}
