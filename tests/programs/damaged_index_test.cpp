// What both programs say of an index whose files were written over, run for real.
#include <string>

#include "tests/support/catch.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

using namespace xdd::test;

TEST_CASE("an index with a root block of another state is called damaged by every command") {
    const TemporaryFolder folder;
    const std::string location = folder.file("xdd.db");
    const std::string index = " --index " + location;
    REQUIRE(run_shell("printf '{\"id\":\"a\",\"title\":\"Tin\",\"body\":\"Chi bộ họp.\"}' | xdd-index add -" +
                      index)
                .exit_code == 0);
    std::string blocks = read_file(location + "/postlist.glass");
    for (std::size_t block = 0; block < blocks.size(); block += 8192) blocks[block] = '\x7F';
    folder.write("xdd.db/postlist.glass", blocks);
    for (const std::string command :
         {"xdd-query 'chi bộ'", "xdd-query authors", "xdd-query show a", "xdd-query cites",
          "xdd-index status", "xdd-index verify", "xdd-index dump", "xdd-index remove a", "xdd-index rebuild",
          "xdd-index compact"}) {
        INFO(command);
        const ProgramRun run = run_shell(command + index);
        INFO(run.err);
        CHECK(run.exit_code == 4);
        CHECK(run.err.find("again and again") == std::string::npos);
    }
}
