#include "corpus/vietnamese/slips.h"

#include <algorithm>
#include <functional>
#include <map>

#include "corpus/vietnamese/letter_marks.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/syllable.h"
#include "corpus/vietnamese/tone_placement.h"

namespace xdd {
namespace {

using std::u32string;
using std::u32string_view;

constexpr double hook_for_tilde = 4.5;
constexpr double other_tone = 6.5;
constexpr double other_sign = 6.5;
constexpr double doubled = 5.5;
constexpr double swapped = 6.5;
constexpr double missing = 5.8;
constexpr double too_many = 8.5;
constexpr double wrong_neighbour = 8.5;
constexpr double sounds_alike = 8.5;
constexpr double wrong_letter = 12.5;

constexpr u32string_view plain_letters = U"abcdeghiklmnopqrstuvxy";
constexpr u32string_view all_plain_letters = U"abcdefghijklmnopqrstuvwxyz";

double cost_of_tone(Tone a, Tone b) {
    if (a == b) return 0;
    const bool hook_and_tilde =
        (a == Tone::hook && b == Tone::tilde) || (a == Tone::tilde && b == Tone::hook);
    return hook_and_tilde ? hook_for_tilde : other_tone;
}

/// Of two letters that differ in marks alone.
double cost_of_marks(const MarkedLetter& a, const MarkedLetter& b) {
    return (a.sign == b.sign ? 0 : other_sign) + cost_of_tone(a.tone, b.tone);
}

bool lie_side_by_side(char32_t a, char32_t b) {
    constexpr u32string_view rows[] = {U"qwertyuiop", U"asdfghjkl", U"zxcvbnm"};
    for (const u32string_view row : rows) {
        const std::size_t at = row.find(a);
        if (at == u32string_view::npos) continue;
        return (at > 0 && row[at - 1] == b) || (at + 1 < row.size() && row[at + 1] == b);
    }
    return false;
}

/// Consonants and vowels that some dialect says alike.
bool sound_alike(char32_t a, char32_t b) {
    constexpr u32string_view pairs[] = {U"sx", U"ln", U"iy", U"ck", U"dr", U"ct", U"vd"};
    return std::any_of(std::begin(pairs), std::end(pairs), [&](u32string_view pair) {
        return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
    });
}

double cost_of_letter(char32_t typed, char32_t meant) {
    if (typed == meant) return 0;
    const MarkedLetter a = take_apart(typed);
    const MarkedLetter b = take_apart(meant);
    if (a.plain == b.plain) return cost_of_marks(a, b);
    // The wrong key, or the wrong letter in mind; the marks are those of the meant one.
    if (a.tone != b.tone) return no_slip;
    if (sound_alike(a.plain, b.plain)) return sounds_alike;
    return lie_side_by_side(a.plain, b.plain) ? wrong_neighbour : wrong_letter;
}

bool is_doubled(u32string_view letters, std::size_t at) {
    const char32_t plain = take_apart(letters[at]).plain;
    return (at > 0 && take_apart(letters[at - 1]).plain == plain) ||
           (at + 1 < letters.size() && take_apart(letters[at + 1]).plain == plain);
}

double cost_of_slip(u32string_view typed, u32string_view meant) {
    std::size_t same = 0;
    while (same < typed.size() && same < meant.size() && typed[same] == meant[same]) ++same;
    std::size_t end = 0;
    while (end < typed.size() - same && end < meant.size() - same &&
           typed[typed.size() - 1 - end] == meant[meant.size() - 1 - end])
        ++end;
    const std::size_t left = typed.size() - same - end;
    const std::size_t wanted = meant.size() - same - end;
    if (left == 0 && wanted == 0) return 0;
    if (left == 1 && wanted == 0) return is_doubled(typed, same) ? doubled : too_many;
    if (left == 0 && wanted == 1) return missing;
    if (left == 1 && wanted == 1) return cost_of_letter(typed[same], meant[same]);
    if (left == 2 && wanted == 2 && typed[same] == meant[same + 1] && typed[same + 1] == meant[same])
        return swapped;
    return no_slip;
}

/// A key as both schools write it: who leaves the i out of ngoài types ngoà, the key of which is ngòa.
std::vector<u32string> both_tone_places(std::string_view key) {
    std::vector<u32string> forms{letters_of(key)};
    std::string newer(key);
    use_newer_tone_place(newer);
    if (newer != key) forms.push_back(letters_of(newer));
    return forms;
}

/// Known words of one language, to be looked up by letters.
struct WordList {
    std::vector<u32string> words;  // in order of their letters

    explicit WordList(std::vector<u32string> all) : words(std::move(all)) {
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
    }

