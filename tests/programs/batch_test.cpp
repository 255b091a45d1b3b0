// What xdd-query batch promises to those who measure it.
#include <regex>

#include "tests/support/catch.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

using namespace xdd::test;

TEST_CASE("A timed batch prints the hits of an untimed one, and one line about the time of all queries") {
    const TemporaryFolder folder;
    const std::string index = folder.file("xdd.db");
    REQUIRE(run_shell("xdd-index add --quiet --index " + index + " " XDD_SAMPLES "/pages").exit_code == 0);
    const std::string queries = folder.write(
        "queries.tsv", "q1\tchi bộ\nq2\t\"sinh hoạt chi bộ\"\nq3\tdang vien\nq4\tkhông-có-gì-zzz\n");
    const std::string batch = "xdd-query batch --limit 5 --index " + index + " --queries " + queries;
    const ProgramRun plain = run_shell(batch);
    const ProgramRun timed = run_shell(batch + " --timing");
    CHECK(plain.exit_code == timed.exit_code);
    CHECK(!plain.out.empty());
    CHECK(plain.err.empty());
    CHECK(timed.out == plain.out);
    CHECK(std::regex_match(timed.err,
                           std::regex(R"(p50 \d+\.\d+ p95 \d+\.\d+ p99 \d+\.\d+ ms over 4 queries\n)")));
}

TEST_CASE("A batch of queries that cannot be read says so") {
    const TemporaryFolder folder;
    const std::string index = folder.file("xdd.db");
    REQUIRE(run_shell("xdd-index add --quiet --index " + index + " " XDD_SAMPLES "/pages").exit_code == 0);
    const ProgramRun run = run_shell("xdd-query batch --index " + index + " --queries " XDD_SAMPLES);
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    CHECK(run.err.starts_with("xdd-query: cannot read " XDD_SAMPLES "\n"));
}
