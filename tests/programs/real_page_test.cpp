// One real page of the magazine, outside data, through both programs: what a reader must find on it and what
// not.
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace xdd::test;

struct Desk {
    TemporaryFolder folder;
    std::string page = outside_data("pages/lang-son-2015-07-08.txt");

    ProgramRun run(const std::string& command) const {
        ProgramInput input;
        input.folder = folder.path().string();
        return run_shell(command, input);
    }
};

bool is_skipped(const Desk& desk) {
    if (!desk.page.empty()) return false;
    WARN("skipped: XDD_DATA names no folder with pages/lang-son-2015-07-08.txt");
    return true;
}

}  // namespace

TEST_CASE("the real page is understood: author, role, date, topics, documents") {
    const Desk desk;
    if (is_skipped(desk)) return;
    const auto run = desk.run("xdd-index check --json '" + desk.page + "'");
    REQUIRE(run.exit_code == 0);
    const auto article = nlohmann::json::parse(run.out);
    REQUIRE(article["authors"].size() == 1);
    CHECK(article["authors"][0]["name"] == "Dương Công Tùy");
    CHECK(article["authors"][0]["role"] == "UVBTV, Trưởng Ban Tổ chức Tỉnh ủy");
    CHECK(article["date"]["value"] == "2015-07-08");

    std::set<std::string> topics;
    for (const auto& topic : article["topics"]) {
        topics.insert(topic["code"].get<std::string>());
        CHECK(topic["because"].size() >= 1);
    }
    for (const char* code : {"A1", "A2", "B1", "C3", "E4", "I1"}) CHECK(topics.count(code) == 1);
    CHECK(topics.size() <= 12);

    std::multiset<std::string> symbols;
    for (const auto& citation : article["citations"])
        symbols.insert(citation["symbol"].is_null() ? citation["raw"].get<std::string>()
                                                    : citation["symbol"].get<std::string>());
    CHECK(symbols == std::multiset<std::string>{"07-NQ/TW", "24-NQ/TU", "10-CT/TW", "29-CT/TU", "67-NQ/TU",
                                                "37-NQ/TU", "57-QĐ/TW", "228-QĐ/TW",
                                                "Nghị quyết Trung ương 6 (khóa X)"});
}

TEST_CASE("the real page is found by what stands in it, and by nothing else") {
    const Desk desk;
    if (is_skipped(desk)) return;
    REQUIRE(desk.run("xdd-index add '" + desk.page + "'").exit_code == 0);
    for (const char* query :
         {"'đảng viên'", "'dang vien'", "'\"sinh hoạt ghép\"'", "'chi bộ'", "'Lạng Sơn'", "'lang son'",
          "'tỉnh ủy'", "'tỉnh uỷ'", "'author:\"Dương Công Tuỳ\"'", "'tac gia:duong cong tuy'",
          "'tác giả: Tùy'", "'date:2015-07'", "--from 2015-07-08 --to 2015-07-08",
          "'topic:\"Tổ chức cơ sở đảng\"'", "--topic 'Tổ chức cơ sở đảng'", "'cites:24-NQ/TU'",
          "'cites:10 - CT/TƯ'", "'10-CT/TW'", "'751.191'"}) {
        INFO(query);
        CHECK(desk.run(std::string("xdd-query --match all ") + query).exit_code == 0);
    }
    for (const char* query : {"'Nguyễn Phú Trọng'", "'Tô Huy Rứa'", "'author:\"Tô Huy Rứa\"'", "'đáng viên'",
                              "'date:2021'", "'VIDEO'"}) {
        INFO(query);
        CHECK(desk.run(std::string("xdd-query --match all ") + query).exit_code == 1);
    }
}
