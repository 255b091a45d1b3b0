#include <string>
#include <vector>

#include "query/language/parser.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;

namespace {

struct Row {
    std::string query;
    std::string caret;  ///< second line of with_caret
    std::string message;
};

QueryError error_of(std::string_view query) {
    const auto result = parse_query(query);
    REQUIRE(std::holds_alternative<QueryError>(result));
    return std::get<QueryError>(result);
}

const std::string date_forms =
    "; write 2015, 2015-07, 2015-07-08, 7-2015, 8-7-2015 or a range like 2014..2015, 2014-06.. or ..1996";

}  // namespace

TEST_CASE("an unreadable query has its reason and a caret under the place") {
    const std::vector<Row> rows{
        {"chi (đảng viên", "    ^", "this bracket is never closed"},
        {"a (b (c)", "  ^", "this bracket is never closed"},
        {"title:(a", "      ^", "this bracket is never closed"},
        {"chi) bộ", "   ^", "this bracket was never opened"},
        {R"(đảng "chi bộ)", "     ^", "this quotation mark is never closed"},
        {"đảng” bộ", "    ^", "this quotation mark is never closed"},
        {"a AND", "  ^", "AND needs something on its right; for the word itself type =AND or small letters"},
        {"AND a", "^", "AND needs something on its left; for the word itself type =AND or small letters"},
        {"a OR OR b", "  ^",
         "OR needs something on its right; for the word itself type =OR or small letters"},
        {"a HOẶC", "  ^",
         "HOẶC needs something on its right; for the word itself type =HOẶC or small letters"},
        {"a NOT NOT b", "  ^",
         "NOT needs something on its right; for the word itself type =NOT or small letters"},
        {"(a AND) b", "   ^",
         "AND needs something on its right; for the word itself type =AND or small letters"},
        {"a AND ()", "  ^",
         "AND needs something on its right; for the word itself type =AND or small letters"},
        {"NEAR b", "^", "NEAR needs a word or a phrase on its left"},
        {"a NEAR/3", "  ^", "NEAR/3 needs a word or a phrase on its right"},
        {"a NEAR (b OR c)", "  ^", "NEAR needs a word or a phrase on its right"},
        {"date:2015 GẦN b", "          ^", "GẦN needs a word or a phrase on its left"},
        {"a* NEAR b", "   ^", "NEAR needs a word or a phrase on its left"},
        {"a NEAR/0 b", "  ^", "the distance is a number from 1 to 1000, as in NEAR/5"},
        {"a NEAR/x b", "  ^", "the distance is a number from 1 to 1000, as in NEAR/5"},
        {"a NEAR/2 b NEAR/3 c", "           ^", "the distances in a chain of NEAR must be the same"},
        {"a NEAR title:b", "  ^", "both sides of NEAR must be in the same field"},
        {"*đạo", "^", "* goes only after the first letters of a word, as in \"lãnh*\""},
        {"lãnh * đạo", "     ^", "* goes only after the first letters of a word, as in \"lãnh*\""},
        {"lã*nh", "  ^", "* goes only after the first letters of a word, as in \"lãnh*\""},
        {"author:Tù*", "       ^", "* works on words of the text and the title, not in the value of a field"},
        {"chi tác giả:", "    ^", "there is no value after \"tác giả:\""},
        {"author: AND x", "^", "there is no value after \"author:\""},
        {"author: date:2015", "^", "there is no value after \"author:\""},
        {"(author:)", " ^", "there is no value after \"author:\""},
        {R"(author:"")", "^", "there is no word in the value of \"author\""},
        {"title:...", "^", "there is no word in the value of \"title\""},
        {"author:(Hoa)", "       ^", "only title: takes a bracket; join fields with OR and AND instead"},
        {"title:(a date:2015)", "         ^",
         "only words and phrases of the title can stand inside title:( )"},
        {"=(a b)", "^", "= goes before a word or a phrase, not before a bracket"},
        {"date:hôm-qua", "     ^", "\"hôm-qua\" is not a date" + date_forms},
        {"date:2015-13", "     ^", "\"2015-13\" is not a date" + date_forms},
        {"ngày: 31-2-2015 a", "      ^", "\"31-2-2015\" is not a date" + date_forms},
        {"date:2014..x", "     ^", "\"x\" is not a date" + date_forms},
        {"date:..", "     ^", "a range needs a date at one end at least" + date_forms},
        {"date:2016..2014", "     ^", "this range ends before it begins"},
        {"term:abc", "     ^", "\"abc\" is not a congress term; write XI, 11 or 2011-2016"},
        {"issue:abc", "      ^", "\"abc\" is not an issue; write 7-2015, 7/2015, 1+2/2019 or a year"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.query);
        const QueryError error = error_of(row.query);
        CHECK(error.message == row.message);
        CHECK(with_caret(row.query, error) == row.query + "\n" + row.caret);
    }
}

TEST_CASE("brackets may be nested to a limit, deeper ones are an error") {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '(') + "a" + std::string(depth, ')');
    };
    CHECK(std::holds_alternative<ParsedQuery>(parse_query(nested(deepest_nesting))));
    CHECK(error_of(nested(deepest_nesting + 1)).message == "brackets are nested deeper than 100");
    CHECK(error_of(std::string(60000, '(')).message == "brackets are nested deeper than 100");
}

TEST_CASE("a query longer than the limit is an error, one of the limit's length is read") {
    std::string query;
    while (query.size() + 2 <= longest_query) query += "a ";
    CHECK(std::holds_alternative<ParsedQuery>(parse_query(query)));
    query += " b";
    CHECK(error_of(query).message == "the query is longer than 65536 bytes");
}

TEST_CASE("the caret counts combining marks as nothing and wide characters as two columns") {
    CHECK(with_caret("đa\u0309ng )", error_of("đa\u0309ng )")) == "đa\u0309ng )\n     ^");
    CHECK(with_caret("中文 )", error_of("中文 )")) == "中文 )\n     ^");
    CHECK(with_caret("a\x1b )", error_of("a\x1b )")) == "a  )\n   ^");
    CHECK(with_caret("a\tb\n)", error_of("a\tb\n)")) == "a b )\n    ^");
}

TEST_CASE("of a long query the caret line shows what stands around the place") {
    const std::string words(200, 'a');
    const std::string query = words + " ) " + words;
    CHECK(with_caret(query, error_of(query)) ==
          "…" + std::string(39, 'a') + " ) " + std::string(32, 'a') + "…\n" + std::string(41, ' ') + "^");
}
