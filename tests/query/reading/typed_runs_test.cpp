#include "query/reading/typed_runs.h"

#include <variant>

#include "corpus/vocabulary/vocabulary.h"
#include "query/language/parser.h"
#include "query/reading/abbreviation_table.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;

namespace {

/// The words that are never a slip, with one blank between.
std::string fixed_words(std::string_view typed) {
    static const Vocabulary vocabulary = load_vocabulary();
    const Node root = std::get<ParsedQuery>(parse_query(typed)).root;
    std::string fixed;
    for (const TypedRun& run : typed_runs(root, typed, *abbreviation_table(vocabulary)))
        for (const TypedToken& token : run)
            if (token.fixed) fixed += (fixed.empty() ? "" : " ") + token.key;
    return fixed;
}

}  // namespace

TEST_CASE("Numbers and what is plainly an abbreviation are never slips") {
    const struct {
        const char* typed;
        const char* fixed;
    } rows[] = {
        {"đảng viên", ""},  {"năm 2019", "2019"},   {"TCCSĐ vững mạnh", "tccsđ"},
        {"ct 10", "ct 10"}, {"cnh hdh", "cnh hdh"}, {"cnh hđh nông thôn", "cnh hđh"},
        {"phong cnh", ""},  {"cnh đất nước", ""},   {"tw đảng", ""},
        {"bà Đ", "đ"},      {"ông Ph ở Huế", "ph"}, {"bà đ ph", ""},
        {"Ông Ngh", "ngh"}, {"Lý Tn", ""},          {"Quý Gi", ""},
    };
    for (const auto& row : rows) {
        INFO(row.typed);
        CHECK(fixed_words(row.typed) == row.fixed);
    }
}
