#include "indexer/commands/index_program.h"

#include <filesystem>
#include <map>
#include <sstream>

#include <nlohmann/json.hpp>

#include "indexer/console/run_program.h"
#include "indexer/format/index_info.h"
#include "indexer/format/schema.h"
#include "indexer/index_writer.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
namespace fs = std::filesystem;

namespace {

struct Ended {
    ExitCode code;
    std::string out;
    std::string err;
};

class Desk {
  public:
    Ended run(std::vector<std::string> arguments, const std::string& input = "") const {
        arguments.insert(arguments.end(), {"--index", index()});
        return run_elsewhere(arguments, input);
    }
    static Ended run_elsewhere(const std::vector<std::string>& arguments, const std::string& input = "") {
        std::istringstream in(input);
        std::ostringstream out;
        std::ostringstream err;
        const ExitCode code = run_program(index_program(), arguments, Streams{in, out, err});
        return {code, out.str(), err.str()};
    }
    std::string index() const { return folder.file("xdd.db"); }
    std::map<std::string, std::string> files() const {
        std::map<std::string, std::string> files;
        for (const auto& entry : fs::directory_iterator(index()))
            files[entry.path().filename().string()] = test::read_file(entry.path());
        return files;
    }

    test::TemporaryFolder folder;
};

constexpr auto two_records =
    R"({"id":"a","title":"Chi bộ bốn tốt","body":"Đoạn một.\nĐoạn hai.","author":"Lê Văn Mẫu","date":"2015-07"})"
    "\n"
    R"({"id":"b","title":"Dân vận khéo","body":"Theo 24-NQ/TU.","author":"Trần Thị Thử","date":"2016"})"
    "\n";
constexpr auto one_bad_record = R"({"id":"c","title":"Không có thân bài","date":"2016"})"
                                "\n";

}  // namespace

TEST_CASE("adding the same records twice changes no byte of the index") {
    const Desk desk;
    const Ended first = desk.run({"add", "-"}, two_records);
    CHECK(first.code == ExitCode::done);
    CHECK(first.out == "added 2, replaced 0, unchanged 0, rejected 0\n");
    const auto before = desk.files();
    const Ended second = desk.run({"add", "-"}, two_records);
    CHECK(second.code == ExitCode::done);
    CHECK(second.out == "added 0, replaced 0, unchanged 2, rejected 0\n");
    CHECK(desk.files() == before);
}

TEST_CASE("the index is the same whatever the number of jobs") {
    const Desk one;
    const Desk three;
    one.run({"add", XDD_SAMPLES, "--jobs", "1", "--quiet"});
    three.run({"add", XDD_SAMPLES, "--jobs", "3", "--quiet"});
    CHECK(one.run({"dump"}).out == three.run({"dump"}).out);
    CHECK(test::read_file(fs::path(one.index()) / "position.glass") ==
          test::read_file(fs::path(three.index()) / "position.glass"));
}

TEST_CASE("a dump, added to a new index, dumps the same; added again it is unchanged") {
    const Desk desk;
    REQUIRE(desk.run({"add", XDD_SAMPLES, "--quiet"}).code == ExitCode::done);
    const std::string dumped = desk.run({"dump"}).out;
    REQUIRE(dumped.size() > 1000);
    const Desk other;
    CHECK(other.run({"add", "-", "--quiet"}, dumped).code == ExitCode::done);
    CHECK(other.run({"dump"}).out == dumped);
    CHECK_THAT(desk.run({"add", "-", "--quiet"}, dumped).out, Contains("added 0, replaced 0, unchanged"));
}

TEST_CASE("a dump is sorted by id") {
    const Desk desk;
    desk.run({"add", "-"}, R"({"id":"b","title":"x","body":"y"})"
                           "\n"
                           R"({"id":"B","title":"x2","body":"y"})"
                           "\n"
                           R"({"id":"a","title":"x3","body":"y"})"
                           "\n");
    std::istringstream lines(desk.run({"dump"}).out);
    std::string ids;
    for (std::string line; std::getline(lines, line);)
        ids += nlohmann::json::parse(line)["id"].get<std::string>();
    CHECK(ids == "Bab");
}

