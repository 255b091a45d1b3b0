// What xdd-index promises to librarians, held by running it.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <signal.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

namespace {

namespace fs = std::filesystem;
using namespace xdd::test;

const char* const samples = XDD_SAMPLES "/pages " XDD_SAMPLES "/records";

/// One folder with an index in it; commands run there.
struct Desk {
    TemporaryFolder folder;

    ProgramRun run(const std::string& command, const std::string& input = {}) const {
        ProgramInput settings;
        settings.folder = folder.path().string();
        settings.standard_input = input;
        return run_shell(command, settings);
    }
    ProgramRun add_samples() const { return run(std::string("xdd-index add ") + samples); }
};

std::map<std::string, std::string> contents(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file()) files[entry.path().filename().string()] = read_file(entry.path());
    return files;
}

std::string many_records(int count, const std::string& word) {
    std::string lines;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        lines += nlohmann::json{{"id", "r" + number},
                                {"title", word + " số " + number},
                                {"body", "Đảng bộ " + word + " họp lần thứ " + number + ".\nChi bộ " +
                                             number + " báo cáo kết quả học tập và làm theo."}}
                     .dump() +
                 '\n';
    }
    return lines;
}

}  // namespace

TEST_CASE("adding the same input twice changes no byte of the index") {
    const Desk desk;
    REQUIRE(desk.add_samples().out == "added 48, replaced 0, unchanged 0, rejected 0\n");
    const auto before = contents(desk.folder.path() / "xdd.db");
    REQUIRE(before.size() > 3);
    CHECK(desk.add_samples().out == "added 0, replaced 0, unchanged 48, rejected 0\n");
    CHECK(contents(desk.folder.path() / "xdd.db") == before);
}

TEST_CASE("a dump added to a new index gives the same dump, and to its own index changes nothing") {
    const Desk desk;
    desk.add_samples();
    const std::string dump = desk.run("xdd-index dump").out;
    REQUIRE(dump.size() > 10000);
    CHECK(desk.run("xdd-index add -", dump).out == "added 0, replaced 0, unchanged 48, rejected 0\n");
    CHECK(desk.run("xdd-index add --index other.db -", dump).exit_code == 0);
    CHECK(desk.run("xdd-index dump --index other.db").out == dump);
}

TEST_CASE("the index does not depend on the number of jobs") {
    const Desk desk;
    const std::string records = many_records(300, "Kiểm tra");
    desk.run("xdd-index add --jobs 1 --index one.db -", records);
    desk.run("xdd-index add --jobs 4 --index four.db -", records);
    const std::string query = "xdd-query 'kiểm tra chi bộ' --limit 50 --format json --index ";
    const auto hits = [&](const char* index) {
        return nlohmann::json::parse(desk.run(query + index).out)["hits"].dump();
    };
    CHECK(hits("one.db") == hits("four.db"));
    CHECK(desk.run("xdd-index dump --index one.db").out == desk.run("xdd-index dump --index four.db").out);
}

TEST_CASE("an article is warned of when it is new or changed, not when it is unchanged; check always warns") {
    const Desk desk;
    const std::string unsigned_article = R"({"id":"a","title":"Một","date":"2015","body":"chi bộ"})"
                                         "\n";
    CHECK(desk.run("xdd-index add -", unsigned_article).err.find("unsigned") != std::string::npos);
    CHECK(desk.run("xdd-index add -", unsigned_article).err.empty());
    CHECK(desk.run("xdd-index check -", unsigned_article).err.find("unsigned") != std::string::npos);
}

TEST_CASE("a record given twice in one run is added once, in a trial too") {
    const Desk desk;
    const std::string twice = R"({"id":"a","title":"Một","body":"chi bộ"})"
                              "\n"
                              R"({"id":"a","title":"Một","body":"chi bộ"})"
                              "\n";
    const std::string line = "added 1, replaced 0, unchanged 1, rejected 0\n";
    CHECK(desk.run("xdd-index check -", twice).out == line);
    CHECK(desk.run("xdd-index add -", twice).out == line);
}

