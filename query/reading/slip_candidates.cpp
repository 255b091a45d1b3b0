#include "query/reading/slip_candidates.h"

#include <algorithm>
#include <map>
#include <optional>

#include "corpus/vietnamese/i_and_y.h"
#include "corpus/vietnamese/keystrokes.h"
#include "corpus/vietnamese/letter_marks.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/slips.h"
#include "corpus/vietnamese/syllable.h"

namespace xdd::query {
namespace {

constexpr double cost_of_adding_marks = 5;
constexpr double cost_of_keys = 1.5;  // keys of Telex and VNI hardly come about by chance
constexpr double cost_of_missing_blank = 5.5;
constexpr double cost_of_next_blank = 2;  // who leaves one out leaves out the others
constexpr double cost_of_blank_inside = 5.5;
constexpr double cost_of_moved_blank = 8.5;

constexpr std::size_t most_spellings = 8;    // of an unmarked word, the most frequent
constexpr std::size_t most_forms = 40;       // unmarked forms near an unmarked word
constexpr std::size_t most_arcs = 12;        // of a token, after all were weighed beside their neighbours
constexpr std::size_t most_parts = 5;        // words run together
constexpr std::size_t most_sequences = 200;  // of words that were run together
constexpr std::size_t fewest_foreign_letters = 2;
constexpr std::size_t most_foreign_letters = 20;
constexpr std::uint64_t fewest_with_foreign = 2;  // articles
constexpr std::uint64_t more_than_typed = 10;     // times as many articles as hold the typed word
constexpr std::uint64_t fewest_of_parts = 3;

using Words = std::vector<std::string>;

/// Candidates of one token, each sequence of words at its lowest cost.
class Candidates {
  public:
    void add(Words words, double cost) {
        const auto known = costs_.emplace(std::move(words), cost).first;
        known->second = std::min(known->second, cost);
    }
    void add(const std::string& word, double cost) { add(Words{word}, cost); }
    bool empty() const { return costs_.empty(); }
    const std::map<Words, double>& costs() const { return costs_; }

  private:
    std::map<Words, double> costs_;
};

bool is_marked(const TypedToken& token) {
    return token.key != token.folded;
}

double cost_of_marks_of_plain(const SlipRequest& request) {
    return request.nothing_marked ? 0 : cost_of_adding_marks;
}

class Maker {
  public:
    Maker(const SlipRequest& request, const TypedToken& token)
        : request_(request), token_(token), frequencies_(request.model.frequencies()) {}

    Candidates make() {
        add_keystrokes();
        if (is_marked(token_)) {
            add_other_marks();
        } else {
            add_unmarked();
        }
        if (is_marked(token_) || !request_.nothing_marked) add_near();
        add_parts();
        add_foreign();
        return std::move(candidates_);
    }

  private:
    bool is_held(const std::string& word) const { return frequencies_.occurrences(word) > 0; }

    void add_keystrokes() {
        for (const std::string& syllable : syllables_of_keystrokes(token_.key))
            if (is_held(syllable)) candidates_.add(syllable, cost_of_keys);
    }

    void add_other_marks() {
        for (const Spelling& spelling : frequencies_.spellings(token_.folded))
            if (spelling.key != token_.key)
                candidates_.add(spelling.key, cost_of_marks(token_.key, spelling.key));
    }

    void add_near() {
        for (const Slip& slip : syllables_near(token_.key))
            if (is_held(slip.meant)) candidates_.add(slip.meant, slip.cost);
    }

    void add_unmarked() {
        const std::vector<Slip> forms = unmarked_syllables_near(token_.folded);
        for (std::size_t i = 0; i < std::min(forms.size(), most_forms); ++i) {
            const auto& spellings = frequencies_.spellings(forms[i].meant);
            for (std::size_t s = 0; s < std::min(spellings.size(), most_spellings); ++s)
                candidates_.add(spellings[s].key, forms[i].cost + cost_of_marks_of_plain(request_));
        }
    }

    /// Words of other languages near what is no syllable either.
    void add_foreign() {
        const std::size_t letters = letters_of(token_.key).size();
        if (is_marked(token_) || letters < fewest_foreign_letters || letters > most_foreign_letters) return;
        if (is_unmarked_syllable(token_.folded)) return;
        const std::uint64_t least =
            std::max(fewest_with_foreign, more_than_typed * frequencies_.word(token_.key));
        for (const Slip& slip : plain_words_near(token_.key))
            if (frequencies_.word(slip.meant) >= least) candidates_.add(slip.meant, slip.cost);
    }

