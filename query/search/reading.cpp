#include "query/search/reading.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "corpus/vietnamese/i_and_y.h"

namespace xdd::query {
namespace {

constexpr double share_of_pairs = 0.98;
constexpr double discount = 0.75;
constexpr double cost_of_adding_marks = 3;
constexpr double cost_of_other_marks = 6;
constexpr double cost_of_other_letter = 3;  // i for y: ly luan where the articles have lí luận
constexpr double smallest_share = 0.05;
constexpr double least_likelihood = -3.9;  // of another reading beside the best, as a logarithm
constexpr std::size_t most_candidates = 24;
// A spelling this much rarer than the most frequent one is a slip in some article, hardly what was meant.
constexpr double rarest = 1e-4;
// A literal word is looked at twice only among enough others, where it forms no more pairs than chance does.
constexpr std::size_t fewest_words_for_slips = 3;
constexpr std::uint64_t pairs_of_chance = 2;

struct Candidate {
    std::string key;
    double count = 0;
    double prior = 1;  // exp(-cost)
    bool is_slip_mended = false;
};

using Row = std::vector<double>;
using Keys = std::vector<std::string>;

/// One word: its candidates, and the probabilities that lead to and from them.
struct Stage {
    std::vector<Candidate> candidates;
    std::vector<Row> steps;  // [candidate before][candidate]: P(x | p) times the prior
    Row forward;             // sum over all sequences up to here
    Row backward;            // and from here on
    Row best;                // of the likeliest sequence up to here, as a logarithm
    std::vector<std::size_t> from;
};

class Reader {
  public:
    Reader(const std::vector<TypedWord>& words, bool nothing_marked, Frequencies& frequencies)
        : words_(words), nothing_marked_(nothing_marked), frequencies_(frequencies) {
        all_words_ = static_cast<double>(std::max<std::uint64_t>(frequencies.all_occurrences(), 1));
    }

    std::vector<ReadWord> read() {
        go_forwards();
        go_backwards();
        std::vector<ReadWord> result(words_.size());
        choose_best(result);
        for (std::size_t i = 0; i < words_.size(); ++i) {
            result[i].shares = shares(stages_[i]);
            if (i > 0) result[i].pairs = pair_shares(stages_[i - 1], stages_[i]);
        }
        return result;
    }

    std::vector<Keys> read_ways(std::size_t most) {
        if (words_.empty()) return {};
        go_forwards();
        std::vector<std::vector<Ways>> ways;  // by word and candidate
        for (std::size_t i = 0; i < stages_.size(); ++i) {
            ways.emplace_back(stages_[i].candidates.size());
            for (std::size_t x = 0; x < ways[i].size(); ++x)
                ways[i][x] = i == 0 ? Ways{{stages_[0].best[x], 0, 0}} : ways_to(i, x, ways[i - 1], most);
        }
        Ways ends;  // `from` the last word's candidates
        for (std::size_t x = 0; x < ways.back().size(); ++x) {
            for (std::size_t rank = 0; rank < ways.back()[x].size(); ++rank)
                ends.push_back({ways.back()[x][rank].likelihood, x, rank});
        }
        keep_best(ends, most);
        std::vector<Keys> readings;
        for (const Way& end : ends) {
            if (end.likelihood >= ends.front().likelihood + least_likelihood)
                readings.push_back(keys_along(end, ways));
        }
        return readings;
    }

  private:
    /// One of the best sequences up to a candidate: the candidate before, and which of its own sequences.
    struct Way {
        double likelihood = 0;
        std::size_t from = 0;
        std::size_t rank = 0;
    };
    using Ways = std::vector<Way>;

    void go_forwards() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            stages_.push_back({});
            stages_[i].candidates = candidates(i);
            if (i == 0)
                begin(stages_[0]);
            else
                step(stages_[i - 1], stages_[i]);
        }
    }

