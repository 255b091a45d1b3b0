#include "corpus/vietnamese/keystrokes.h"

#include <algorithm>
#include <optional>

#include "corpus/vietnamese/letter_marks.h"
#include "corpus/vietnamese/syllable.h"
#include "corpus/vietnamese/tone_placement.h"

namespace xdd {
namespace {

/// A syllable on its way: its letters without tone, and the tone.
struct Draft {
    std::vector<MarkedLetter> letters;
    Tone tone = Tone::level;
};

using Drafts = std::vector<Draft>;

constexpr std::size_t most_drafts = 64;

bool has_vowel(const Draft& draft) {
    return std::any_of(draft.letters.begin(), draft.letters.end(), is_vowel);
}

std::optional<Tone> telex_tone(char32_t key) {
    switch (key) {
        case U's':
            return Tone::acute;
        case U'f':
            return Tone::grave;
        case U'r':
            return Tone::hook;
        case U'x':
            return Tone::tilde;
        case U'j':
            return Tone::dot;
        default:
            return std::nullopt;
    }
}

std::optional<Tone> vni_tone(char32_t key) {
    constexpr Tone tones[] = {Tone::acute, Tone::grave, Tone::hook, Tone::tilde, Tone::dot};
    if (key < U'1' || key > U'5') return std::nullopt;
    return tones[key - U'1'];
}

/// The draft once for each plain letter that the sign fits on.
void add_with_sign(const Draft& draft, std::u32string_view plain, LetterSign sign, Drafts& next) {
    for (std::size_t i = 0; i < draft.letters.size(); ++i) {
        const MarkedLetter& letter = draft.letters[i];
        if (letter.sign != LetterSign::none || plain.find(letter.plain) == std::u32string_view::npos)
            continue;
        Draft signed_draft = draft;
        signed_draft.letters[i].sign = sign;
        next.push_back(std::move(signed_draft));
    }
}

/// One key puts both horns of ươ.
void add_with_two_horns(const Draft& draft, Drafts& next) {
    for (std::size_t i = 0; i + 1 < draft.letters.size(); ++i) {
        if (draft.letters[i].plain != U'u' || draft.letters[i + 1].plain != U'o') continue;
        Draft horned = draft;
        horned.letters[i].sign = horned.letters[i + 1].sign = LetterSign::horn;
        next.push_back(std::move(horned));
    }
}

void add_with_letter(const Draft& draft, const MarkedLetter& letter, Drafts& next) {
    Draft longer = draft;
    longer.letters.push_back({letter.plain, letter.sign, Tone::level});
    if (letter.tone != Tone::level) longer.tone = letter.tone;
    next.push_back(std::move(longer));
}

void add_with_tone(const Draft& draft, Tone tone, Drafts& next) {
    Draft toned = draft;
    toned.tone = tone;
    next.push_back(std::move(toned));
}

void type_telex(const Draft& draft, char32_t key, Drafts& next) {
    if (const auto tone = telex_tone(key); tone && has_vowel(draft)) {
        add_with_tone(draft, *tone, next);
        return;
    }
    if (key == U'w') {
        add_with_sign(draft, U"ou", LetterSign::horn, next);
        add_with_sign(draft, U"a", LetterSign::breve, next);
        add_with_two_horns(draft, next);
        add_with_letter(draft, {U'u', LetterSign::horn, Tone::level}, next);
        return;
    }
    if (key == U'a' || key == U'e' || key == U'o')
        add_with_sign(draft, std::u32string_view(&key, 1), LetterSign::hat, next);
    if (key == U'd') add_with_sign(draft, U"d", LetterSign::bar, next);
    add_with_letter(draft, take_apart(key), next);
}

void type_vni(const Draft& draft, char32_t key, Drafts& next) {
    if (const auto tone = vni_tone(key)) {
        if (has_vowel(draft)) add_with_tone(draft, *tone, next);
    } else if (key == U'6') {
        add_with_sign(draft, U"aeo", LetterSign::hat, next);
    } else if (key == U'7') {
        add_with_sign(draft, U"ou", LetterSign::horn, next);
        add_with_two_horns(draft, next);
    } else if (key == U'8') {
        add_with_sign(draft, U"a", LetterSign::breve, next);
    } else if (key == U'9') {
        add_with_sign(draft, U"d", LetterSign::bar, next);
    } else {
        add_with_letter(draft, take_apart(key), next);
    }
}

/// Keyboards put the second horn themselves: uwo before another letter is ươ.
void complete_horns(Draft& draft) {
    for (std::size_t i = 0; i + 2 < draft.letters.size(); ++i) {
        if (draft.letters[i] == MarkedLetter{U'u', LetterSign::horn} &&
            draft.letters[i + 1] == MarkedLetter{U'o'})
            draft.letters[i + 1].sign = LetterSign::horn;
    }
}

/// The syllables of these letters and this tone: it stands where Vietnamese allows it (gíu, giú).
void add_spelled(const Draft& draft, std::vector<std::string>& syllables) {
    std::u32string letters;
    for (const MarkedLetter& letter : draft.letters) {
        const char32_t composed = put_together(letter);
        if (composed == 0) return;
        letters.push_back(composed);
    }
    for (std::size_t i = 0; i < letters.size(); ++i) {
        MarkedLetter toned = draft.letters[i];
        if (!is_vowel(toned)) continue;
        toned.tone = draft.tone;
        std::u32string attempt = letters;
        attempt[i] = put_together(toned);
        std::string key = key_of(attempt);
        unify_tone_place(key);
        if (is_vietnamese_syllable(key)) syllables.push_back(std::move(key));
    }
}

void type_all(std::u32string_view keys, void (*type)(const Draft&, char32_t, Drafts&),
              std::vector<std::string>& syllables) {
    Drafts drafts(1);
    for (const char32_t key : keys) {
        Drafts next;
        for (const Draft& draft : drafts) type(draft, key, next);
        if (next.size() > most_drafts) next.resize(most_drafts);
        drafts = std::move(next);
    }
    for (Draft& draft : drafts) {
        complete_horns(draft);
        add_spelled(draft, syllables);
    }
}

}  // namespace

std::vector<std::string> syllables_of_keystrokes(std::string_view key) {
    constexpr std::size_t longest = 14;  // of a syllable of seven letters, with every mark as a key
    const std::u32string keys = letters_of(key);
    std::vector<std::string> syllables;
    if (keys.size() < 2 || keys.size() > longest) return syllables;
    if (keys.find_first_of(U"123456789") != std::u32string::npos)
        type_all(keys, type_vni, syllables);
    else
        type_all(keys, type_telex, syllables);
    std::sort(syllables.begin(), syllables.end());
    syllables.erase(std::unique(syllables.begin(), syllables.end()), syllables.end());
    std::erase(syllables, key);
    return syllables;
}

}  // namespace xdd
