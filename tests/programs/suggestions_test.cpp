// Slips typed over the bundled samples, asked of the real program.
#include <map>
#include <sstream>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace xdd::test;

struct Row {
    const char* typed;
    const char* suggested;  // first; empty: no suggestion at all
};

const Row rows[] = {
    {"nghĩ quyết", "nghị quyết"},
    {"đáng viên", "đảng viên"},
    {"sinh hoạt chi bôj", "sinh hoạt chi bộ"},
    {"kiểm trra giám sát", "kiểm tra giám sát"},
    {"kiẻm tra", "kiểm tra"},
    {"xaay dựng đảng", "xây dựng đảng"},
    {"xa6y du7ng5 d9a3ng", "xây dựng đảng"},
    {"toor chuwcs cow sowr ddangr", "tổ chức cơ sở đảng"},
    {"đảngviên", "đảng viên"},
    {"luân chuyểncán bộ", "luân chuyển cán bộ"},
    {"kỷ lu ật", "kỷ luật"},
    {"ky lu at", "kỷ luật"},
    {"dnag vien", "đảng viên"},
    {"huyện ủyy", "huyện ủy"},
    {"bí thứ chi bộ", "bí thư chi bộ"},
    {"biên phòg", "biên phòng"},
    {"Biên Phòg", "Biên Phòng"},
    {"nghị quyết", ""},
    {"nghi quyet", ""},
    {"sinh hoạt chi bộ", ""},
    {"to chuc co so dang", ""},
    {"chuyển đổi số", ""},
    {"tỉnh uỷ", ""},
    {"kỉ luật", ""},
    {"ki luat", ""},
    {"kỉ luậtt đảng", "kỉ luật đảng"},
    {"TCCSĐ", ""},
    {"24-NQ/TU", ""},
    {"Manchester United", ""},
    {"facebook", ""},
    {"giá vàng hôm nay", ""},
};

}  // namespace

TEST_CASE("slips over the samples are seen through, and nothing is suggested for what was typed well") {
    const TemporaryFolder folder;
    ProgramInput settings;
    settings.folder = folder.path().string();
    REQUIRE(run_shell("xdd-index add " XDD_SAMPLES "/pages " XDD_SAMPLES "/records --quiet", settings)
                .exit_code == 0);
    for (std::size_t i = 0; i < std::size(rows); ++i)
        settings.standard_input += std::to_string(i) + '\t' + rows[i].typed + '\n';
    const ProgramRun run = run_shell("xdd-query batch --queries - --suggestions", settings);
    REQUIRE(run.exit_code == 0);

    std::map<std::size_t, std::string> first;
    std::istringstream lines(run.out);
    std::string line;
    while (std::getline(lines, line)) {
        std::istringstream columns(line);
        std::size_t query = 0;
        std::size_t rank = 0;
        std::uint64_t count = 0;
        columns >> query >> rank >> count;
        std::string text;
        std::getline(columns, text);
        INFO(line);
        if (rank > 0) CHECK(count > 0);
        if (rank == 1) first[query] = text.substr(1);
    }
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        INFO(rows[i].typed);
        CHECK(first[i] == rows[i].suggested);
    }
}
