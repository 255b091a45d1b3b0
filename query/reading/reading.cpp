#include "query/reading/reading.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "corpus/vietnamese/i_and_y.h"
#include "query/reading/choice_chains.h"
#include "query/reading/trigram.h"

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
// What pairs alone make this unlikely no third word makes likely; but a few are enough to look at closely.
constexpr double least_share_by_pairs = 0.01;
constexpr std::size_t most_likely_by_pairs = 6;
constexpr double trust_in_rows = 0.6;
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

using Keys = std::vector<std::string>;

/// One word: its candidates, and how likely each is after each of the word before.
struct Place {
    std::vector<Candidate> candidates;
    std::vector<Row> steps;  // [candidate before][candidate]: P(x | p) times the prior
};

class Reader {
  public:
    Reader(const std::vector<TypedWord>& words, bool nothing_marked, Frequencies& frequencies)
        : words_(words), nothing_marked_(nothing_marked), frequencies_(frequencies) {
        all_words_ = static_cast<double>(std::max<std::uint64_t>(frequencies.all_occurrences(), 1));
        for (std::size_t i = 0; i < words.size(); ++i) {
            places_.push_back({candidates(i), {}});
            weigh_pairs(i);
        }
        keep_likely_by_pairs();
    }

    std::vector<ReadWord> read() const {
        const ChoiceChains chains = this->chains();
        std::vector<ReadWord> result(words_.size());
        for (const Chain& best : likeliest(chains, 1))
            for (std::size_t i = 0; i < words_.size(); ++i) result[i].best = key(i, best.choices[i]);
        for (std::size_t i = 0; i < words_.size(); ++i) {
            result[i].shares = shares(i, chains.shares(i));
            if (i > 0) result[i].pairs = pair_shares(i, chains.pair_shares(i));
        }
        return result;
    }

    std::vector<Keys> read_ways(std::size_t most) const {
        std::vector<Keys> readings;
        std::optional<double> of_best;
        for (const Chain& chain : likeliest(chains(), most)) {
            if (!of_best) of_best = chain.likelihood;
            if (chain.likelihood < *of_best + least_likelihood) break;
            Keys& keys = readings.emplace_back();
            for (std::size_t i = 0; i < words_.size(); ++i) keys.push_back(key(i, chain.choices[i]));
        }
        return readings;
    }

  private:
    const std::string& key(std::size_t i, std::size_t candidate) const {
        return places_[i].candidates[candidate].key;
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

    void weigh_pairs(std::size_t i) {
        Place& place = places_[i];
        const std::size_t here = place.candidates.size();
        if (i == 0) {
            place.steps.assign(1, Row(here));
            for (std::size_t x = 0; x < here; ++x)
                place.steps[0][x] = alone(place.candidates[x]) * place.candidates[x].prior;
            return;
        }
        for (const Candidate& left : places_[i - 1].candidates) {
            Row& row = place.steps.emplace_back();
            for (const Candidate& right : place.candidates) row.push_back(after(left, right) * right.prior);
        }
    }

    double after(const Candidate& left, const Candidate& right) const {
        double beside = 0;
        if (left.count > 0 && right.count > 0)
            beside = discounted(frequencies_.pair_occurrences(left.key, right.key)) / (left.count + 1);
        return share_of_pairs * beside + (1 - share_of_pairs) * alone(right);
    }

    void keep_likely_by_pairs() {
        std::vector<std::vector<Row>> steps;
        for (const Place& place : places_) steps.push_back(place.steps);
        const std::vector<Row> shares = shares_of_choices(steps);
        std::vector<std::size_t> before{0};
        for (std::size_t i = 0; i < places_.size(); ++i) {
            std::vector<std::size_t> kept = likely_by_pairs(i, shares[i]);
            Place likely;
            for (const std::size_t x : kept) likely.candidates.push_back(std::move(places_[i].candidates[x]));
            for (const std::size_t p : before) {
                Row& row = likely.steps.emplace_back();
                for (const std::size_t x : kept) row.push_back(steps[i][p][x]);
            }
            places_[i] = std::move(likely);
            before = std::move(kept);
        }
    }

    /// In their order. What was typed with marks is always among them.
    std::vector<std::size_t> likely_by_pairs(std::size_t i, const Row& shares) const {
        Row greatest = shares;
        std::sort(greatest.begin(), greatest.end(), std::greater<>());
        const double least =
            std::max(least_share_by_pairs, greatest[std::min(greatest.size(), most_likely_by_pairs) - 1]);
        std::vector<std::size_t> kept;
        for (std::size_t x = 0; x < shares.size(); ++x) {
            const bool literal =
                words_[i].freedom == Freedom::literal && !places_[i].candidates[x].is_slip_mended;
            if (shares[x] >= least || literal) kept.push_back(x);
        }
        return kept;
    }

    ChoiceChains chains() const {
        std::vector<std::size_t> choices;
        for (const Place& place : places_) choices.push_back(place.candidates.size());
        return {choices, [&](std::size_t i, std::size_t earlier, std::size_t before, std::size_t x) {
                    const double by_pair = places_[i].steps[before][x];
                    return may_ask_rows(i) ? by_row(i, earlier, before, x, by_pair) : by_pair;
                }};
    }

    /// Where there is something to choose. A slip that may be seen through is left to the pairs, which raised
    /// the suspicion: rows put too much trust in what happens to be common.
    bool may_ask_rows(std::size_t i) const {
        if (i < 2) return false;
        const auto row = std::span(places_).subspan(i - 2, 3);
        const bool is_open = std::any_of(row.begin(), row.end(),
                                         [](const Place& place) { return place.candidates.size() > 1; });
        const bool may_hold_slip = std::any_of(row.begin(), row.end(), [](const Place& place) {
            return std::any_of(place.candidates.begin(), place.candidates.end(),
                               [](const Candidate& candidate) { return candidate.is_slip_mended; });
        });
        return is_open && !may_hold_slip;
    }

    /// P(x | earlier, before) times the prior.
    double by_row(std::size_t i, std::size_t earlier, std::size_t before, std::size_t x,
                  double by_pair) const {
        const double prior = places_[i].candidates[x].prior;
        return prior * after_two(key(i - 2, earlier), key(i - 1, before), key(i, x), by_pair / prior,
                                 trust_in_rows, frequencies_);
    }

    /// A slip that is seen through is not shown: it only ranks.
    std::vector<Chain> likeliest(const ChoiceChains& chains, std::size_t most) const {
        return chains.likeliest(
            most, [&](std::size_t i, std::size_t x) { return !places_[i].candidates[x].is_slip_mended; });
    }

    std::vector<Share> shares(std::size_t i, const Row& all) const {
        std::vector<Share> result;
        for (std::size_t x = 0; x < all.size(); ++x)
            if (all[x] >= smallest_share) result.push_back({key(i, x), all[x]});
        std::stable_sort(result.begin(), result.end(),
                         [](const Share& a, const Share& b) { return a.share > b.share; });
        return result;
    }

    std::vector<PairShare> pair_shares(std::size_t i, const std::vector<Row>& all) const {
        std::vector<PairShare> result;
        for (std::size_t p = 0; p < all.size(); ++p)
            for (std::size_t x = 0; x < all[p].size(); ++x)
                if (all[p][x] >= smallest_share) result.push_back({key(i - 1, p), key(i, x), all[p][x]});
        return result;
    }

    const std::vector<TypedWord>& words_;
    bool nothing_marked_;
    Frequencies& frequencies_;
    double all_words_ = 1;
    std::vector<Place> places_;
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
