#include "corpus/vietnamese/syllable.h"

#include <algorithm>
#include <array>
#include <functional>

#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/normalise.h"

namespace xdd {
namespace {

using std::string_view;

/// Rimes without tone, by their first sound. The medial ones begin with a rounded glide.
constexpr string_view plain_rimes[] = {
    "a",   "ac", "ach", "ai", "am",  "an",  "ang", "anh", "ao",   "ap",   "at",  "au",  "ay", "ăc",
    "ăm",  "ăn", "ăng", "ăp", "ăt",  "âc",  "âm",  "ân",  "âng",  "âp",   "ât",  "âu",  "ây", "o",
    "oc",  "oi", "om",  "on", "ong", "op",  "ot",  "ooc", "oong", "ô",    "ôc",  "ôi",  "ôm", "ôn",
    "ông", "ôp", "ôt",  "ơ",  "ơi",  "ơm",  "ơn",  "ơp",  "ơt",   "u",    "uc",  "ui",  "um", "un",
    "ung", "up", "ut",  "ua", "uôc", "uôi", "uôm", "uôn", "uông", "uôt",  "ư",   "ưa",  "ưc", "ưi",
    "ưm",  "ưn", "ưng", "ưt", "ưu",  "ươc", "ươi", "ươm", "ươn",  "ương", "ươp", "ươt", "ươu"};
constexpr string_view front_rimes[] = {
    "e", "ec", "em",  "en", "eng", "eo",  "ep", "et", "ê",  "êch", "êm",  "ên",  "ênh",  "êp",  "êt",  "êu",
    "i", "ia", "ich", "im", "in",  "inh", "ip", "it", "iu", "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu"};
constexpr string_view medial_rimes[] = {
    "oa",  "oac",  "oach", "oai", "oam", "oan", "oang", "oanh", "oao",  "oap",  "oat", "oay", "oăc",  "oăm",
    "oăn", "oăng", "oăt",  "oe",  "oen", "oeo", "oem",  "oet",  "uân",  "uâng", "uât", "uây", "uê",   "uêch",
    "uên", "uênh", "uêt",  "uơ",  "uy",  "uya", "uych", "uyn",  "uynh", "uyp",  "uyt", "uyu", "uyên", "uyêt"};
/// What follows qu; the u is part of the onset.
constexpr string_view rimes_after_qu[] = {
    "a",  "ac",  "ach", "ai",  "am", "an", "ang", "anh", "ao",  "ap", "at",  "au",  "ay",
    "ăc", "ăm",  "ăn",  "ăng", "ăp", "ăt", "âc",  "ân",  "âng", "ât", "âu",  "ây",  "e",
    "en", "eng", "eo",  "et",  "ê",  "ên", "êch", "ênh", "êt",  "i",  "in",  "ich", "inh",
    "it", "ôc",  "ơ",   "ơi",  "ơn", "ơt", "y",   "ych", "ynh", "yt", "yên", "yêt"};
constexpr string_view bare_y_rimes[] = {"y", "yêm", "yên", "yêng", "yêt", "yêu"};
constexpr string_view onsets_before_y[] = {"h", "k", "l", "m", "s", "t", "v"};

/// Onsets that any rime may follow.
constexpr string_view free_onsets[] = {"b", "ch", "d", "đ", "h", "kh", "l",  "m", "n", "nh",
                                       "p", "ph", "r", "s", "t", "th", "tr", "v", "x"};
constexpr string_view onsets_before_back[] = {"c", "g", "ng"};
constexpr string_view onsets_before_medial[] = {"g", "ng"};  // with c the spelling is qu
constexpr string_view onsets_before_front[] = {"k", "gh", "ngh"};

constexpr std::array<char32_t, 5> tones = {0x0300, 0x0301, 0x0303, 0x0309, 0x0323};
constexpr char32_t acute = 0x0301;
constexpr char32_t dot_below = 0x0323;

bool is_vowel(char32_t c) {
    constexpr std::u32string_view vowels = U"aăâeêioôơuưy";
    return vowels.find(c) != std::u32string_view::npos;
}

bool is_stopped(string_view rime) {
    return rime.ends_with("c") || rime.ends_with("ch") || rime.ends_with("p") || rime.ends_with("t");
}

/// Byte offset behind the vowel that carries the tone: before a final consonant the last one; of two open
/// ones the first, unless the second is ê or ơ; of three the middle one.
std::size_t tone_place(string_view rime) {
    std::vector<char32_t> vowels;
    std::vector<std::size_t> ends;
    std::size_t pos = 0;
    while (pos < rime.size()) {
        const char32_t c = next_code_point(rime, pos);
        if (!is_vowel(c)) return ends.back();
        vowels.push_back(c);
        ends.push_back(pos);
    }
    if (vowels.size() == 1) return ends[0];
    if (vowels.size() == 3) return ends[1];
    return vowels[1] == U'ê' || vowels[1] == U'ơ' ? ends[1] : ends[0];
}

void add_all_tones(string_view onset, string_view rime, std::vector<std::string>& syllables) {
    const std::size_t place = tone_place(rime);
    const std::string start = std::string(onset) + std::string(rime.substr(0, place));
    if (!is_stopped(rime)) syllables.push_back(start + std::string(rime.substr(place)));
    for (const char32_t tone : tones) {
        if (is_stopped(rime) && tone != acute && tone != dot_below) continue;
        std::string syllable = start;
        append_code_point(syllable, tone);
        syllables.push_back(to_nfc(syllable + std::string(rime.substr(place))));
    }
}

template <typename Onsets, typename Rimes>
void add_all(const Onsets& onsets, const Rimes& rimes, std::vector<std::string>& syllables) {
    for (const string_view onset : onsets) {
        for (const string_view rime : rimes) add_all_tones(onset, rime, syllables);
    }
}

/// iê is spelled yê where no consonant stands before it.
void add_without_onset(std::vector<std::string>& syllables) {
    constexpr string_view none[] = {""};
    add_all(none, plain_rimes, syllables);
    add_all(none, medial_rimes, syllables);
    add_all(none, bare_y_rimes, syllables);
    for (const string_view rime : front_rimes) {
        if (!rime.starts_with("iê")) add_all_tones("", rime, syllables);
    }
}

/// The onset gi and a rime in i share their letter: gì, gìn, giếng. (gia is gi with a, not g with ia.)
void add_onset_gi(std::vector<std::string>& syllables) {
    constexpr string_view gi[] = {"gi"};
    add_all(gi, plain_rimes, syllables);
    add_all_tones("gi", "oăng", syllables);
    for (const string_view rime : front_rimes) {
        if (rime != "ia") add_all_tones(rime.starts_with("i") ? "g" : "gi", rime, syllables);
    }
}

std::vector<std::string> make_syllables() {
    constexpr string_view qu[] = {"qu"};
    constexpr string_view y[] = {"y"};
    std::vector<std::string> syllables;
    add_without_onset(syllables);
    add_onset_gi(syllables);
    add_all(free_onsets, plain_rimes, syllables);
    add_all(free_onsets, front_rimes, syllables);
    add_all(free_onsets, medial_rimes, syllables);
    add_all(onsets_before_back, plain_rimes, syllables);
    add_all(onsets_before_medial, medial_rimes, syllables);
    add_all(onsets_before_front, front_rimes, syllables);
    add_all(onsets_before_y, y, syllables);
    add_all(qu, rimes_after_qu, syllables);
    std::sort(syllables.begin(), syllables.end());
    syllables.erase(std::unique(syllables.begin(), syllables.end()), syllables.end());
    return syllables;
}

}  // namespace

const std::vector<std::string>& vietnamese_syllables() {
    static const std::vector<std::string> syllables = make_syllables();
    return syllables;
}

bool is_vietnamese_syllable(std::string_view key) {
    const std::vector<std::string>& all = vietnamese_syllables();
    return std::binary_search(all.begin(), all.end(), key, std::less<>());
}

bool is_onset(string_view key) {
    const auto is_among = [&](const auto& onsets) {
        return std::find(std::begin(onsets), std::end(onsets), key) != std::end(onsets);
    };
    return is_among(free_onsets) || is_among(onsets_before_back) || is_among(onsets_before_front);
}

}  // namespace xdd
