#include "query/render/explanation_output.h"

#include "tests/support/catch.h"

using namespace xdd::query;

TEST_CASE("an explanation gives a terminal no control characters to obey") {
    const Explanation explanation{"(group chi \x1b[31mbộ)", "chi \x1b[31mbộ", "Query(bộ)", "Query(bộ)"};
    CHECK(explanation_text(explanation) ==
          "parsed:  (group chi \\x1b[31mbộ)\n"
          "read as: chi \\x1b[31mbộ\n"
          "matches: Query(bộ)\n"
          "ranks:   Query(bộ)\n");
}