TEST_CASE("rejected records are named with their place, reported, and left out") {
    const Desk desk;
    const std::string report = desk.folder.file("report.jsonl");
    const Ended ended = desk.run({"add", "-", "--report", report}, std::string(two_records) + one_bad_record);
    CHECK(ended.code == ExitCode::some_rejected);
    CHECK_THAT(ended.out, EndsWith("added 2, replaced 0, unchanged 0, rejected 1\n"));
    CHECK_THAT(ended.err, Contains("-:3: body"));
    const auto row = nlohmann::json::parse(test::read_file(report))["rejected"];
    CHECK(row["line"] == 3);
    CHECK(row["field"] == "body");
    CHECK_FALSE(row["code"].get<std::string>().empty());
    CHECK_FALSE(row["message"].get<std::string>().empty());
}

TEST_CASE("with --on-error=stop a rejected record leaves everything as it was") {
    const Desk desk;
    const Ended ended = desk.run({"add", "-", "--on-error=stop"}, std::string(two_records) + one_bad_record);
    CHECK(ended.code == ExitCode::some_rejected);
    CHECK_THAT(ended.out, EndsWith("added 0, replaced 0, unchanged 0, rejected 1\n"));
    CHECK_FALSE(fs::exists(desk.index()));
    desk.run({"add", "-"}, two_records);
    const auto before = desk.files();
    desk.run({"add", "-", "--on-error", "stop"}, R"({"id":"d","title":"Mới","body":"x"})"
                                                 "\n" +
                                                     std::string(one_bad_record));
    CHECK(desk.files() == before);
}

TEST_CASE("invalid UTF-8 is rejected with its line, the rest goes in") {
    const Desk desk;
    const Ended ended = desk.run(
        {"add", "-"}, "{\"id\":\"x\",\"title\":\"\xFF\",\"body\":\"y\"}\n" + std::string(two_records));
    CHECK(ended.code == ExitCode::some_rejected);
    CHECK_THAT(ended.out, EndsWith("added 2, replaced 0, unchanged 0, rejected 1\n"));
    CHECK_THAT(ended.err, Contains("-:1:"));
}

TEST_CASE("one id with two contents in a run: the second is rejected and the first named") {
    const Desk desk;
    const std::string again = R"({"id":"a","title":"Bài khác","body":"khác"})"
                              "\n";
    const Ended ended = desk.run({"add", "-"}, std::string(two_records) + again + two_records);
    CHECK(ended.code == ExitCode::some_rejected);
    CHECK_THAT(ended.out, EndsWith("added 2, replaced 0, unchanged 2, rejected 1\n"));
    CHECK_THAT(ended.err, Contains("-:3: id: ") && Contains("line 1"));
}

TEST_CASE("a dry run says what would be done and writes nothing") {
    const Desk desk;
    CHECK_THAT(desk.run({"add", "-", "--dry-run"}, two_records).out,
               EndsWith("added 2, replaced 0, unchanged 0, rejected 0\n"));
    CHECK_FALSE(fs::exists(desk.index()));
    desk.run({"add", "-"}, two_records);
    const auto before = desk.files();
    const std::string changed = R"({"id":"a","title":"Chi bộ bốn tốt","body":"Khác."})"
                                "\n"
                                R"({"id":"z","title":"Mới","body":"x"})"
                                "\n";
    CHECK_THAT(desk.run({"add", "-", "--dry-run"}, changed).out,
               EndsWith("added 1, replaced 1, unchanged 0, rejected 0\n"));
    CHECK(desk.files() == before);
}

TEST_CASE("options fill only what a record lacks") {
    const Desk desk;
    desk.run({"add", "-", "--section", "Xã luận"}, R"({"id":"a","title":"x","body":"y","section":"Tin tức"})"
                                                   "\n"
                                                   R"({"id":"b","title":"x2","body":"y"})"
                                                   "\n");
    const std::string dumped = desk.run({"dump"}).out;
    CHECK_THAT(dumped, Contains("Tin tức") && Contains("Xã luận"));
}

