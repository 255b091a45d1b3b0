// Every file of tests/programs/golden is one run of the real programs over an index of the bundled samples:
//
//     $ xdd-query 'chi bộ' --limit 2        the command line, as typed to a shell
//     exit 0
//     --- stdout
//     ...
//     --- stderr
//     ...
//
// tools/update_golden rewrites them with what the programs print now; the change is then reviewed like any
// other.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

namespace {

namespace fs = std::filesystem;
using namespace xdd::test;

// What differs from run to run: time stamps, durations, the folder's name, sizes on disk.
std::string without_changing_parts(std::string text, const std::string& folder) {
    for (std::size_t at; (at = text.find(folder)) != std::string::npos;)
        text.replace(at, folder.size(), "FOLDER");
    static const std::vector<std::pair<std::regex, std::string>> rules = {
        {std::regex(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)"), "TIME"},
        {std::regex(R"(\d+([.,]\d+)? (ms|s|KB|MB|GB)\b)"), "N $2"},
        {std::regex(R"((size: |"bytes":)\d+)"), "$1N"},
        {std::regex(R"((word lists |"vocabulary":")[0-9a-f]{16})"), "$1HASH"},
    };
    for (const auto& [pattern, replacement] : rules) text = std::regex_replace(text, pattern, replacement);
    return text;
}

std::string command_of(const std::string& golden) {
    if (golden.rfind("$ ", 0) != 0) throw std::runtime_error("a golden file begins with `$ ` and a command");
    return golden.substr(2, golden.find('\n') - 2);
}

std::string run_as_golden(const std::string& command, const TemporaryFolder& folder) {
    ProgramInput input;
    input.folder = folder.path().string();
    input.environment["XDD_INDEX"] = folder.file("samples.db");
    const ProgramRun run = run_shell(command, input);
    return without_changing_parts("$ " + command + "\nexit " + std::to_string(run.exit_code) +
                                      "\n--- stdout\n" + run.out + "--- stderr\n" + run.err,
                                  folder.path().string());
}

std::vector<fs::path> golden_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(XDD_GOLDEN)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("the programs print over the samples what the golden files hold") {
    const TemporaryFolder folder;
    fs::create_directory_symlink(XDD_SAMPLES, folder.path() / "samples");
    ProgramInput input;
    input.folder = folder.path().string();
    const ProgramRun built =
        run_shell("xdd-index add samples/pages samples/records --index samples.db", input);
    INFO(built.err);
    REQUIRE(built.exit_code == 0);

    const std::vector<fs::path> files = golden_files();
    REQUIRE(files.size() > 10);
    for (const fs::path& file : files) {
        const std::string golden = read_file(file);
        const std::string now = run_as_golden(command_of(golden), folder);
        if (std::getenv("XDD_UPDATE_GOLDEN") != nullptr) {
            std::ofstream(file, std::ios::binary) << now;
            continue;
        }
        INFO(file.filename());
        CHECK(now == golden);
    }
}
