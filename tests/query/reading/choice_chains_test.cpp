#include "query/reading/choice_chains.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "tests/support/catch.h"

using namespace xdd::query;

namespace {

using Choices = std::vector<std::size_t>;

const Choices widths{2, 3, 1, 4, 2};

/// Unlike for any four arguments.
double step(std::size_t place, std::size_t earlier, std::size_t before, std::size_t choice) {
    return 0.05 + static_cast<double>((place * 31 + earlier * 17 + before * 7 + choice * 13) % 23) / 23;
}

bool anything(std::size_t /*place*/, std::size_t /*choice*/) {
    return true;
}

double probability(const Choices& chain) {
    double product = 1;
    for (std::size_t i = 0; i < chain.size(); ++i)
        product *= step(i, i < 2 ? 0 : chain[i - 2], i == 0 ? 0 : chain[i - 1], chain[i]);
    return product;
}

std::vector<Choices> all_chains() {
    std::vector<Choices> all{{}};
    for (const std::size_t width : widths) {
        std::vector<Choices> longer;
        for (const Choices& chain : all) {
            for (std::size_t choice = 0; choice < width; ++choice) {
                longer.push_back(chain);
                longer.back().push_back(choice);
            }
        }
        all = std::move(longer);
    }
    return all;
}

}  // namespace

TEST_CASE("Shares of choices and of pairs are those of all chains") {
    const ChoiceChains chains(widths, step);
    double sum = 0;
    for (const Choices& chain : all_chains()) sum += probability(chain);
    for (std::size_t place = 0; place < widths.size(); ++place) {
        std::map<std::size_t, double> of_choice;
        std::map<std::pair<std::size_t, std::size_t>, double> of_pair;
        for (const Choices& chain : all_chains()) {
            of_choice[chain[place]] += probability(chain) / sum;
            of_pair[{place == 0 ? 0 : chain[place - 1], chain[place]}] += probability(chain) / sum;
        }
        const Row shares = chains.shares(place);
        for (std::size_t choice = 0; choice < widths[place]; ++choice)
            CHECK(shares[choice] == Approx(of_choice[choice]));
        const std::vector<Row> pairs = chains.pair_shares(place);
        for (const auto& [pair, share] : of_pair) CHECK(pairs[pair.first][pair.second] == Approx(share));
    }
}

TEST_CASE("The likeliest chains come in order, without choices that may not be shown") {
    const ChoiceChains chains(widths, step);
    const auto may_be_shown = [](std::size_t place, std::size_t choice) { return place != 3 || choice != 1; };
    std::vector<std::pair<double, Choices>> expected;
    for (const Choices& chain : all_chains())
        if (may_be_shown(3, chain[3])) expected.emplace_back(-probability(chain), chain);
    std::sort(expected.begin(), expected.end());
    const std::vector<Chain> found = chains.likeliest(7, may_be_shown);
    REQUIRE(found.size() == 7);
    for (std::size_t i = 0; i < found.size(); ++i) {
        CHECK(found[i].choices == expected[i].second);
        CHECK(found[i].likelihood == Approx(std::log(-expected[i].first)));
    }
}

TEST_CASE("Chains of one place, and of none, have shares too") {
    CHECK(ChoiceChains({}, step).likeliest(3, anything).empty());
    const ChoiceChains one({3}, step);
    CHECK(one.likeliest(9, anything).size() == 3);
    const Row shares = one.shares(0);
    CHECK(shares[0] + shares[1] + shares[2] == Approx(1));
}

TEST_CASE("Where one place tells, shares are those of all chains as well") {
    const auto alone = [](std::size_t place, std::size_t /*earlier*/, std::size_t before,
                          std::size_t choice) { return step(place, 0, before, choice); };
    const ChoiceChains chains(widths, alone);
    std::vector<std::vector<Row>> steps;
    for (std::size_t place = 0; place < widths.size(); ++place) {
        steps.emplace_back(place == 0 ? 1 : widths[place - 1], Row(widths[place]));
        for (std::size_t before = 0; before < steps[place].size(); ++before)
            for (std::size_t choice = 0; choice < widths[place]; ++choice)
                steps[place][before][choice] = step(place, 0, before, choice);
    }
    const std::vector<Row> shares = shares_of_choices(steps);
    for (std::size_t place = 0; place < widths.size(); ++place)
        for (std::size_t choice = 0; choice < widths[place]; ++choice)
            CHECK(shares[place][choice] == Approx(chains.shares(place)[choice]));
}