TEST_CASE("an article that changed is replaced whole") {
    const Desk desk;
    desk.run("xdd-index add -", R"({"id":"a","title":"Cũ","section":"Tin tức","body":"nội dung trước kia"})"
                                "\n");
    const auto run = desk.run("xdd-index add -", R"({"id":"a","title":"Mới","body":"nội dung bây giờ"})"
                                                 "\n");
    CHECK(run.out == "added 0, replaced 1, unchanged 0, rejected 0\n");
    CHECK(desk.run("xdd-query count 'trước kia'").exit_code == 1);
    CHECK(desk.run("xdd-query count 'bây giờ'").out == "1\n");
    CHECK(desk.run("xdd-query count --section 'Tin tức'").exit_code == 1);
}

TEST_CASE("rejected records are named by file, line and field, and the rest goes on") {
    const Desk desk;
    const std::string input = std::string("{\"id\":\"a\",\"title\":\"Một\",\"body\":\"đảng bộ\"}\n") +
                              "{\"id\":\"b\",\"title\":\"Hai\",\"body\":7}\n" +
                              "{\"id\":\"c\",\"body\":\"\xC3\x28\"}\n" +
                              "{\"id\":\"d e\",\"title\":\"Bốn\",\"body\":\"x\"}\n" +
                              "{\"id\":\"f\",\"title\":\"Năm\",\"body\":\"x\",\"date\":\"2015-02-30\"}\n" +
                              "{\"id\":\"a\",\"title\":\"Khác\",\"body\":\"khác\"}\n" +
                              "{\"id\":\"g\",\"title\":\"Bảy\",\"body\":\"chi bộ\"}";
    const auto run = desk.run("xdd-index add --report report.jsonl -", input);
    CHECK(run.exit_code == 5);
    CHECK(run.out == "added 2, replaced 0, unchanged 0, rejected 5\n");
    std::ifstream report(desk.folder.file("report.jsonl"));
    std::map<int, std::string> fields;
    for (std::string line; std::getline(report, line);) {
        const auto row = nlohmann::json::parse(line).at("rejected");
        CHECK_FALSE(row.at("message").get<std::string>().empty());
        CHECK_FALSE(row.at("code").get<std::string>().empty());
        fields[row.at("line").get<int>()] = row.at("field").get<std::string>();
    }
    CHECK(fields == std::map<int, std::string>{{2, "body"}, {3, ""}, {4, "id"}, {5, "date"}, {6, "id"}});
}

TEST_CASE("with --on-error=stop a rejected record leaves no index and no change") {
    const Desk desk;
    const std::string input = many_records(20, "Giám sát") + "{bad\n" + many_records(3, "Khác");
    const auto run = desk.run("xdd-index add --on-error=stop -", input);
    CHECK(run.exit_code == 5);
    CHECK_FALSE(fs::exists(desk.folder.path() / "xdd.db" / "iamglass"));
    desk.add_samples();
    const std::string dump = desk.run("xdd-index dump").out;
    CHECK(desk.run("xdd-index add --on-error=stop -", input).exit_code == 5);
    const bool unchanged = desk.run("xdd-index dump").out == dump;  // too long to be printed
    CHECK(unchanged);
    CHECK(desk.run("xdd-query show r0").exit_code == 1);
}

TEST_CASE("a second writer is told that the index is locked, and readers go on") {
    const Desk desk;
    desk.add_samples();
    // The first writer waits for input that comes late.
    const std::string command =
        "(sleep 2; echo '{\"id\":\"late\",\"title\":\"Muộn\",\"body\":\"đến muộn\"}') | xdd-index add - & "
        "sleep 1; xdd-index add - < /dev/null; echo second $?; xdd-query count 'đến muộn'; wait; "
        "xdd-query count 'đến muộn'";
    const auto run = desk.run(command);
    INFO(run.err);
    CHECK(run.out.find("second 75\n0\n") != std::string::npos);
    CHECK(run.out.find("added 1, replaced 0, unchanged 0, rejected 0\n1\n") != std::string::npos);
    CHECK(run.err.find("written by another program") != std::string::npos);
}