    static void keep_best(Ways& ways, std::size_t most) {
        std::stable_sort(ways.begin(), ways.end(),
                         [](const Way& a, const Way& b) { return a.likelihood > b.likelihood; });
        if (ways.size() > most) ways.resize(most);
    }

    Ways ways_to(std::size_t i, std::size_t x, const std::vector<Ways>& before, std::size_t most) const {
        Ways ways;
        for (std::size_t p = 0; p < before.size(); ++p) {
            const double step = logarithm(stages_[i].steps[p][x], stages_[i].candidates[x]);
            for (std::size_t rank = 0; rank < before[p].size(); ++rank)
                ways.push_back({before[p][rank].likelihood + step, p, rank});
        }
        keep_best(ways, most);
        return ways;
    }

    Keys keys_along(Way at, const std::vector<std::vector<Ways>>& ways) const {
        Keys keys(stages_.size());
        for (std::size_t i = stages_.size(); i-- > 0;) {
            keys[i] = stages_[i].candidates[at.from].key;
            at = ways[i][at.from][at.rank];
        }
        return keys;
    }

    std::vector<Candidate> candidates(std::size_t i) const {
        const TypedWord& word = words_[i];
        const Candidate typed{word.key, static_cast<double>(frequencies_.occurrences(word.key)), 1, false};
        const bool is_slip = word.freedom == Freedom::literal && may_be_slip(i);
        if (word.freedom != Freedom::free && !is_slip) return {typed};
        std::vector<Candidate> result;
        double most = 0;
        const auto add = [&](const std::string& folded, double probability) {
            for (const Spelling& spelling : frequencies_.spellings(folded)) {
                if (result.size() == most_candidates) break;
                if (spelling.key == word.key) continue;
                const auto count = static_cast<double>(frequencies_.occurrences(spelling.key));
                most = std::max(most, count);
                if (count >= most * rarest) result.push_back({spelling.key, count, probability, is_slip});
            }
        };
        add(word.folded, prior(word));
        const std::optional<std::string> variant = i_y_variant(word.folded);
        if (variant && word.freedom == Freedom::free)
            add(*variant, prior(word) * std::exp(-cost_of_other_letter));
        // What was typed counts even if no article has it, when nothing else does.
        if (is_slip || result.empty() || typed.count > 0) result.push_back(typed);
        return result;
    }

    double prior(const TypedWord& word) const {
        if (word.freedom == Freedom::literal) return std::exp(-cost_of_other_marks);
        return nothing_marked_ ? 1 : std::exp(-cost_of_adding_marks);
    }

    bool may_be_slip(std::size_t i) const {
        if (words_.size() < fewest_words_for_slips) return false;
        const auto beside = [&](std::size_t a, std::size_t b) {
            return frequencies_.pair_occurrences(words_[a].key, words_[b].key);
        };
        return (i == 0 || beside(i - 1, i) <= pairs_of_chance) &&
               (i + 1 == words_.size() || beside(i, i + 1) <= pairs_of_chance);
    }

    /// What was seen once or twice was seen by chance, partly.
    static double discounted(std::uint64_t count) {
        return std::max(static_cast<double>(count) - discount, 0.0);
    }

    double alone(const Candidate& candidate) const {
        constexpr double unseen = 0.01;
        return (candidate.count + unseen) / all_words_;
    }

    static void normalise(Row& row) {
        double sum = 0;
        for (const double value : row) sum += value;
        for (double& value : row) value /= sum;
    }

    static double logarithm(double probability, const Candidate& candidate) {
        return candidate.is_slip_mended ? -HUGE_VAL : std::log(probability);
    }

    void begin(Stage& stage) const {
        for (const Candidate& candidate : stage.candidates) {
            const double probability = alone(candidate) * candidate.prior;
            stage.forward.push_back(probability);
            stage.best.push_back(logarithm(probability, candidate));
            stage.from.push_back(0);
        }
        normalise(stage.forward);
    }

