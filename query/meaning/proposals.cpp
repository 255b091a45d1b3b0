#include "query/meaning/proposals.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "corpus/vietnamese/i_and_y.h"
#include "corpus/vietnamese/letter_case.h"
#include "corpus/vietnamese/letter_marks.h"
#include "query/meaning/replacements.h"
#include "query/reading/slip_candidates.h"
#include "query/reading/typed_runs.h"
#include "query/reading/word_lattice.h"

namespace xdd::query {
namespace {

constexpr std::size_t most_proposals = 3;
constexpr std::size_t most_suspects = 8;  // besides keystrokes: more unknown words are no query with a slip
constexpr std::size_t most_weighed = 30;  // of the likeliest by pairs, those that rows of words tell of
constexpr std::size_t most_weighed_typed = 10;
constexpr std::size_t most_looked_up = 8;  // of those, by the articles that hold the words about a slip
constexpr double least_gain = 0.2;
constexpr double least_gain_unmarked = 0.4;        // words without marks may be more things
constexpr double greatest_distance_of_others = 6;  // of a further proposal from the likeliest
constexpr std::uint64_t fewest_of_known = 2;

/// One run's way to read it, as what changes in the query.
struct Rewriting {
    std::vector<Replacement> replacements;
    double gain = 0;
};

/// Capitals as they were typed: of the first letter, or of all.
std::string with_typed_case(const std::string& words, std::string_view typed) {
    const std::string lower = lower_case(typed);
    if (lower == typed) return words;
    const bool all = upper_case(typed) == typed && letters_of(typed).size() > 1;
    return all ? upper_case(words) : capitalised(words);
}

class RunReader {
  public:
    RunReader(const TypedRun& run, std::string_view typed, bool nothing_marked, bool read_marks,
              Frequencies& frequencies)
        : run_(run),
          typed_(typed),
          read_marks_(read_marks),
          model_(frequencies),
          request_{run, nothing_marked, model_} {}

    std::vector<Rewriting> read() {
        std::vector<Arc> arcs = typed_arcs(request_, read_marks_);
        const std::vector<Path> as_typed = best_paths(arcs, run_.size(), model_, most_weighed_typed);
        if (as_typed.empty()) return {};
        for (const Arc* arc : as_typed.front().arcs) words_.push_back(arc->words.front());
        mark_suspects();
        if (!any_suspect() || suspects_but_keystrokes() > most_suspects) return {};
        const double typed_score = weighed_by_rows(as_typed).front().score;
        add_slips(arcs);
        std::vector<Rewriting> rewritings;
        for (const Path& path : likeliest_slips(arcs)) {
            const double gain = path.score - typed_score;
            if (gain < (request_.nothing_marked ? least_gain_unmarked : least_gain) ||
                rewritings.size() > most_proposals)
                break;
            rewritings.push_back({replacements(path), gain});
        }
        return rewritings;
    }

  private:
    bool is_suspect(std::size_t i) const {
        if (run_[i].fixed || run_[i].initial) return false;
        if (model_.frequencies().occurrences(words_[i]) < fewest_of_known) return true;
        if (run_.size() == 1) return false;
        return (i == 0 || model_.are_strangers(words_[i - 1], words_[i])) &&
               (i + 1 == run_.size() || model_.are_strangers(words_[i], words_[i + 1]));
    }

    void mark_suspects() {
        for (std::size_t i = 0; i < run_.size(); ++i) suspect_.push_back(is_suspect(i));
    }

    bool any_suspect() const { return std::find(suspect_.begin(), suspect_.end(), true) != suspect_.end(); }

    /// Who has not switched the marks on types all of a sentence in keys.
    std::size_t suspects_but_keystrokes() const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < run_.size(); ++i)
            if (suspect_[i] && !spells_held_syllable(run_[i], model_.frequencies())) ++count;
        return count;
    }

    void add_slips(std::vector<Arc>& arcs) const {
        const auto add = [&](std::vector<Arc> more) {
            std::move(more.begin(), more.end(), std::back_inserter(arcs));
        };
        for (std::size_t i = 0; i < run_.size(); ++i) {
            if (!suspect_[i]) continue;
            add(slip_arcs(request_, i, i > 0 ? words_[i - 1] : "", i + 1 < run_.size() ? words_[i + 1] : ""));
        }
        for (std::size_t i = 0; i + 1 < run_.size(); ++i)
            if (suspect_[i] || suspect_[i + 1]) add(joined_arcs(request_, i));
    }

    std::vector<Path> weighed_by_rows(std::vector<Path> paths) const {
        for (Path& path : paths) path.score += gain_by_rows(path, model_);
        sort_by_score(paths);
        return paths;
    }

