#include "indexer/console/exit_code.h"

#include <vector>

#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("of two exit codes the graver one wins, in either order") {
    const std::vector<ExitCode> gravest_first{
        ExitCode::interrupted,   ExitCode::locked,       ExitCode::damaged,       ExitCode::no_index,
        ExitCode::usage,         ExitCode::cannot_write, ExitCode::program_fault, ExitCode::some_rejected,
        ExitCode::nothing_found, ExitCode::done};
    for (std::size_t i = 0; i < gravest_first.size(); ++i) {
        for (std::size_t j = i; j < gravest_first.size(); ++j) {
            CHECK(worse(gravest_first[i], gravest_first[j]) == gravest_first[i]);
            CHECK(worse(gravest_first[j], gravest_first[i]) == gravest_first[i]);
        }
    }
}
