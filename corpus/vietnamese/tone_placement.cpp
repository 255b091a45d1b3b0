#include "corpus/vietnamese/tone_placement.h"

#include <array>
#include <string_view>

namespace xdd {
namespace {

struct Spelling {
    std::string_view newer;
    std::string_view older;
};

constexpr std::array<Spelling, 15> open_rimes{{
    {"oà", "òa"},
    {"oá", "óa"},
    {"oả", "ỏa"},
    {"oã", "õa"},
    {"oạ", "ọa"},
    {"oè", "òe"},
    {"oé", "óe"},
    {"oẻ", "ỏe"},
    {"oẽ", "õe"},
    {"oẹ", "ọe"},
    {"uỳ", "ùy"},
    {"uý", "úy"},
    {"uỷ", "ủy"},
    {"uỹ", "ũy"},
    {"uỵ", "ụy"},
}};

bool follows_q(std::string_view word, std::string_view rime) {
    return word.size() > rime.size() && word[word.size() - rime.size() - 1] == 'q';
}

void replace_end(std::string& word, std::string_view end, std::string_view replacement) {
    word.replace(word.size() - end.size(), end.size(), replacement);
}

}  // namespace

void unify_tone_place(std::string& word) {
    // All newer spellings end in a letter beyond ASCII; of the older ones only qúy must change.
    if (word.size() < 3) return;
    if (static_cast<unsigned char>(word.back()) < 0x80) {
        if (word.ends_with("qúy")) replace_end(word, "qúy", "quý");
        return;
    }
    for (const auto& [newer, older] : open_rimes) {
        if (word.ends_with(newer)) {
            if (!follows_q(word, newer)) replace_end(word, newer, older);
            return;
        }
    }
}

void use_newer_tone_place(std::string& word) {
    for (const auto& [newer, older] : open_rimes) {
        if (word.ends_with(older)) {
            if (!follows_q(word, older)) replace_end(word, older, newer);
            return;
        }
    }
}

}  // namespace xdd
