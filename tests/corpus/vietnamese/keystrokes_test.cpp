#include "corpus/vietnamese/keystrokes.h"

#include <algorithm>

#include "corpus/vietnamese/letter_marks.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/syllable.h"
#include "tests/support/catch.h"

using namespace xdd;

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// The keys of one letter; the tone apart.
std::string keys_of(const MarkedLetter& letter, bool vni) {
    std::string keys(1, static_cast<char>(letter.plain));
    switch (letter.sign) {
        case LetterSign::none:
            return keys;
        case LetterSign::hat:
            return keys + (vni ? std::string("6") : keys);
        case LetterSign::horn:
            return keys + (vni ? "7" : "w");
        case LetterSign::breve:
            return keys + (vni ? "8" : "w");
        case LetterSign::bar:
            return keys + (vni ? "9" : "d");
    }
    return keys;
}

std::string typed(const std::string& syllable, bool vni, bool tone_last) {
    constexpr const char* tone_keys[] = {"", "s1", "f2", "r3", "x4", "j5"};
    std::string keys;
    std::string late;
    for (const char32_t letter : letters_of(syllable)) {
        const MarkedLetter apart = take_apart(letter);
        keys += keys_of(apart, vni);
        if (apart.tone == Tone::level) continue;
        const char key = tone_keys[static_cast<int>(apart.tone)][vni ? 1 : 0];
        (tone_last ? late : keys) += key;
    }
    return keys + late;
}

}  // namespace

TEST_CASE("Keys typed without a keyboard for Vietnamese spell their syllable") {
    const struct {
        const char* keys;
        const char* syllables;
    } rows[] = {
        {"nghij", "nghị"},  {"quyeets", "quyết"}, {"quyetes", "quyết"}, {"ddarng", "đảng"},
        {"dangdr", "đảng"}, {"nuwocs", "nước"},   {"nuowcs", "nước"},   {"nuwowcs", "nước"},
        {"thuowr", "thuở"}, {"muaw", "mưa"},      {"hoaf", "hòa"},      {"thuyr", "thủy"},
        {"quys", "quý"},    {"giaf", "già"},      {"toor", "tổ"},       {"đangr", "đảng"},
        {"nghi5", "nghị"},  {"quye61t", "quyết"}, {"quyet61", "quyết"}, {"d9ang3", "đảng"},
        {"dang93", "đảng"}, {"nuoc71", "nước"},   {"nu7o7c1", "nước"},  {"a8n", "ăn"},
        {"tuwr", "tử"},     {"bw", "bư"},         {"ddangr", "đảng"},
    };
    for (const auto& row : rows) {
        INFO(row.keys);
        CHECK(joined(syllables_of_keystrokes(row.keys)) == row.syllables);
    }
}

TEST_CASE("Words that no keys of marks are in, and keys that spell no syllable, give nothing") {
    for (const char* keys :
         {"", "a", "dang", "đảng", "facebook", "windows", "2015", "24", "covid19", "x2", "ss"}) {
        INFO(keys);
        CHECK(syllables_of_keystrokes(keys).empty());
    }
}

TEST_CASE("Every marked syllable comes back from its keys, the tone typed at once or last") {
    const auto& all = vietnamese_syllables();
    for (std::size_t i = 0; i < all.size(); i += 7) {
        const std::string& syllable = all[i];
        if (fold_marks(syllable) == syllable) continue;
        for (const bool vni : {false, true}) {
            for (const bool tone_last : {false, true}) {
                const std::string keys = typed(syllable, vni, tone_last);
                const auto found = syllables_of_keystrokes(keys);
                INFO(syllable << " typed " << keys);
                REQUIRE(std::find(found.begin(), found.end(), syllable) != found.end());
            }
        }
    }
}