    /// Spellings of a piece of the typed word that is a syllable as it stands.
    Words readings(const std::string& piece) const {
        Words found;
        if (is_vietnamese_syllable(piece) && is_held(piece)) found.push_back(piece);
        if (!is_marked(token_) && is_unmarked_syllable(piece)) {
            for (const Spelling& spelling : frequencies_.spellings(piece)) {
                if (found.size() == most_spellings) break;
                if (spelling.key != piece) found.push_back(spelling.key);
            }
        }
        return found;
    }

    void add_parts() {
        const std::u32string letters = letters_of(token_.key);
        if (letters.size() < 3 || letters.size() > 7 * most_parts) return;
        Words parts;
        std::size_t made = 0;
        add_parts(letters, 0, parts, made);
        add_two_words(letters);
    }

    /// Words that are no syllables (New York, người Iraq, hát karaoke), and syllables that never stood side
    /// by side.
    void add_two_words(const std::u32string& letters) {
        for (std::size_t at = 1; at < letters.size(); ++at) {
            const std::string left = word_key(key_of(letters.substr(0, at)));
            const Words lefts = forms(left);
            if (lefts.empty()) continue;
            const std::string right = word_key(key_of(letters.substr(at)));
            const bool syllables = is_vietnamese_syllable(left) && is_vietnamese_syllable(right);
            for (const std::string& second : forms(right)) {
                for (const std::string& first : lefts) {
                    const bool may_be_strangers =
                        syllables && is_marked(token_) && first == left && second == right;
                    if (may_be_strangers || frequencies_.pair_occurrences(first, second) > 0)
                        candidates_.add({first, second}, cost_of_parts({first, second}));
                }
            }
        }
    }

    /// The piece itself, when a few articles hold it, and its marked spellings, when it was typed without.
    Words forms(const std::string& piece) const {
        Words found;
        if (frequencies_.occurrences(piece) >= fewest_of_parts) found.push_back(piece);
        for (const std::string& word : readings(piece))
            if (word != piece) found.push_back(word);
        return found;
    }

    /// Marks are paid for once: who leaves them out does so in the whole word.
    double cost_of_parts(const Words& parts) const {
        const bool marks_added =
            std::any_of(parts.begin(), parts.end(), [](const std::string& part) { return has_marks(part); });
        return cost_of_missing_blank + cost_of_next_blank * static_cast<double>(parts.size() - 2) +
               (marks_added && !is_marked(token_) ? cost_of_marks_of_plain(request_) : 0);
    }

    /// Goes on only where the index holds the words side by side.
    void add_parts(const std::u32string& letters, std::size_t at, Words& parts, std::size_t& made) {
        constexpr std::size_t longest_syllable = 7;
        if (parts.size() == most_parts || made >= most_sequences) return;
        for (std::size_t length = 1; length <= longest_syllable && at + length <= letters.size(); ++length) {
            const bool last = at + length == letters.size();
            if (last && parts.empty()) return;
            std::string piece = word_key(key_of(letters.substr(at, length)));
            for (const std::string& word : readings(piece)) {
                if (!parts.empty() && frequencies_.pair_occurrences(parts.back(), word) == 0) continue;
                parts.push_back(word);
                if (last) {
                    ++made;
                    candidates_.add(parts, cost_of_parts(parts));
                } else {
                    add_parts(letters, at + length, parts, made);
                }
                parts.pop_back();
            }
        }
    }