    bool holds(u32string_view word) const {
        return std::binary_search(words.begin(), words.end(), word, std::less<>());
    }
};

const WordList& marked_list() {
    static const WordList list = [] {
        std::vector<u32string> words;
        for (const std::string& syllable : vietnamese_syllables())
            for (u32string& form : both_tone_places(syllable)) words.push_back(std::move(form));
        return WordList(std::move(words));
    }();
    return list;
}

u32string without_marks(u32string_view word) {
    u32string plain;
    for (const char32_t letter : word) plain.push_back(take_apart(letter).plain);
    return plain;
}

const WordList& unmarked_list() {
    static const WordList list = [] {
        std::vector<u32string> words;
        for (const u32string& word : marked_list().words) words.push_back(without_marks(word));
        return WordList(std::move(words));
    }();
    return list;
}

/// Calls `visit` for all that one edit makes of the letters.
void for_each_edit(u32string_view letters, u32string_view alphabet,
                   const std::function<void(const u32string&)>& visit) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
        u32string edited(letters);
        edited.erase(i, 1);
        visit(edited);
        if (i + 1 < letters.size() && letters[i] != letters[i + 1]) {
            edited = letters;
            std::swap(edited[i], edited[i + 1]);
            visit(edited);
        }
        edited = letters;
        for (const char32_t letter : alphabet) {
            if (letter == letters[i]) continue;
            edited[i] = letter;
            visit(edited);
        }
    }
    for (std::size_t i = 0; i <= letters.size(); ++i) {
        u32string edited(letters);
        edited.insert(i, 1, U' ');
        for (const char32_t letter : alphabet) {
            edited[i] = letter;
            visit(edited);
        }
    }
}

const u32string& marked_letters() {
    static const u32string letters = [] {
        u32string all;
        for (const u32string& word : marked_list().words) all += word;
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }();
    return letters;
}

/// Each word at its lowest cost.
class Slips {
  public:
    void add(std::string_view typed, std::string&& meant, double cost) {
        if (cost >= no_slip || meant == typed) return;
        const auto known = found_.emplace(std::move(meant), cost).first;
        known->second = std::min(known->second, cost);
    }

    std::vector<Slip> likeliest_first() const {
        std::vector<Slip> slips;
        slips.reserve(found_.size());
        for (const auto& [meant, cost] : found_) slips.push_back({meant, cost});
        std::stable_sort(slips.begin(), slips.end(),
                         [](const Slip& a, const Slip& b) { return a.cost < b.cost; });
        return slips;
    }

  private:
    std::map<std::string, double> found_;
};

std::vector<Slip> near(std::string_view key, u32string_view alphabet, const WordList& list) {
    constexpr std::size_t longest = 10;  // no syllable has more than seven letters
    Slips slips;
    for (const u32string& typed : both_tone_places(key)) {
        if (typed.empty() || typed.size() > longest) return {};
        for_each_edit(typed, alphabet, [&](const u32string& edited) {
            if (!list.holds(edited)) return;
            slips.add(key, word_key(key_of(edited)), cost_of_slip(u32string_view(typed), edited));
        });
    }
    return slips.likeliest_first();
}

}  // namespace

double cost_of_marks(std::string_view typed, std::string_view meant) {
    const u32string a = letters_of(typed);
    const u32string b = letters_of(meant);
    if (a.size() != b.size()) return no_slip;
    double cost = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const MarkedLetter left = take_apart(a[i]);
        const MarkedLetter right = take_apart(b[i]);
        if (left.plain != right.plain) return no_slip;
        cost += cost_of_marks(left, right);
    }
    return cost;
}

double cost_of_slip(std::string_view typed, std::string_view meant) {
    double cost = no_slip;
    for (const u32string& a : both_tone_places(typed))
        for (const u32string& b : both_tone_places(meant))
            cost = std::min(cost, cost_of_slip(u32string_view(a), u32string_view(b)));
    return cost;
}

std::vector<Slip> syllables_near(std::string_view key) {
    return near(key, marked_letters(), marked_list());
}

std::vector<Slip> unmarked_syllables_near(std::string_view folded) {
    return near(folded, plain_letters, unmarked_list());
}

std::vector<Slip> plain_words_near(std::string_view key) {
    const u32string typed = letters_of(key);
    Slips slips;
    for_each_edit(typed, all_plain_letters, [&](const u32string& edited) {
        const double cost = cost_of_slip(u32string_view(typed), edited);
        if (cost < wrong_letter) slips.add(key, key_of(edited), cost);
    });
    return slips.likeliest_first();
}

bool is_unmarked_syllable(std::string_view folded) {
    return unmarked_list().holds(letters_of(folded));
}

}  // namespace xdd
