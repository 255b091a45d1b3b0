// xdd-query over several locations, servers among them, run for real.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/fake_server.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/xapian_server.h"

using namespace xdd::test;

namespace {

/// What `xdd-query QUERY --format json` prints, but for the time of the last change.
nlohmann::json asked(const std::string& locations, const std::string& query) {
    const ProgramRun run = run_shell("xdd-query " + query + " --format json " + locations);
    INFO(run.err);
    REQUIRE(run.exit_code == 0);
    nlohmann::json answer = nlohmann::json::parse(run.out);
    if (answer.contains("index")) answer["index"].erase("changed");
    return answer;
}

}  // namespace

TEST_CASE("An archive in a folder and behind a server answers as one index") {
    const TemporaryFolder folder;
    const auto add = [&](const std::string& name, const std::string& paths) {
        const ProgramRun run = run_shell("xdd-index add --quiet --index " + folder.file(name) + " " + paths);
        INFO(run.err);
        REQUIRE(run.exit_code == 0);
        return folder.file(name);
    };
    const std::string pages = XDD_SAMPLES "/pages";
    const std::string records = XDD_SAMPLES "/records";
    const std::string whole = "--index " + add("whole", pages + " " + records);
    const auto server = XapianServer::start(add("records", records));
    if (server == nullptr) {
        WARN("skipped: xapian-tcpsrv is not installed");
        return;
    }
    const std::string mixed = "--index " + add("pages", pages) + " --index " + server->location();
    for (const char* query : {"to chuc co so dang --facets", "'\"chi bộ\"' --sort -date --all",
                              "count đảng --by year", "authors", "topics", "--author ngạn",
                              "cán bộ --match any --limit 3 --offset 4", "show mau-2006-huy-hieu-dang"}) {
        INFO(query);
        CHECK(asked(mixed, query) == asked(whole, query));
    }
}

namespace {

/// Whether the program gave a server up: one sentence that names it, exit code 3, and an end that comes by
/// itself.
void check_given_up(const std::string& command, const std::string& location) {
    INFO(command);
    const ProgramRun run = run_shell("timeout 60 xdd-query " + command + " --index " + location);
    INFO(run.err);
    CHECK(run.exit_code == 3);
    CHECK(run.out.empty());
    CHECK(run.err.find(location) != std::string::npos);
    CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
}

}  // namespace

TEST_CASE("A server that is away ends with one sentence that names it and exit code 3") {
    const std::string away = "tcp:127.0.0.1:" + std::to_string(free_port());
    for (const char* command : {"đảng", "count đảng", "authors", "show x", "cites"})
        check_given_up(command, away);
}

TEST_CASE("A server that accepts and never answers ends the program in the same way") {
    const FakeServer silent("");
    check_given_up("đảng", silent.location());
}

TEST_CASE("What speaks another language than a server of ours ends the program in the same way") {
    for (const char* greeting : {"HTTP/1.1 400 Bad Request\r\n\r\n", "SSH-2.0-none\r\n"}) {
        const FakeServer other(greeting);
        for (const char* command : {"đảng", "show x"}) check_given_up(command, other.location());
    }
}

TEST_CASE("An address that is none ends both programs with one sentence and exit code 2") {
    for (const std::string location :
         {"tcp:localhost", "tcp::7777", "tcp:localhost:0", "tcp:localhost:port"}) {
        for (const std::string call : {"xdd-query đảng --index ", "xdd-query authors --index ",
                                       "xdd-index status --index ", "xdd-index add no-such-path --index "}) {
            for (const std::string& command :
                 {call + location, "XDD_INDEX=" + location + ' ' + call.substr(0, call.rfind("--"))}) {
                INFO(command);
                const ProgramRun run = run_shell(command);
                CHECK(run.exit_code == 2);
                CHECK(run.out.empty());
                CHECK(run.err.find("'" + location +
                                   "' is no address of a server, which is written tcp:HOST:PORT") !=
                      std::string::npos);
            }
        }
    }
}
