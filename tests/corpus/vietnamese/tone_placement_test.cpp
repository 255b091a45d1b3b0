#include "corpus/vietnamese/tone_placement.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace xdd;

namespace {

std::string unified(std::string word) {
    unify_tone_place(word);
    return word;
}

}  // namespace

TEST_CASE("Open oa, oe and uy carry their tone on the first vowel") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"hoà", "hòa"},   {"hoá", "hóa"}, {"thoả", "thỏa"}, {"hoạ", "họa"},   {"khoẻ", "khỏe"},
        {"loè", "lòe"},   {"toé", "tóe"}, {"uỷ", "ủy"},     {"uý", "úy"},     {"thuỷ", "thủy"},
        {"tuỳ", "tùy"},   {"luỹ", "lũy"}, {"luỵ", "lụy"},   {"nguỵ", "ngụy"}, {"xoã", "xõa"},
        {"ngoẹ", "ngọe"}, {"huỷ", "hủy"}, {"oà", "òa"},
    };
    for (const auto& [newer, older] : rows) {
        CHECK(unified(newer) == older);
        CHECK(unified(older) == older);
    }
}

TEST_CASE("No other word moves its tone") {
    for (const std::string word :
         {"quý",  "quỳ",   "quỷ",  "quỵ",   "quả",   "què",   "quá",    "quẻ",  "giả",  "già",
          "hoàn", "khoái", "xoáy", "ngoéo", "khuỷu", "huých", "thuyền", "luật", "mùa",  "kìa",
          "lửa",  "huế",   "thuở", "khuya", "xoong", "huỳnh", "quýt",   "tóa",  "toan", "oa",
          "uy",   "a",     "",     "hùa",   "thúi",  "tay",   "qùy"}) {
        CHECK(unified(word) == word);
    }
}

TEST_CASE("A misplaced tone after q is mended for quý alone") {
    CHECK(unified("qúy") == "quý");
    CHECK(unified("qúa") == "qúa");
    CHECK(unified("qùy") == "qùy");
}

TEST_CASE("The newer school's place is the older one's turned back") {
    for (const std::string newer : {"hoà", "khoẻ", "uỷ", "thuỷ", "loè", "luỵ", "xoã"}) {
        std::string word = unified(newer);
        use_newer_tone_place(word);
        CHECK(word == newer);
        use_newer_tone_place(word);
        CHECK(word == newer);
    }
    for (const std::string same : {"quý", "qúy", "hoàn", "mùa", "hoa", "giả", ""}) {
        std::string word = same;
        use_newer_tone_place(word);
        CHECK(word == same);
    }
}