TEST_CASE("check prints articles and rejections as JSON lines and needs no index") {
    const Desk desk;
    const Ended ended = desk.run({"check", "-", "--json"}, std::string(two_records) + one_bad_record);
    CHECK(ended.code == ExitCode::some_rejected);
    std::istringstream lines(ended.out);
    std::vector<nlohmann::json> rows;
    for (std::string line; std::getline(lines, line);) rows.push_back(nlohmann::json::parse(line));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0]["id"] == "a");
    CHECK(rows[0]["date"]["precision"] == "month");
    CHECK(rows[1]["citations"][0]["symbol"] == "24-NQ/TU");
    CHECK(rows[2]["rejected"]["line"] == 3);
    CHECK_FALSE(fs::exists(desk.index()));
}

TEST_CASE("remove takes out what it knows and tells what it does not") {
    const Desk desk;
    desk.run({"add", "-"}, two_records);
    const Ended ended = desk.run({"remove", "nobody", "a"});
    CHECK(ended.code == ExitCode::nothing_found);
    CHECK(ended.out == "removed 1\n");
    CHECK_THAT(ended.err, Contains("'nobody'"));
    CHECK_THAT(desk.run({"dump"}).out, !Contains("Chi bộ bốn tốt") && Contains("Dân vận khéo"));
}

TEST_CASE("status as JSON has all its keys") {
    const Desk desk;
    desk.run({"add", "-"}, two_records);
    const auto status = nlohmann::json::parse(desk.run({"status", "--json"}).out);
    CHECK(status["articles"] == 2);
    CHECK(status["years"] ==
          nlohmann::json::parse(R"([{"year":2015,"articles":1},{"year":2016,"articles":1}])"));
    for (const char* key : {"issues", "undated", "unsigned", "duplicates", "format", "analysis", "vocabulary",
                            "program", "changed", "last_run", "bytes"})
        CHECK(status.contains(key));
}

TEST_CASE("verify names what is damaged and ends with 4") {
    const Desk desk;
    desk.run({"add", XDD_SAMPLES, "--quiet"});
    CHECK(desk.run({"verify"}).code == ExitCode::done);
    CHECK(desk.run({"verify", "--deep"}).code == ExitCode::done);
    fs::resize_file(fs::path(desk.index()) / "docdata.glass", 8192);
    const Ended ended = desk.run({"verify"});
    CHECK(ended.code == ExitCode::damaged);
    CHECK_THAT(ended.out, Contains("docdata.glass is damaged"));
}

TEST_CASE("verify comes to an end where reading a damaged file would not") {
    for (const std::string table : {"postlist.glass", "docdata.glass", "termlist.glass"}) {
        INFO(table);
        const Desk desk;
        desk.run({"add", "-"}, two_records);
        std::string content = test::read_file(fs::path(desk.index()) / table);
        content[10] = '\x9A';  // the size of the first block's directory, beyond the block
        desk.folder.write("xdd.db/" + table, content);
        const Ended ended = desk.run({"verify"});
        CHECK(ended.code == ExitCode::damaged);
        CHECK_THAT(ended.out, Contains(table + " is damaged"));
    }
}

TEST_CASE("compacting and rebuilding keep every article") {
    const Desk desk;
    desk.run({"add", XDD_SAMPLES, "--quiet"});
    const std::string dumped = desk.run({"dump"}).out;
    for (const char* command : {"compact", "rebuild"}) {
        CAPTURE(command);
        CHECK(desk.run({command}).code == ExitCode::done);
        CHECK(desk.run({"dump"}).out == dumped);
        CHECK(desk.run({"verify", "--deep"}).code == ExitCode::done);
        CHECK_FALSE(fs::exists(desk.index() + ".building"));
    }
    CHECK_THAT(desk.run({"add", XDD_SAMPLES, "--quiet"}).out, Contains("added 0, replaced 0, unchanged"));
}