    const SlipRequest& request_;
    const TypedToken& token_;
    Frequencies& frequencies_;
    Candidates candidates_;
};

void keep_likeliest(std::vector<Arc>& arcs, const std::string& before, const std::string& after,
                    const WordModel& model) {
    if (arcs.size() <= most_arcs) return;
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        const std::string& first = arcs[i].words.front();
        double score = model.inside(arcs[i]);
        score += before.empty() ? model.alone(first) : model.after(before, first);
        if (!after.empty()) score += model.after(arcs[i].words.back(), after);
        order.emplace_back(-score, i);
    }
    std::sort(order.begin(), order.end());
    std::vector<Arc> kept;
    for (std::size_t i = 0; i < most_arcs; ++i) kept.push_back(std::move(arcs[order[i].second]));
    arcs = std::move(kept);
}

/// The most frequent spellings of an unmarked word, each as an arc like the one given.
void add_spellings(std::vector<Arc>& arcs, const Arc& like, const SlipRequest& request) {
    const std::string& folded = like.words.front();
    std::size_t added = 0;
    for (const Spelling& spelling : request.model.frequencies().spellings(folded)) {
        if (added == most_spellings) break;
        if (spelling.key == request.run[like.from].key) continue;
        arcs.push_back({like.from, like.to, {spelling.key}, like.cost, false});
        ++added;
    }
}

/// What tokens [from, to) are as one word: as it stands, with its marks, or by its keys of Telex or VNI.
void add_one_word(std::vector<Arc>& arcs, std::size_t from, std::size_t to, const std::string& together,
                  const SlipRequest& request) {
    Frequencies& frequencies = request.model.frequencies();
    const double cost = cost_of_blank_inside * static_cast<double>(to - from - 1);
    const auto add = [&](const std::string& word, double more) {
        arcs.push_back({from, to, {word}, cost + more, true});
    };
    if (frequencies.occurrences(together) > 0) add(together, 0);
    const std::string folded = fold_marks(together);
    if (folded == together && is_unmarked_syllable(folded)) {
        const auto& spellings = frequencies.spellings(folded);
        for (std::size_t s = 0; s < std::min(spellings.size(), most_spellings); ++s)
            if (spellings[s].key != together) add(spellings[s].key, cost_of_marks_of_plain(request));
    }
    for (const std::string& syllable : syllables_of_keystrokes(together))
        if (frequencies.occurrences(syllable) > 0) add(syllable, cost_of_keys);
}

/// The letters of two tokens with the blank between them somewhere else.
void add_moved_blank(std::vector<Arc>& arcs, std::size_t from, const std::string& together,
                     const SlipRequest& request) {
    const std::u32string letters = letters_of(together);
    const std::size_t typed_blank = letters_of(request.run[from].key).size();
    for (std::size_t blank = 1; blank < letters.size(); ++blank) {
        if (blank == typed_blank) continue;
        const std::string left = word_key(key_of(letters.substr(0, blank)));
        const std::string right = word_key(key_of(letters.substr(blank)));
        if (is_vietnamese_syllable(left) && is_vietnamese_syllable(right) &&
            request.model.frequencies().pair_occurrences(left, right) > 0)
            arcs.push_back({from, from + 2, {left, right}, cost_of_moved_blank, true});
    }
}

}  // namespace

bool spells_held_syllable(const TypedToken& token, Frequencies& frequencies) {
    constexpr std::uint64_t enough = 2;
    if (token.fixed || is_marked(token) || is_unmarked_syllable(token.folded)) return false;
    if (frequencies.occurrences(token.key) >= enough) return false;
    const Words syllables = syllables_of_keystrokes(token.key);
    return std::any_of(syllables.begin(), syllables.end(),
                       [&](const std::string& key) { return frequencies.occurrences(key) >= enough; });
}

std::vector<Arc> typed_arcs(const SlipRequest& request, bool read_marks) {
    std::vector<Arc> arcs;
    for (std::size_t i = 0; i < request.run.size(); ++i) {
        const TypedToken& token = request.run[i];
        arcs.push_back({i, i + 1, {token.key}, 0, false});
        if (token.fixed || !read_marks) continue;
        // Who types kỉ luật makes no slip: the articles that have kỷ luật are found.
        const std::optional<std::string> variant = i_y_variant(token.key);
        if (is_marked(token)) {
            if (variant) arcs.push_back({i, i + 1, {*variant}, 0, false});
            continue;
        }
        const double cost = cost_of_marks_of_plain(request);
        add_spellings(arcs, {i, i + 1, {token.folded}, cost, false}, request);
        if (variant) add_spellings(arcs, {i, i + 1, {*variant}, cost, false}, request);
    }
    return arcs;
}

std::vector<Arc> slip_arcs(const SlipRequest& request, std::size_t at, const std::string& before,
                           const std::string& after) {
    std::vector<Arc> arcs;
    const Candidates candidates = Maker(request, request.run[at]).make();
    for (const auto& [words, cost] : candidates.costs())
        if (words.front() != request.run[at].key || words.size() > 1)
            arcs.push_back({at, at + 1, words, cost, true});
    keep_likeliest(arcs, before, after, request.model);
    return arcs;
}

std::vector<Arc> joined_arcs(const SlipRequest& request, std::size_t at) {
    std::vector<Arc> arcs;
    std::string together = request.run[at].key;
    for (std::size_t to = at + 1; to < request.run.size() && to <= at + 2; ++to) {
        const TypedToken& token = request.run[to];
        if (!token.after_blank || token.fixed || request.run[at].fixed) break;
        together = word_key(together + token.key);
        add_one_word(arcs, at, to + 1, together, request);
        if (to == at + 1) add_moved_blank(arcs, at, together, request);
    }
    return arcs;
}

}  // namespace xdd::query
