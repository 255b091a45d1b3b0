#include "indexer/console/run_program.h"

#include <array>
#include <cstdlib>
#include <new>
#include <sstream>
#include <system_error>

#include <boost/program_options.hpp>

#include "corpus/vocabulary/vocabulary.h"
#include "indexer/format/index_error.h"
#include "tests/support/catch.h"

using namespace xdd;
using Catch::Matchers::Contains;

namespace {

Invocation last;  // what the command got

ExitCode remember(const Invocation& invocation, const Streams& streams) {
    last = invocation;
    streams.out << "ran\n";
    return ExitCode::done;
}

void declare_search(boost::program_options::options_description& options) {
    options.add_options()("limit", boost::program_options::value<int>(), "how many")(
        "all", boost::program_options::bool_switch(), "all of them");
}

constexpr std::array commands{
    Command{"search", "QUERY...", "Finds", "Example: none\n", declare_search, remember},
    Command{"list", "", "Lists", "", nullptr, remember}};
constexpr Program with_default{"prog", "A program.", commands, "search", ""};
constexpr Program without_default{"prog", "A program.", commands, "", ""};

struct Ended {
    ExitCode code;
    std::string out;
    std::string err;
};

Ended run(const Program& program, const std::vector<std::string>& arguments) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const ExitCode code = run_program(program, arguments, Streams{in, out, err});
    return {code, out.str(), err.str()};
}

/// Runs a command that throws what `raise` throws.
Ended run_throwing(void (*raise)()) {
    static void (*to_raise)() = nullptr;
    to_raise = raise;
    constexpr auto failing = [](const Invocation&, const Streams&) -> ExitCode {
        to_raise();
        return ExitCode::done;
    };
    static const std::array table{Command{"fail", "", "Fails", "", nullptr, failing}};
    const Program program{"prog", "A program.", table, "", ""};
    return run(program, {"fail"});
}

}  // namespace

TEST_CASE("options stand before or after the command") {
    CHECK(run(without_default, {"--limit", "3", "search", "đảng", "--all"}).code == ExitCode::done);
    CHECK(last.options["limit"].as<int>() == 3);
    CHECK(last.options["all"].as<bool>());
    CHECK(last.arguments == std::vector<std::string>{"đảng"});
}

TEST_CASE("the default command takes what names no command") {
    CHECK(run(with_default, {"tổ chức", "đảng"}).code == ExitCode::done);
    CHECK(last.arguments == std::vector<std::string>{"tổ chức", "đảng"});
    CHECK(run(without_default, {"tổ chức"}).code == ExitCode::usage);
}

TEST_CASE("a word that begins with a hyphen is an argument") {
    CHECK(run(with_default, {"lý", "-luân", "-5"}).code == ExitCode::done);
    CHECK(last.arguments == std::vector<std::string>{"lý", "-luân", "-5"});
}

TEST_CASE("after two hyphens everything is an argument") {
    CHECK(run(with_default, {"--", "--limit", "--help"}).code == ExitCode::done);
    CHECK(last.arguments == std::vector<std::string>{"--limit", "--help"});
}

TEST_CASE("wrong command lines end with 2 and say what is wrong") {
    const std::vector<std::vector<std::string>> lines{{"search", "--lim", "3"},
                                                      {"search", "--limit"},
                                                      {"search", "--limit", "three"},
                                                      {"list", "--limit", "3"},
                                                      {"list", "surplus"},
                                                      {"search", "--nothing"},
                                                      {"search", "--limit=3", "--limit=4"},
                                                      {"search", "--color", "pink"},
                                                      {"search", "--index", ""},
                                                      {}};
    for (const auto& line : lines) {
        const Ended ended = run(without_default, line);
        CAPTURE(line);
        CHECK(ended.code == ExitCode::usage);
        CHECK(ended.out.empty());
        CHECK_THAT(ended.err, Contains("prog: "));
        CHECK_THAT(ended.err, Contains("--help"));
    }
}

TEST_CASE("help is on standard output, for the program and for each command, whatever else the line says") {
    CHECK_THAT(run(without_default, {"--help"}).out,
               Contains("search") && Contains("Finds") && Contains("--index"));
    const Ended help = run(without_default, {"search", "--help", "--nonsense"});
    CHECK(help.code == ExitCode::done);
    CHECK_THAT(help.out, Contains("QUERY...") && Contains("--limit") && Contains("Example: none"));
    CHECK_THAT(run(without_default, {"--version"}).out, Contains("prog "));
}

TEST_CASE("the index is what --index says, else XDD_INDEX, else xdd.db") {
    unsetenv("XDD_INDEX");
    run(with_default, {"a"});
    CHECK(last.common.locations == std::vector<std::string>{"xdd.db"});
    setenv("XDD_INDEX", "from-environment", 1);
    run(with_default, {"a"});
    CHECK(last.common.locations == std::vector<std::string>{"from-environment"});
    run(with_default, {"a", "--index", "one", "--index=two"});
    CHECK(last.common.locations == std::vector<std::string>{"one", "two"});
    CHECK_THROWS_AS(only_location(last.common), UsageError);
    setenv("XDD_INDEX", "", 1);
    run(with_default, {"a"});
    CHECK(only_location(last.common) == "xdd.db");
    unsetenv("XDD_INDEX");
}

TEST_CASE("every error has its exit code and one sentence") {
    struct Row {
        void (*raise)();
        ExitCode code;
        const char* says;
    };
    const Row rows[] = {
        {[] { throw UsageError("wrong"); }, ExitCode::usage, "wrong"},
        {[] { throw VocabularyError("topics.tsv:3: bad"); }, ExitCode::usage, "topics.tsv:3"},
        {[] { throw IndexMissing("gone"); }, ExitCode::no_index, "gone"},
        {[] { throw IndexOfOtherVersion("old"); }, ExitCode::no_index, "old"},
        {[] { throw IndexDamaged("broken"); }, ExitCode::damaged, "broken"},
        {[] { throw IndexUnwritable("full"); }, ExitCode::cannot_write, "full"},
        {[] { throw IndexLocked("taken"); }, ExitCode::locked, "taken"},
        {[] { throw IndexBeingUpdated("busy"); }, ExitCode::locked, "busy"},
        {[] { throw Xapian::DatabaseCorruptError("bad block"); }, ExitCode::damaged, "bad block"},
        {[] { throw std::bad_alloc(); }, ExitCode::cannot_write, "memory"},
        {[] { throw std::runtime_error("surprise"); }, ExitCode::program_fault, "surprise"},
        {[] {
             throw std::filesystem::filesystem_error(
                 "open", "lost.txt", std::make_error_code(std::errc::no_such_file_or_directory));
         },
         ExitCode::usage, "lost.txt"},
        {[] {
             throw std::filesystem::filesystem_error("write", "big.txt",
                                                     std::make_error_code(std::errc::no_space_on_device));
         },
         ExitCode::cannot_write, "big.txt"},
    };
    for (const Row& row : rows) {
        const Ended ended = run_throwing(row.raise);
        CAPTURE(row.says);
        CHECK(ended.code == row.code);
        CHECK_THAT(ended.err, Contains(row.says));
    }
}

TEST_CASE("results that cannot be written are no success") {
    struct FullBuffer : std::stringbuf {
        int sync() override { return -1; }
    } full;
    std::ostream out(&full);
    out.exceptions(std::ios::badbit);
    std::istringstream in;
    std::ostringstream err;
    CHECK(run_program(with_default, {"a"}, Streams{in, out, err}) == ExitCode::cannot_write);
}