TEST_CASE("whatever ends a run before its end, the index stays as it was") {
    const Desk desk;
    desk.add_samples();
    const std::string dump = desk.run("xdd-index dump").out;
    desk.folder.write("more.jsonl", many_records(2000, "Luân chuyển"));
    for (const std::string signal : {"KILL", "TERM", "HUP"}) {
        // The pipe stays open after the records, so the run is in its middle when the signal comes.
        const auto run = desk.run(
            "(cat more.jsonl; sleep 3) | sh -c 'echo $$ > pid; exec xdd-index add -' & "
            "sleep 1.5; kill -" +
            signal + " $(cat pid); wait $!; echo ended $?");
        INFO(signal << ": " << run.out << run.err);
        CHECK(run.out.find(signal == "KILL" ? "ended 137" : "ended 130") != std::string::npos);
        const bool unchanged = desk.run("xdd-index dump").out == dump;  // too long to be printed
        CHECK(unchanged);
        CHECK(desk.run("xdd-index verify").exit_code == 0);
    }
    CHECK(desk.run("xdd-index add more.jsonl").out == "added 2000, replaced 0, unchanged 0, rejected 0\n");
}

TEST_CASE("whatever ends a bulk build before its end, the index stays as it was") {
    const Desk desk;
    desk.add_samples();
    const std::string dump = desk.run("xdd-index dump").out;
    desk.folder.write("more.jsonl", many_records(6000, "Luân chuyển"));
    const auto building = desk.folder.path() / "xdd.db.building";
    for (const std::string signal : {"KILL", "TERM", "HUP"}) {
        const auto run = desk.run(
            "(cat more.jsonl && sh -c 'echo $$ > feeder; exec sleep 30') | sh -c 'echo $$ > pid; exec "
            "xdd-index add --bulk-from 100 -' & "
            "while ! ls -d xdd.db.building/added/docdata.glass >/dev/null 2>&1; do sleep 0.05; done; "
            "kill -" +
            signal + " $(cat pid); test ! -e feeder || kill $(cat feeder); wait $!; echo ended $?");
        INFO(signal << ": " << run.out << run.err);
        CHECK(run.out.find(signal == "KILL" ? "ended 137" : "ended 130") != std::string::npos);
        CHECK(fs::exists(building) == (signal == "KILL"));
        desk.run("xdd-index add -");  // takes away what a killed run has left
        CHECK_FALSE(fs::exists(building));
        const bool unchanged = desk.run("xdd-index dump").out == dump;  // too long to be printed
        CHECK(unchanged);
        CHECK(desk.run("xdd-index verify").exit_code == 0);
    }
    CHECK(desk.run("xdd-index add --bulk-from 100 more.jsonl").out ==
          "added 6000, replaced 0, unchanged 0, rejected 0\n");
    CHECK(desk.run("xdd-index verify --deep").exit_code == 0);
}

TEST_CASE("many articles are added in bulk, and the index is no other") {
    const Desk desk;
    const std::string records = many_records(1500, "Quy hoạch");
    const std::string input = records + "{bad\n" + many_records(1, "Khác");
    const auto plain = desk.run("xdd-index add --index one.db --bulk-from 5000 --report one.jsonl -", input);
    const auto bulk = desk.run("xdd-index add --index many.db --bulk-from 10 --report many.jsonl -", input);
    CHECK(bulk.exit_code == 5);
    CHECK(bulk.out == "added 1500, replaced 0, unchanged 0, rejected 2\n");
    CHECK(bulk.out == plain.out);
    CHECK(bulk.err == plain.err);
    CHECK(desk.run("cmp one.jsonl many.jsonl").exit_code == 0);
    const bool same =
        desk.run("xdd-index dump --index one.db").out == desk.run("xdd-index dump --index many.db").out;
    CHECK(same);
    const auto again = desk.run("xdd-index add --index many.db --bulk-from 10 -", records);
    CHECK(again.out == "added 0, replaced 0, unchanged 1500, rejected 0\n");
    CHECK(desk.run("xdd-index add --index many.db --bulk-from 10 --on-error=stop -", input).exit_code == 5);
    CHECK(nlohmann::json::parse(desk.run("xdd-index status --json --index many.db").out)["articles"] == 1500);
    CHECK(desk.run("xdd-index add --bulk-from 0 -").exit_code == 2);
}

