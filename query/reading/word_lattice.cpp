#include "query/reading/word_lattice.h"

#include <algorithm>
#include <cmath>

#include "corpus/vietnamese/letter_marks.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/slips.h"
#include "corpus/vietnamese/syllable.h"
#include "query/reading/trigram.h"

namespace xdd::query {
namespace {

constexpr double share_of_pairs = 0.9;
constexpr double discount = 0.5;
// Shares of words that no article holds. A syllable is a tenth of one occurrence, but never more likely than
// in a fair-sized index; another word may be a name, of five letters say, and each further letter leaves more
// names that it might have been; marked letters that form no syllable are no word at all.
constexpr double unseen_syllable = 0.1;
constexpr double most_for_unseen_syllable = 3e-6;
constexpr double unseen_word = 1e-9;
constexpr double letters_of_unseen_word = 5;
constexpr double most_letters_of_unseen_word = 10;
constexpr double unseen_marked = 1e-11;
constexpr double trust_in_rows = 0.3;
constexpr double trust_in_surroundings = 0.6;
constexpr double trust_in_lone_pair = 0.3;  // which the score knows already
constexpr std::size_t words_on_each_side = 2;
constexpr std::uint64_t pairs_of_chance = 30;  // a large archive holds the usual slips this often
constexpr double more_than_chance = 4;

double share_of_unseen_word(std::string_view word) {
    const auto letters = static_cast<double>(letters_of(word).size());
    return unseen_word * std::exp(letters_of_unseen_word - std::min(letters, most_letters_of_unseen_word));
}

/// A way to the end of an arc: its score, and the way to the arc before it.
struct Way {
    double score = 0;
    std::size_t arc_before = 0;
    std::size_t way_before = 0;
    bool begins = false;
};

void keep_best(std::vector<Way>& ways, std::size_t most) {
    std::stable_sort(ways.begin(), ways.end(), [](const Way& a, const Way& b) { return a.score > b.score; });
    if (ways.size() > most) ways.resize(most);
}

/// The arcs that begin at each token, and those that end before it.
struct Joints {
    std::vector<std::vector<std::size_t>> from;
    std::vector<std::vector<std::size_t>> into;

