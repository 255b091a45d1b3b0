#include "query/reading/choice_chains.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace xdd::query {
namespace {

void normalise(Row& row) {
    double sum = 0;
    for (const double value : row) sum += value;
    for (double& value : row) value /= sum;
}

}  // namespace

std::vector<Row> shares_of_choices(const std::vector<std::vector<Row>>& steps) {
    std::vector<Row> shares;
    Row before{1};
    for (const std::vector<Row>& step : steps) {
        Row here(step.front().size());
        for (std::size_t p = 0; p < before.size(); ++p)
            for (std::size_t x = 0; x < here.size(); ++x) here[x] += before[p] * step[p][x];
        normalise(here);
        shares.push_back(here);
        before = std::move(here);
    }
    Row after(shares.empty() ? 0 : shares.back().size(), 1);
    for (std::size_t place = shares.size(); place-- > 0;) {
        for (std::size_t x = 0; x < after.size(); ++x) shares[place][x] *= after[x];
        normalise(shares[place]);
        if (place == 0) break;
        Row sums(shares[place - 1].size());
        for (std::size_t p = 0; p < sums.size(); ++p)
            for (std::size_t x = 0; x < after.size(); ++x) sums[p] += steps[place][p][x] * after[x];
        normalise(sums);
        after = std::move(sums);
    }
    return shares;
}

ChoiceChains::ChoiceChains(std::vector<std::size_t> choices, const Step& step)
    : choices_(std::move(choices)) {
    take_steps(step);
    go_forwards();
    go_backwards();
}

void ChoiceChains::take_steps(const Step& step) {
    for (std::size_t place = 0; place < choices_.size(); ++place) {
        Row steps;
        for (std::size_t earlier = 0; earlier < width_earlier(place); ++earlier)
            for (std::size_t before = 0; before < width_before(place); ++before)
                for (std::size_t choice = 0; choice < width(place); ++choice)
                    steps.push_back(step(place, earlier, before, choice));
        steps_.push_back(std::move(steps));
    }
}

void ChoiceChains::go_forwards() {
    for (std::size_t place = 0; place < choices_.size(); ++place) {
        Row here(width_before(place) * width(place));
        for (std::size_t earlier = 0; earlier < width_earlier(place); ++earlier) {
            for (std::size_t before = 0; before < width_before(place); ++before) {
                const double reached = place == 0 ? 1 : forward_[place - 1][pair(place - 1, earlier, before)];
                for (std::size_t choice = 0; choice < width(place); ++choice)
                    here[pair(place, before, choice)] += reached * step(place, earlier, before, choice);
            }
        }
        normalise(here);
        forward_.push_back(std::move(here));
    }
}

void ChoiceChains::go_backwards() {
    backward_.resize(choices_.size());
    for (std::size_t place = choices_.size(); place-- > 0;) {
        Row& here = backward_[place];
        here.assign(width_before(place) * width(place), 1);
        if (place + 1 == choices_.size()) continue;
        for (std::size_t before = 0; before < width_before(place); ++before) {
            for (std::size_t choice = 0; choice < width(place); ++choice) {
                double sum = 0;
                for (std::size_t next = 0; next < width(place + 1); ++next)
                    sum += step(place + 1, before, choice, next) *
                           backward_[place + 1][pair(place + 1, choice, next)];
                here[pair(place, before, choice)] = sum;
            }
        }
        normalise(here);
    }
}

std::vector<Row> ChoiceChains::pair_shares(std::size_t place) const {
    Row all(forward_[place].size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = forward_[place][i] * backward_[place][i];
    normalise(all);
    std::vector<Row> shares;
    for (std::size_t before = 0; before < width_before(place); ++before) {
        const auto begin = all.begin() + static_cast<std::ptrdiff_t>(pair(place, before, 0));
        shares.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(width(place)));
    }
    return shares;
}

Row ChoiceChains::shares(std::size_t place) const {
    Row shares(width(place));
    for (const Row& row : pair_shares(place))
        for (std::size_t choice = 0; choice < row.size(); ++choice) shares[choice] += row[choice];
    return shares;
}

void ChoiceChains::keep_best(Ways& ways, std::size_t most) {
    std::stable_sort(ways.begin(), ways.end(),
                     [](const Way& a, const Way& b) { return a.likelihood > b.likelihood; });
    if (ways.size() > most) ways.resize(most);
}

Chain ChoiceChains::chain_to(std::size_t before, std::size_t choice, Way way,
                             const std::vector<std::vector<Ways>>& ways) const {
    Chain chain{std::vector<std::size_t>(choices_.size()), way.likelihood};
    for (std::size_t place = choices_.size(); place-- > 0;) {
        chain.choices[place] = choice;
        if (place == 0) break;
        choice = std::exchange(before, way.earlier);
        way = ways[place - 1][pair(place - 1, before, choice)][way.rank];
    }
    return chain;
}

ChoiceChains::Ways ChoiceChains::ways_to(std::size_t place, std::size_t before, std::size_t choice,
                                         std::size_t most, const std::vector<std::vector<Ways>>& ways) const {
    Ways found;
    for (std::size_t earlier = 0; earlier < width_earlier(place); ++earlier) {
        const double likelihood = std::log(step(place, earlier, before, choice));
        if (place == 0) {
            found.push_back({likelihood, 0, 0});
            continue;
        }
        const Ways& reached = ways[place - 1][pair(place - 1, earlier, before)];
        for (std::size_t rank = 0; rank < reached.size(); ++rank)
            found.push_back({reached[rank].likelihood + likelihood, earlier, rank});
    }
    keep_best(found, most);
    return found;
}

std::vector<Chain> ChoiceChains::likeliest(
    std::size_t most, const std::function<bool(std::size_t place, std::size_t choice)>& may_be_shown) const {
    if (choices_.empty()) return {};
    std::vector<std::vector<Ways>> ways;  // [place][before, choice]
    for (std::size_t place = 0; place < choices_.size(); ++place) {
        std::vector<Ways> here(width_before(place) * width(place));
        for (std::size_t before = 0; before < width_before(place); ++before) {
            for (std::size_t choice = 0; choice < width(place); ++choice) {
                if (may_be_shown(place, choice))
                    here[pair(place, before, choice)] = ways_to(place, before, choice, most, ways);
            }
        }
        ways.push_back(std::move(here));
    }
    const std::size_t last = choices_.size() - 1;
    std::vector<Chain> chains;
    for (std::size_t before = 0; before < width_before(last); ++before)
        for (std::size_t choice = 0; choice < width(last); ++choice)
            for (const Way& way : ways[last][pair(last, before, choice)])
                chains.push_back(chain_to(before, choice, way, ways));
    std::stable_sort(chains.begin(), chains.end(),
                     [](const Chain& a, const Chain& b) { return a.likelihood > b.likelihood; });
    if (chains.size() > most) chains.resize(most);
    return chains;
}

}  // namespace xdd::query
