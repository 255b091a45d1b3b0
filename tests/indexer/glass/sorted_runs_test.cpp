#include "indexer/glass/sorted_runs.h"

#include <filesystem>
#include <map>
#include <random>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;

TEST_CASE("runs come out as one, in order of the keys, values of a key in the order of their runs") {
    const test::TemporaryFolder folder;
    glass::SortedRuns runs(folder.file("runs"));
    for (const auto& run : std::vector<std::map<std::string, std::string>>{
             {{"a", "1"}, {"c", "2"}}, {}, {{"", "3"}, {"a", ""}, {"b", "4"}}, {{"a", "5"}}}) {
        std::string entries;
        for (const auto& [key, value] : run) glass::append_entry(entries, key, value);
        runs.add(entries);
    }
    std::string seen;
    runs.merge([&](std::string_view key, const std::vector<std::string_view>& values) {
        seen += std::string(key) + ':';
        for (const std::string_view value : values) seen += std::string(value) + ',';
        seen += ' ';
    });
    CHECK(seen == ":3, a:1,,5, b:4, c:2, ");
    CHECK_FALSE(std::filesystem::exists(folder.file("runs")));
}

TEST_CASE("entries may be longer than what is read at a time") {
    const test::TemporaryFolder folder;
    std::mt19937 random(1);
    std::map<std::string, std::string> expected;
    glass::SortedRuns runs(folder.file("runs"));
    for (int run = 0; run < 20; ++run) {
        std::map<std::string, std::string> entries;
        for (int i = 0; i < 100; ++i) {
            const std::size_t size = random() % (random() % 20 == 0 ? 300'000 : 500);
            entries[std::to_string(random() % 1000)] = std::string(size, static_cast<char>('a' + run));
        }
        std::string packed;
        for (const auto& [key, value] : entries) {
            glass::append_entry(packed, key, value);
            expected[key] += value;
        }
        runs.add(packed);
    }
    std::map<std::string, std::string> found;
    runs.merge([&](std::string_view key, const std::vector<std::string_view>& values) {
        std::string& all = found[std::string(key)];
        REQUIRE(all.empty());
        for (const std::string_view value : values) all += value;
    });
    CHECK(found.size() == expected.size());
    const bool same = found == expected;  // too long to be printed
    CHECK(same);
}

TEST_CASE("the file of runs that are not merged goes away with them") {
    const test::TemporaryFolder folder;
    { const glass::SortedRuns runs(folder.file("runs")); }
    CHECK_FALSE(std::filesystem::exists(folder.file("runs")));
}
