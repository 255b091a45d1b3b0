// Queries in letters of other type than the articles, asked of the real program.
#include <iterator>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

using namespace xdd::test;

namespace {

struct Row {
    const char* typed;
    const char* plain;
};

const Row rows[] = {
    {"ＮＱ２６", "NQ26"},
    {"NQ\u00AD26", "NQ26"},
    {"ＵＢＮＤ", "UBND"},
    {"ＱＨ１５", "QH15"},
    {"２４－ＮＱ／ＴＵ", "24-NQ/TU"},
    {"date:２０１６", "date:2016"},
    {"ngày：２０１５", "ngày:2015"},
    {"nhiệm kỳ:ＸＩ", "nhiệm kỳ:XI"},
    {"nhiệm kỳ:Ⅺ", "nhiệm kỳ:XI"},
    {"cites:２４－ＮＱ／ＴＵ", "cites:24-NQ/TU"},
    {"＂nghị quyết ２６＂ － xã", "\"nghị quyết 26\" - xã"},
    {"--cites ２４－ＮＱ／ＴＵ --from ２０１６", "--cites 24-NQ/TU --from 2016"},
};

const char* const articles =
    R"({"id":"a","title":"Về NQ26 mới","body":"NQ26 và 24-NQ/TU của Tỉnh ủy.","date":"2016-05-01"}
{"id":"b","title":"Nghị quyết 26","body":"Thực hiện nghị quyết 26 ở xã, UBND và QH15.","date":"2015-05-01"}
{"id":"c","title":"Ủy ban nhân dân","body":"Ủy ban nhân dân, Quốc hội khóa XV.","date":"2013-01-01"}
)";

std::string quoted(const std::string& text) {
    return text.starts_with("--") ? text : "'" + text + "'";
}

}  // namespace

TEST_CASE("a query in full width finds what it finds in plain letters") {
    const TemporaryFolder folder;
    ProgramInput settings;
    settings.folder = folder.path().string();
    REQUIRE(run_shell("xdd-index add --quiet " + folder.write("a.jsonl", articles), settings).exit_code == 0);
    std::string typed_lines;
    std::string plain_lines;
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        INFO(rows[i].typed);
        const ProgramRun typed = run_shell("xdd-query count " + quoted(rows[i].typed), settings);
        const ProgramRun plain = run_shell("xdd-query count " + quoted(rows[i].plain), settings);
        CHECK(typed.exit_code == 0);
        CHECK(typed.out == plain.out);
        if (std::string(rows[i].typed).starts_with("--")) continue;
        typed_lines += std::to_string(i) + '\t' + rows[i].typed + '\n';
        plain_lines += std::to_string(i) + '\t' + rows[i].plain + '\n';
    }
    const ProgramRun shown = run_shell("xdd-query --format json 'ＮＱ２６'", settings);
    CHECK(shown.out.find(R"("typed":"ＮＱ２６")") != std::string::npos);
    settings.standard_input = typed_lines;
    const ProgramRun typed = run_shell("xdd-query batch --queries -", settings);
    settings.standard_input = plain_lines;
    const ProgramRun plain = run_shell("xdd-query batch --queries -", settings);
    CHECK(typed.exit_code == 0);
    CHECK(typed.out == plain.out);
}