    std::vector<Path> likeliest_slips(const std::vector<Arc>& arcs) const {
        std::vector<Path> slips;
        std::set<std::string> texts;  // different paths may come to one: a mark read, and added as a slip
        for (Path& path : weighed_by_rows(best_paths(arcs, run_.size(), model_, most_weighed))) {
            if (slips.size() == most_looked_up) break;
            if (holds_slip(path) && texts.insert(with_replacements(typed_, replacements(path))).second)
                slips.push_back(std::move(path));
        }
        for (Path& slip : slips) slip.score += gain_by_surroundings(slip, model_);
        sort_by_score(slips);
        return slips;
    }

    static void sort_by_score(std::vector<Path>& paths) {
        std::stable_sort(paths.begin(), paths.end(),
                         [](const Path& a, const Path& b) { return a.score > b.score; });
    }

    static bool holds_slip(const Path& path) {
        return std::any_of(path.arcs.begin(), path.arcs.end(), [](const Arc* arc) { return arc->is_slip; });
    }

    /// So does what is merely read with y for i: whoever types tỉ lệ need not be taught tỷ lệ.
    bool stays_as_typed(const Arc& arc) const {
        const TypedToken& first = run_[arc.from];
        if (arc.words.size() == 1 && arc.to == arc.from + 1 && arc.words[0] == first.key) return true;
        return !arc.is_slip && (first.key != first.folded || i_y_variant(first.key) == arc.words[0]);
    }

    std::vector<Replacement> replacements(const Path& path) const {
        std::vector<Replacement> all;
        for (const Arc* arc : path.arcs) {
            if (stays_as_typed(*arc)) continue;
            std::string words;
            for (const std::string& word : arc->words) words += (words.empty() ? "" : " ") + word;
            const TextRange range{run_[arc->from].range.begin, run_[arc->to - 1].range.end};
            all.push_back({range, with_typed_case(words, slice(typed_, run_[arc->from].range))});
        }
        return all;
    }

    const TypedRun& run_;
    std::string_view typed_;
    bool read_marks_;
    WordModel model_;
    SlipRequest request_;
    std::vector<std::string> words_;  // of the likeliest reading without a slip
    std::vector<bool> suspect_;
};

/// The best of every run together; then, one run at a time, what comes near its best.
std::vector<Proposal> combined(const std::vector<std::vector<Rewriting>>& runs, std::string_view typed) {
    std::vector<Proposal> proposals;
    const auto add = [&](std::size_t changed, std::size_t choice) {
        std::vector<Replacement> all;
        double gain = 0;
        for (std::size_t run = 0; run < runs.size(); ++run) {
            const Rewriting& chosen = runs[run][run == changed ? choice : 0];
            all.insert(all.end(), chosen.replacements.begin(), chosen.replacements.end());
            gain += chosen.gain;
        }
        proposals.push_back({with_replacements(typed, all), gain});
    };
    if (runs.empty()) return proposals;
    add(0, 0);
    for (std::size_t run = 0; run < runs.size(); ++run)
        for (std::size_t choice = 1; choice < runs[run].size(); ++choice)
            if (runs[run][0].gain - runs[run][choice].gain <= greatest_distance_of_others) add(run, choice);
    std::stable_sort(proposals.begin(), proposals.end(),
                     [](const Proposal& a, const Proposal& b) { return a.gain > b.gain; });
    if (proposals.size() > most_proposals) proposals.resize(most_proposals);
    return proposals;
}

/// Unmarked words beside raw keystrokes of marks are typed with their marks, as far as they have any.
bool holds_keystrokes(const std::vector<TypedRun>& runs, Frequencies& frequencies) {
    return std::any_of(runs.begin(), runs.end(), [&](const TypedRun& run) {
        return std::any_of(run.begin(), run.end(),
                           [&](const TypedToken& token) { return spells_held_syllable(token, frequencies); });
    });
}

}  // namespace

std::vector<Proposal> propose(const Node& root, std::string_view typed, MarksMode marks,
                              const AbbreviationTable& abbreviations, Frequencies& frequencies) {
    const std::vector<TypedRun> runs = typed_runs(root, typed, abbreviations);
    const bool nothing_marked =
        marks == MarksMode::fold || (!holds_mark(runs) && !holds_keystrokes(runs, frequencies));
    std::vector<std::vector<Rewriting>> rewritings;
    for (const TypedRun& run : runs) {
        RunReader reader(run, typed, nothing_marked, marks != MarksMode::exact, frequencies);
        if (auto found = reader.read(); !found.empty()) rewritings.push_back(std::move(found));
    }
    return combined(rewritings, typed);
}

}  // namespace xdd::query