    void step(const Stage& before, Stage& stage) const {
        const std::size_t here = stage.candidates.size();
        stage.steps.assign(before.candidates.size(), Row(here));
        stage.forward.assign(here, 0);
        stage.best.assign(here, -HUGE_VAL);
        stage.from.assign(here, 0);
        for (std::size_t p = 0; p < before.candidates.size(); ++p) {
            const Candidate& left = before.candidates[p];
            for (std::size_t x = 0; x < here; ++x) {
                const Candidate& right = stage.candidates[x];
                double beside = 0;
                if (left.count > 0 && right.count > 0)
                    beside =
                        discounted(frequencies_.pair_occurrences(left.key, right.key)) / (left.count + 1);
                const double probability =
                    (share_of_pairs * beside + (1 - share_of_pairs) * alone(right)) * right.prior;
                stage.steps[p][x] = probability;
                stage.forward[x] += before.forward[p] * probability;
                const double reached = before.best[p] + logarithm(probability, right);
                if (reached > stage.best[x]) {
                    stage.best[x] = reached;
                    stage.from[x] = p;
                }
            }
        }
        normalise(stage.forward);
    }

    void go_backwards() {
        for (std::size_t i = stages_.size(); i-- > 0;) {
            Stage& stage = stages_[i];
            stage.backward.assign(stage.candidates.size(), 1);
            if (i + 1 == stages_.size()) continue;
            const Stage& next = stages_[i + 1];
            for (std::size_t p = 0; p < stage.candidates.size(); ++p) {
                double sum = 0;
                for (std::size_t x = 0; x < next.candidates.size(); ++x)
                    sum += next.steps[p][x] * next.backward[x];
                stage.backward[p] = sum;
            }
            normalise(stage.backward);
        }
    }

    void choose_best(std::vector<ReadWord>& result) const {
        if (stages_.empty()) return;
        const Row& last = stages_.back().best;
        auto at = static_cast<std::size_t>(std::max_element(last.begin(), last.end()) - last.begin());
        for (std::size_t i = stages_.size(); i-- > 0;) {
            result[i].best = stages_[i].candidates[at].key;
            at = stages_[i].from[at];
        }
    }

    static std::vector<Share> shares(const Stage& stage) {
        Row all;
        for (std::size_t x = 0; x < stage.candidates.size(); ++x)
            all.push_back(stage.forward[x] * stage.backward[x]);
        normalise(all);
        std::vector<Share> result;
        for (std::size_t x = 0; x < all.size(); ++x)
            if (all[x] >= smallest_share) result.push_back({stage.candidates[x].key, all[x]});
        std::stable_sort(result.begin(), result.end(),
                         [](const Share& a, const Share& b) { return a.share > b.share; });
        return result;
    }

    static std::vector<PairShare> pair_shares(const Stage& before, const Stage& stage) {
        std::vector<PairShare> all;
        double sum = 0;
        for (std::size_t p = 0; p < before.candidates.size(); ++p) {
            for (std::size_t x = 0; x < stage.candidates.size(); ++x) {
                const double share = before.forward[p] * stage.steps[p][x] * stage.backward[x];
                sum += share;
                all.push_back({before.candidates[p].key, stage.candidates[x].key, share});
            }
        }
        for (PairShare& pair : all) pair.share /= sum;
        std::erase_if(all, [](const PairShare& pair) { return pair.share < smallest_share; });
        return all;
    }

    const std::vector<TypedWord>& words_;
    bool nothing_marked_;
    Frequencies& frequencies_;
    double all_words_ = 1;
    std::vector<Stage> stages_;
};

}  // namespace

std::vector<ReadWord> read_words(const std::vector<TypedWord>& words, bool nothing_marked,
                                 Frequencies& frequencies) {
    return Reader(words, nothing_marked, frequencies).read();
}

std::vector<std::vector<std::string>> likely_readings(const std::vector<TypedWord>& words,
                                                      bool nothing_marked, std::size_t most,
                                                      Frequencies& frequencies) {
    return Reader(words, nothing_marked, frequencies).read_ways(most);
}

}  // namespace xdd::query
