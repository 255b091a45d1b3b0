#include "query/reading/typed_runs.h"

#include <variant>

#include "corpus/vocabulary/vocabulary.h"
#include "query/language/parser.h"
#include "query/reading/abbreviation_table.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;

namespace {

/// The words of which this is true, with one blank between.
template <typename Of>
std::string words_of(std::string_view typed, Of is_true) {
    static const Vocabulary vocabulary = load_vocabulary();
    const Node root = std::get<ParsedQuery>(parse_query(typed)).root;
    std::string words;
    for (const TypedRun& run : typed_runs(root, typed, *abbreviation_table(vocabulary)))
        for (const TypedToken& token : run)
            if (is_true(token)) words += (words.empty() ? "" : " ") + token.key;
    return words;
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
    };
    for (const auto& row : rows) {
        INFO(row.typed);
        CHECK(words_of(row.typed, [](const TypedToken& token) { return token.fixed; }) == row.fixed);
    }
}

TEST_CASE("A capital, alone or with what else a syllable begins with, may be the initial of a name") {
    const struct {
        const char* typed;
        const char* initials;
    } rows[] = {
        {"bà Đ", "đ"},      {"ông Ph ở Huế", "ph"}, {"bà đ ph", ""},
        {"Ông Ngh", "ngh"}, {"Lý Tn", ""},          {"Quý Gi", ""},
    };
    for (const auto& row : rows) {
        INFO(row.typed);
        CHECK(words_of(row.typed, [](const TypedToken& token) { return token.initial; }) == row.initials);
    }
}