TEST_CASE("rebuilding gives the same index again, whatever the number of jobs") {
    const Desk desk;
    desk.run("xdd-index add -", many_records(2500, "Đào tạo"));
    const std::string dump = desk.run("xdd-index dump").out;
    for (const std::string jobs : {"1", "3"}) {
        CHECK(desk.run("xdd-index rebuild --jobs " + jobs).out == "rebuilt 2500 articles\n");
        const bool same = desk.run("xdd-index dump").out == dump;
        CHECK(same);
        CHECK(desk.run("xdd-index verify --deep").exit_code == 0);
        CHECK_FALSE(fs::exists(desk.folder.path() / "xdd.db.building"));
    }
}

TEST_CASE("a line of ten megabytes is an article like any other") {
    const Desk desk;
    std::string body;
    while (body.size() < 10'000'000) body += "kiện toàn tổ chức cơ sở đảng ở địa bàn biên giới ";
    const auto run =
        desk.run("xdd-index add -", nlohmann::json{{"id", "long"}, {"title", "Dài"}, {"body", body}}.dump());
    CHECK(run.out == "added 1, replaced 0, unchanged 0, rejected 0\n");
    CHECK(desk.run("xdd-query count '\"địa bàn biên giới\"'").out == "1\n");
}

TEST_CASE("empty files, files of other kinds and missing paths are never passed over in silence") {
    const Desk desk;
    desk.folder.write("in/empty.txt", "");
    desk.folder.write("in/picture.png", std::string("\x89PNG\r\n\x1a\n\0\0", 10));
    desk.folder.write("in/good.jsonl", "{\"id\":\"x\",\"title\":\"Tốt\",\"body\":\"chi bộ\"}\n");
    const auto run = desk.run("xdd-index add in");
    CHECK(run.exit_code == 5);
    CHECK(run.out == "added 1, replaced 0, unchanged 0, rejected 1\n");
    CHECK(run.err.find("empty.txt") != std::string::npos);
    CHECK(run.err.find("picture.png") != std::string::npos);
    CHECK(desk.run("xdd-index add in/picture.png").exit_code == 5);
    CHECK(desk.run("xdd-index add in/absent.txt").exit_code == 2);
}

TEST_CASE("an index that is missing, foreign or damaged is told apart by exit code") {
    const Desk desk;
    CHECK(desk.run("xdd-index status").exit_code == 3);
    desk.folder.write("foreign/notes.txt", "not an index");
    const auto foreign = desk.run("xdd-index status --index foreign");
    CHECK(foreign.exit_code == 3);
    CHECK(foreign.err.find("give --index another folder") != std::string::npos);
    CHECK(desk.run("xdd-index add --index foreign -", "{\"body\":\"x\"}\n").exit_code == 3);
    desk.add_samples();
    fs::resize_file(desk.folder.path() / "xdd.db" / "postlist.glass", 1000);
    CHECK(desk.run("xdd-query 'chi bộ'").exit_code == 4);
    CHECK(desk.run("xdd-index verify").exit_code == 4);
}

TEST_CASE("an index that has lost any of its files is damaged, not missing") {
    // Xapian itself reads on without some of them, and a writer would make empty ones in their place.
    for (const std::string file :
         {"iamglass", "postlist.glass", "docdata.glass", "termlist.glass", "position.glass"}) {
        INFO(file);
        const Desk desk;
        desk.add_samples();
        fs::remove(desk.folder.path() / "xdd.db" / file);
        for (const std::string command :
             {"xdd-index verify", "xdd-index status", "xdd-index dump", "xdd-query 'chi bộ'",
              "xdd-query 'author:\"Lạc Miên\"'", "xdd-index remove x", "xdd-index rebuild"}) {
            INFO(command);
            CHECK(desk.run(command).exit_code == 4);
        }
        CHECK(desk.run("xdd-index add -", "{\"body\":\"chi bộ\"}\n").exit_code == 4);
        CHECK_FALSE(fs::exists(desk.folder.path() / "xdd.db" / file));
    }
}