    Joints(const std::vector<Arc>& arcs, std::size_t tokens) : from(tokens + 1), into(tokens + 1) {
        for (std::size_t a = 0; a < arcs.size(); ++a) {
            from[arcs[a].from].push_back(a);
            into[arcs[a].to].push_back(a);
        }
    }
};

/// The best ways to the end of each arc.
std::vector<std::vector<Way>> best_ways(const std::vector<Arc>& arcs, const Joints& joints,
                                        const WordModel& model, std::size_t most) {
    std::vector<std::vector<Way>> ways(arcs.size());
    for (std::size_t at = 0; at + 1 < joints.from.size(); ++at) {
        for (const std::size_t a : joints.from[at]) {
            const Arc& arc = arcs[a];
            const double inside = model.inside(arc);
            if (at == 0) {
                ways[a].push_back({model.alone(arc.words.front()) + inside, 0, 0, true});
                continue;
            }
            for (const std::size_t b : joints.into[at]) {
                if (ways[b].empty()) continue;
                const double step = model.after(arcs[b].words.back(), arc.words.front()) + inside;
                for (std::size_t w = 0; w < ways[b].size(); ++w)
                    ways[a].push_back({ways[b][w].score + step, b, w, false});
            }
            keep_best(ways[a], most);
        }
    }
    return ways;
}

/// The path whose last arc is `arc`, by the way that leads to its `end`.
Path path_to(std::size_t arc, const Way& end, const std::vector<Arc>& arcs,
             const std::vector<std::vector<Way>>& ways) {
    Path path;
    path.score = end.score;
    for (const Way* way = &end;; way = &ways[arc][way->way_before]) {
        path.arcs.push_back(&arcs[arc]);
        if (way->begins) break;
        arc = way->arc_before;
    }
    std::reverse(path.arcs.begin(), path.arcs.end());
    return path;
}

/// The words of a path for tokens [from, to).
std::vector<std::string> words_between(const Path& path, std::size_t from, std::size_t to) {
    std::vector<std::string> words;
    for (const Arc* arc : path.arcs)
        if (arc->from >= from && arc->to <= to)
            words.insert(words.end(), arc->words.begin(), arc->words.end());
    return words;
}

}  // namespace

WordModel::WordModel(Frequencies& frequencies) : frequencies_(frequencies) {
    all_ = static_cast<double>(std::max<std::uint64_t>(frequencies.all_occurrences(), 1));
}

double WordModel::share(const std::string& word) const {
    const std::uint64_t seen = frequencies_.occurrences(word);
    if (seen > 0) return static_cast<double>(seen) / all_;
    // Without marks quyet is no syllable as it stands, but a way to type one.
    if (is_vietnamese_syllable(word) || is_unmarked_syllable(word))
        return std::min(unseen_syllable / all_, most_for_unseen_syllable);
    return has_marks(word) ? unseen_marked : share_of_unseen_word(word);
}

double WordModel::alone(const std::string& word) const {
    return std::log(share(word));
}

double WordModel::after(const std::string& before, const std::string& word) const {
    double beside = 0;
    const auto first = static_cast<double>(frequencies_.occurrences(before));
    if (first > 0 && frequencies_.occurrences(word) > 0) {
        const auto pairs = static_cast<double>(frequencies_.pair_occurrences(before, word));
        beside = std::max(pairs - discount, 0.0) / (first + 1);
    }
    return std::log(share_of_pairs * beside + (1 - share_of_pairs) * share(word));
}

double WordModel::inside(const Arc& arc) const {
    double score = -arc.cost;
    for (std::size_t i = 1; i < arc.words.size(); ++i) score += after(arc.words[i - 1], arc.words[i]);
    return score;
}

bool WordModel::are_strangers(const std::string& first, const std::string& second) const {
    const std::uint64_t pairs = frequencies_.pair_occurrences(first, second);
    if (pairs <= pairs_of_chance) return true;
    const auto chance = static_cast<double>(frequencies_.occurrences(first)) *
                        static_cast<double>(frequencies_.occurrences(second)) / all_;
    return static_cast<double>(pairs) < more_than_chance * chance;
}

double gain_by_rows(const Path& path, const WordModel& model) {
    const std::vector<std::string> words = words_between(path, path.arcs.front()->from, path.arcs.back()->to);
    double gain = 0;
    for (std::size_t i = 2; i < words.size(); ++i) {
        const double by_pair = std::exp(model.after(words[i - 1], words[i]));
        gain += std::log(
            after_two(words[i - 2], words[i - 1], words[i], by_pair, trust_in_rows, model.frequencies()) /
            by_pair);
    }
    return gain;
}

double gain_by_surroundings(const Path& path, const WordModel& model) {
    double sum = 0;
    std::size_t slips = 0;
    for (const Arc* arc : path.arcs) {
        if (!arc->is_slip) continue;
        ++slips;
        const std::size_t from = arc->from - std::min(arc->from, words_on_each_side);
        const std::vector<std::string> row = words_between(path, from, arc->to + words_on_each_side);
        if (row.size() < 2) continue;
        const double trust = row.size() == 2 ? trust_in_lone_pair : trust_in_surroundings;
        sum += trust * std::log1p(static_cast<double>(model.frequencies().row(row)));
    }
    return slips == 0 ? 0 : sum / static_cast<double>(slips);
}

std::vector<Path> best_paths(const std::vector<Arc>& arcs, std::size_t tokens, const WordModel& model,
                             std::size_t most) {
    const Joints joints(arcs, tokens);
    const std::vector<std::vector<Way>> ways = best_ways(arcs, joints, model, most);
    std::vector<Path> paths;
    for (const std::size_t last : joints.into[tokens]) {
        for (const Way& end : ways[last]) paths.push_back(path_to(last, end, arcs, ways));
    }
    std::stable_sort(paths.begin(), paths.end(),
                     [](const Path& a, const Path& b) { return a.score > b.score; });
    if (paths.size() > most) paths.resize(most);
    return paths;
}

}  // namespace xdd::query
