#include "query/search/reading.h"

#include <algorithm>
#include <cmath>

namespace xdd::query {
namespace {

constexpr double share_of_pairs = 0.9;
constexpr double cost_of_adding_marks = 3.0;
constexpr std::size_t beam = 40;
// A spelling this much rarer than the most frequent one is a slip in some article, hardly what was meant.
constexpr std::size_t most_candidates = 24;

struct Candidate {
    std::string key;
    double articles = 0;
    double cost = 0;
};

/// A sequence up to some word: how much it costs and where it came from.
struct Path {
    double cost = 0;
    std::size_t candidate = 0;
    std::size_t before = 0;  // index into the paths of the word before
};

std::vector<Candidate> candidates(const TypedWord& word, bool nothing_marked, Frequencies& frequencies) {
    std::vector<Candidate> result;
    if (!word.literal) {
        for (const Spelling& spelling : frequencies.spellings(word.folded)) {
            if (result.size() == most_candidates) break;
            const double cost = spelling.key == word.key || nothing_marked ? 0 : cost_of_adding_marks;
            result.push_back({spelling.key, static_cast<double>(spelling.articles), cost});
        }
    }
    const bool as_typed_is_there = std::any_of(result.begin(), result.end(),
                                               [&](const Candidate& c) { return c.key == word.key; });
    if (result.empty() || (!as_typed_is_there && frequencies.word(word.key) != 0))
        result.push_back({word.key, static_cast<double>(frequencies.word(word.key)), 0});
    return result;
}

double cost_of(double probability) {
    constexpr double smallest = 1e-12;
    return -std::log(std::max(probability, smallest));
}

void keep_cheapest(std::vector<Path>& paths) {
    std::stable_sort(paths.begin(), paths.end(), [](const Path& a, const Path& b) { return a.cost < b.cost; });
    if (paths.size() > beam) paths.resize(beam);
}

}  // namespace

std::vector<std::string> read_words(const std::vector<TypedWord>& words, bool nothing_marked,
                                    Frequencies& frequencies) {
    const double all = static_cast<double>(std::max<std::uint64_t>(frequencies.articles(), 1));
    std::vector<std::vector<Candidate>> choices;
    std::vector<std::vector<Path>> paths;
    for (const TypedWord& word : words) {
        choices.push_back(candidates(word, nothing_marked, frequencies));
        const std::vector<Candidate>& here = choices.back();
        std::vector<Path> reached;
        for (std::size_t x = 0; x < here.size(); ++x) {
            const double alone = (paths.empty() ? 1 : 1 - share_of_pairs) * here[x].articles / all;
            if (paths.empty()) {
                reached.push_back({cost_of(alone) + here[x].cost, x, 0});
                continue;
            }
            const std::vector<Candidate>& previous = choices[choices.size() - 2];
            Path best{HUGE_VAL, x, 0};
            for (std::size_t p = 0; p < paths.back().size(); ++p) {
                const Path& path = paths.back()[p];
                const Candidate& left = previous[path.candidate];
                double beside = 0;
                if (left.articles > 0 && here[x].articles > 0)
                    beside = static_cast<double>(frequencies.pair(left.key, here[x].key)) / (left.articles + 1);
                const double cost = path.cost + cost_of(share_of_pairs * beside + alone) + here[x].cost;
                if (cost < best.cost) best = {cost, x, p};
            }
            reached.push_back(best);
        }
        keep_cheapest(reached);
        paths.push_back(std::move(reached));
    }

    std::vector<std::string> chosen(words.size());
    std::size_t at = 0;
    for (std::size_t i = words.size(); i-- > 0;) {
        const Path& path = paths[i][at];
        chosen[i] = choices[i][path.candidate].key;
        at = path.before;
    }
    return chosen;
}

}  // namespace xdd::query
