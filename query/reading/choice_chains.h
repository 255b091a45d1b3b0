#pragma once

#include <cstddef>
#include <functional>
#include <vector>

/// Chains of choices, one made at each place, where what was chosen before tells how likely a choice is. A
/// place has one choice at least. Probabilities need not add up to 1: they are normalised.
namespace xdd::query {

using Row = std::vector<double>;

/// How likely each choice of each place is over all chains, where the place before alone tells.
/// `steps[place][choice before][choice]`; the first place has one choice before it, which stands for none.
std::vector<Row> shares_of_choices(const std::vector<std::vector<Row>>& steps);

/// A chain and its likelihood, as a logarithm.
struct Chain {
    std::vector<std::size_t> choices;
    double likelihood = 0;
};

/// The same where the two places before tell.
class ChoiceChains {
  public:
    /// Probability of `choice` at `place` after `before`, and `earlier` before that; both are 0 where the
    /// chain has not begun.
    using Step =
        std::function<double(std::size_t place, std::size_t earlier, std::size_t before, std::size_t choice)>;

    ChoiceChains(std::vector<std::size_t> choices, const Step& step);

    Row shares(std::size_t place) const;
    /// [choice before][choice]; of the first place with one choice before it.
    std::vector<Row> pair_shares(std::size_t place) const;

    /// The likeliest chains of choices that `may_be_shown`, best first, `most` at most.
    std::vector<Chain> likeliest(
        std::size_t most,
        const std::function<bool(std::size_t place, std::size_t choice)>& may_be_shown) const;

  private:
    /// One of the best chains up to a pair of choices.
    struct Way {
        double likelihood = 0;
        std::size_t earlier = 0;
        std::size_t rank = 0;  ///< among the ways to the pair before
    };
    using Ways = std::vector<Way>;

    std::size_t width(std::size_t place) const { return choices_[place]; }
    std::size_t width_before(std::size_t place) const { return place == 0 ? 1 : choices_[place - 1]; }
    std::size_t width_earlier(std::size_t place) const { return place < 2 ? 1 : choices_[place - 2]; }
    std::size_t pair(std::size_t place, std::size_t before, std::size_t choice) const {
        return before * width(place) + choice;
    }
    double step(std::size_t place, std::size_t earlier, std::size_t before, std::size_t choice) const {
        return steps_[place][earlier * width_before(place) * width(place) + pair(place, before, choice)];
    }
    void take_steps(const Step& step);
    void go_forwards();
    void go_backwards();
    static void keep_best(Ways& ways, std::size_t most);
    /// The best to a pair of choices, by the best to all pairs before it.
    Ways ways_to(std::size_t place, std::size_t before, std::size_t choice, std::size_t most,
                 const std::vector<std::vector<Ways>>& ways) const;
    Chain chain_to(std::size_t before, std::size_t choice, Way way,
                   const std::vector<std::vector<Ways>>& ways) const;

    std::vector<std::size_t> choices_;
    std::vector<Row> steps_;     // [place][earlier, before, choice]
    std::vector<Row> forward_;   // [place][before, choice]: sum over all chains up to here
    std::vector<Row> backward_;  // and from here on
};

}  // namespace xdd::query