TEST_CASE("blocks that something has written over are damage, not another writer's work") {
    const Desk desk;
    desk.add_samples();
    const fs::path table = desk.folder.path() / "xdd.db" / "postlist.glass";
    const std::string sound = read_file(table);
    for (const char filling : {'\0', '\x7F', '\xFF'}) {
        std::string spoilt = sound;
        std::fill(spoilt.begin() + 100, spoilt.end(), filling);
        desk.folder.write("xdd.db/postlist.glass", spoilt);
        INFO(static_cast<int>(filling));
        CHECK(desk.run("xdd-query 'chi bộ'").exit_code == 4);
        CHECK(desk.run("xdd-index status").exit_code == 4);
        CHECK(desk.run("xdd-index verify").exit_code == 4);
        CHECK(desk.run("xdd-index dump").exit_code == 4);
        CHECK(desk.run("xdd-index add -", "{\"body\":\"chi bộ\"}\n").exit_code == 4);
    }
}

TEST_CASE("an index that has lost a file is not written over") {
    const Desk desk;
    desk.add_samples();
    fs::rename(desk.folder.path() / "xdd.db" / "postlist.glass", desk.folder.path() / "kept");
    CHECK(desk.run("xdd-index add -", "{\"body\":\"chi bộ\"}\n").exit_code != 0);
    fs::rename(desk.folder.path() / "kept", desk.folder.path() / "xdd.db" / "postlist.glass");
    CHECK(nlohmann::json::parse(desk.run("xdd-index status --json").out)["articles"] == 48);
}

TEST_CASE("a report is not written among the sources") {
    const Desk desk;
    const std::string record = "{\"id\":\"a\",\"body\":\"chi bộ\"}\n";
    desk.folder.write("new/a.jsonl", record);
    for (const std::string command :
         {"xdd-index check --report new/a.jsonl new/a.jsonl", "xdd-index add --report new/r.jsonl new",
          "xdd-index add --report ./new/../new/sub/r.jsonl new/"}) {
        INFO(command);
        CHECK(desk.run(command).exit_code == 2);
    }
    CHECK(read_file(desk.folder.path() / "new" / "a.jsonl") == record);
    CHECK(desk.run("xdd-index add --report r.jsonl new").exit_code == 0);
}

TEST_CASE("an index remembers that its articles were understood by different word lists") {
    const Desk desk;
    fs::create_directory(desk.folder.path() / "words");
    for (const auto& entry : fs::directory_iterator(XDD_SAMPLES "/../vocabulary"))
        if (entry.path().extension() == ".tsv") fs::copy(entry, desk.folder.path() / "words");
    std::ofstream(desk.folder.path() / "words" / "topics.tsv", std::ios::app) << "# changed\n";
    const auto words = [&] {
        return nlohmann::json::parse(desk.run("xdd-index status --json").out)["vocabulary"]
            .get<std::string>();
    };
    CHECK(desk.run("xdd-index add -", "{\"id\":\"a\",\"body\":\"chi bộ\"}\n").exit_code == 0);
    const std::string built_in = words();
    const auto other = desk.run("xdd-index add - --vocabulary words", "{\"id\":\"b\",\"body\":\"chi bộ\"}\n");
    CHECK(other.exit_code == 0);
    CHECK(other.err.find("xdd-index rebuild") != std::string::npos);
    CHECK(words() == "mixed");
    CHECK(desk.run("xdd-index rebuild").exit_code == 0);
    CHECK(words() == built_in);
}

TEST_CASE("removing takes articles out and names those that are not there") {
    const Desk desk;
    desk.add_samples();
    const auto run = desk.run("xdd-index remove mau-2006-huy-hieu-dang no-such-id mau-2006-huy-hieu-dang");
    CHECK(run.exit_code == 1);
    CHECK(run.err.find("no-such-id") != std::string::npos);
    CHECK(desk.run("xdd-query show mau-2006-huy-hieu-dang").exit_code == 1);
    CHECK(desk.run("xdd-index rebuild").exit_code == 0);
    CHECK(desk.run("xdd-index compact").exit_code == 0);
    CHECK(desk.run("xdd-index verify --deep").exit_code == 0);
    CHECK(nlohmann::json::parse(desk.run("xdd-index status --json").out)["articles"] == 47);
}

TEST_CASE("results that nobody can take are an error") {
    const Desk desk;
    desk.add_samples();
    CHECK(desk.run("xdd-index dump > /dev/full").exit_code == 74);
    CHECK(desk.run("xdd-query 'chi bộ' > /dev/full").exit_code == 74);
}
