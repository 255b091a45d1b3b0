#include "corpus/vietnamese/syllable.h"

#include <algorithm>
#include <string>

#include "corpus/vietnamese/normalise.h"
#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("Ordinary syllables are allowed") {
    for (const std::string key : {"đảng",
                                  "viên",
                                  "tổ",
                                  "chức",
                                  "nghiêng",
                                  "nghĩa",
                                  "quyết",
                                  "quý",
                                  "quốc",
                                  "quỳnh",
                                  "giếng",
                                  "gì",
                                  "gìn",
                                  "già",
                                  "giường",
                                  "yêu",
                                  "yến",
                                  "ý",
                                  "kỹ",
                                  "kĩ",
                                  "lý",
                                  "mỹ",
                                  "khuỷu",
                                  "khuya",
                                  "hòa",
                                  "khỏe",
                                  "thủy",
                                  "ủy",
                                  "huế",
                                  "thuở",
                                  "hoàn",
                                  "ngoéo",
                                  "xoong",
                                  "xoáy",
                                  "huých",
                                  "thuyền",
                                  "luật",
                                  "mùa",
                                  "kìa",
                                  "lửa",
                                  "ươm",
                                  "rượu",
                                  "bưởi",
                                  "ngoài",
                                  "ngoằn",
                                  "trường",
                                  "ích",
                                  "uyên",
                                  "oanh",
                                  "ỉa",
                                  "ghềnh",
                                  "nghệch",
                                  "nguyễn",
                                  "buýt",
                                  "quần",
                                  "quẩy",
                                  "khiết",
                                  "đ"
                                  "ướ"
                                  "c"}) {
        CAPTURE(key);
        CHECK(is_vietnamese_syllable(key));
    }
}

TEST_CASE("What Vietnamese spelling bars is not allowed") {
    for (const std::string key :
         {"",    "đ",   "b",    "party", "fao",   "zalo",  "web",   "cê",     "ci",    "ka",
          "kô",  "ga1", "ghan", "ngha",  "nge",   "ngi",   "que1",  "qa",     "quơn1", "hoà",
          "uỷ",  "qúy", "tàc",  "cảc",   "hõp",   "mạtt",  "tccsđ", "tw",     "bay1",  "aa",
          "iêu", "iên", "ĐẢNG", "quua",  "ươngg", "nghì1", "lơng",  "thanhh", "coa",   "42,9"}) {
        CAPTURE(key);
        CHECK_FALSE(is_vietnamese_syllable(key));
    }
}

TEST_CASE("The syllables are keys, sorted, each there once") {
    const auto& all = vietnamese_syllables();
    CHECK(std::is_sorted(all.begin(), all.end()));
    CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
    CHECK(all.size() > 12000);
    CHECK(all.size() < 25000);
    for (const std::string& syllable : all) {
        if (word_key(syllable) != syllable) FAIL_CHECK(syllable);
    }
}
