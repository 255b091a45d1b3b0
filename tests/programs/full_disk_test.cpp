// A disk that is full, played by a limit on the size of files: what is written beyond it fails.
#include <filesystem>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

namespace {

namespace fs = std::filesystem;
using namespace xdd::test;

std::string many_records() {
    std::string records;
    for (int i = 0; i < 1500; ++i) {
        const std::string number = std::to_string(i);
        records += R"({"id":"a)" + number + R"(","title":"Bài )" + number + R"(","body":")";
        for (int word = 0; word < 100; ++word) records += "chi bộ đảng viên ";
        records += "\"}\n";
    }
    return records;
}

}  // namespace

TEST_CASE("a disk that fills up at any point of a large addition is told, and nothing is written") {
    const TemporaryFolder folder;
    ProgramInput settings;
    settings.folder = folder.path().string();
    REQUIRE(run_shell(std::string("xdd-index add ") + XDD_SAMPLES + "/pages", settings).exit_code == 0);
    settings.standard_input = many_records();

    for (const std::string blocks : {"16", "200", "600", "1000", "1500"}) {
        for (const std::string jobs : {"1", "2"}) {
            CAPTURE(blocks, jobs);
            const auto run =
                run_shell("ulimit -f " + blocks + "; xdd-index add --quiet --jobs " + jobs + " -", settings);
            CHECK(run.exit_code == 74);
            CHECK(run.err.find("xdd-index: cannot write the index xdd.db") != std::string::npos);
            CHECK(run.err.find("terminate") == std::string::npos);
            CHECK_FALSE(fs::exists(folder.path() / "xdd.db.building"));
        }
    }
    settings.standard_input.clear();
    CHECK(run_shell("xdd-index verify", settings).exit_code == 0);
    CHECK(run_shell("xdd-index status", settings).out.find("articles: 18\n") != std::string::npos);
}