TEST_CASE("rebuild makes an index of another analysis version usable, and add sends one to it") {
    const Desk desk;
    desk.run({"add", "-"}, two_records);
    {
        Xapian::WritableDatabase database(desk.index(), Xapian::DB_OPEN);
        IndexInfo info = read_index_info(database, desk.index());
        ++info.analysis;
        write_index_info(database, info);
    }
    const Ended refused = desk.run({"add", "-"}, two_records);
    CHECK(refused.code == ExitCode::no_index);
    CHECK_THAT(refused.err, Contains("xdd-index rebuild"));
    CHECK(desk.run({"status"}).code == ExitCode::no_index);
    CHECK(desk.run({"rebuild"}).code == ExitCode::done);
    CHECK(desk.run({"add", "-"}, two_records).out == "added 0, replaced 0, unchanged 2, rejected 0\n");
}

TEST_CASE("an index emptied of its articles can be rebuilt and filled again") {
    const Desk desk;
    desk.run({"add", "-"}, two_records);
    desk.run({"remove", "a", "b"});
    CHECK(desk.run({"dump"}).out.empty());
    CHECK(desk.run({"rebuild"}).code == ExitCode::done);
    CHECK(desk.run({"verify"}).code == ExitCode::done);
    CHECK(desk.run({"add", "-"}, two_records).out == "added 2, replaced 0, unchanged 0, rejected 0\n");
}

TEST_CASE("whoever writes is locked out while another writes; whoever reads is not") {
    const Desk desk;
    desk.run({"add", "-"}, two_records);
    const IndexWriter other(desk.index(), "", OpenMode::existing);
    for (const std::vector<std::string>& line :
         {std::vector<std::string>{"add", "-"}, {"remove", "a"}, {"compact"}, {"rebuild"}}) {
        CAPTURE(line);
        const Ended ended = desk.run(line, two_records);
        CHECK(ended.code == ExitCode::locked);
        CHECK(ended.err.size() > 20);
    }
    for (const char* command : {"status", "dump", "verify"})
        CHECK(desk.run({command}).code == ExitCode::done);
}

TEST_CASE("without an index the commands that need one end with 3 and say how to make it") {
    const Desk desk;
    for (const std::vector<std::string>& line : {std::vector<std::string>{"status"},
                                                 {"dump"},
                                                 {"verify"},
                                                 {"compact"},
                                                 {"rebuild"},
                                                 {"remove", "a"}}) {
        CAPTURE(line);
        const Ended ended = desk.run(line);
        CHECK(ended.code == ExitCode::no_index);
        CHECK_THAT(ended.err, Contains("xdd-index add --index " + desk.index()));
        CHECK_FALSE(fs::exists(desk.index()));
    }
}

TEST_CASE("wrong command lines of xdd-index end with 2 and make no index") {
    const Desk desk;
    for (const std::vector<std::string>& line : {std::vector<std::string>{},
                                                 {"add"},
                                                 {"check"},
                                                 {"remove"},
                                                 {"add", desk.folder.file("missing")},
                                                 {"add", "-", "--jobs", "0"},
                                                 {"add", "-", "--on-error", "panic"},
                                                 {"add", "-", "--format", "word"},
                                                 {"add", "-", "--section", "\xFF"},
                                                 {"add", "-", "--index", "another"},
                                                 {"sync", "folder"}}) {
        CAPTURE(line);
        CHECK(desk.run(line, two_records).code == ExitCode::usage);
        CHECK_FALSE(fs::exists(desk.index()));
    }
}

TEST_CASE("a report that cannot be written stops a run before it changes anything") {
    const Desk desk;
    CHECK(desk.run({"add", "-", "--report", desk.folder.file("no/such/folder/report")}, two_records).code ==
          ExitCode::cannot_write);
    CHECK_FALSE(fs::exists(desk.index()));
    if (!fs::exists("/dev/full")) {
        WARN("skipped in part: there is no /dev/full");
        return;
    }
    CHECK(desk.run({"add", "-", "--report", "/dev/full"}, std::string(two_records) + one_bad_record).code ==
          ExitCode::cannot_write);
    CHECK_FALSE(fs::exists(desk.index()));
}
