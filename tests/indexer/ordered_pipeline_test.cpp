#include "indexer/ordered_pipeline.h"

#include <atomic>
#include <stdexcept>

#include "tests/support/catch.h"

using namespace xdd;

namespace {

std::function<std::optional<int>()> numbers(int count) {
    return [next = 0, count]() mutable -> std::optional<int> {
        return next == count ? std::nullopt : std::optional<int>(next++);
    };
}

}  // namespace

TEST_CASE("results come in the order of the source, whatever the number of threads") {
    for (const unsigned jobs : {1U, 2U, 7U}) {
        std::vector<int> results;
        run_ordered<int>(
            jobs, numbers(500), [](int&& n) { return n * 2; },
            [&](int&& n) {
                results.push_back(n);
                return true;
            });
        CAPTURE(jobs);
        REQUIRE(results.size() == 500);
        for (int i = 0; i < 500; ++i) REQUIRE(results[static_cast<std::size_t>(i)] == i * 2);
    }
}

TEST_CASE("the source is read only a little ahead") {
    int read = 0;
    int most_ahead = 0;
    int taken = 0;
    const std::function<std::optional<int>()> source = [&]() -> std::optional<int> {
        most_ahead = std::max(most_ahead, read - taken);
        return read == 1000 ? std::nullopt : std::optional<int>(read++);
    };
    run_ordered<int>(
        2, source, [](int&& n) { return n; }, [&](int&&) { return ++taken, true; });
    CHECK(taken == 1000);
    CHECK(most_ahead <= 16);
}

TEST_CASE("a sink that has enough ends it") {
    for (const unsigned jobs : {1U, 3U}) {
        int taken = 0;
        run_ordered<int>(
            jobs, numbers(1000), [](int&& n) { return n; }, [&](int&&) { return ++taken < 5; });
        CHECK(taken == 5);
    }
}

TEST_CASE("an exception in source, work or sink comes out at the caller") {
    for (const unsigned jobs : {1U, 3U}) {
        const auto same = [](int&& n) { return n; };
        const auto take = [](int&&) { return true; };
        const std::function<std::optional<int>()> broken = []() -> std::optional<int> {
            throw std::runtime_error("source");
        };
        CHECK_THROWS_WITH(run_ordered<int>(jobs, broken, same, take), "source");
        CHECK_THROWS_WITH(run_ordered<int>(
                              jobs, numbers(100),
                              [](int&& n) { return n == 40 ? throw std::runtime_error("work") : n; }, take),
                          "work");
        CHECK_THROWS_WITH(
            run_ordered<int>(jobs, numbers(100), same,
                             [](int&& n) { return n == 40 ? throw std::runtime_error("sink") : true; }),
            "sink");
    }
}
