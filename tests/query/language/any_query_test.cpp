#include <array>
#include <random>
#include <string>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "query/language/parser.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;

namespace {

constexpr std::array<std::string_view, 62> pieces{" ",
                                                  " ",
                                                  "chi",
                                                  "bộ",
                                                  "đảng",
                                                  "viên",
                                                  "\"",
                                                  "“",
                                                  "”",
                                                  "(",
                                                  ")",
                                                  "+",
                                                  "-",
                                                  "=",
                                                  "*",
                                                  "AND",
                                                  "OR",
                                                  "NOT",
                                                  "VÀ",
                                                  "HOẶC",
                                                  "KHÔNG",
                                                  "NEAR",
                                                  "NEAR/3",
                                                  "GẦN/2",
                                                  "title:",
                                                  "author",
                                                  ":",
                                                  "tác giả",
                                                  "ngày:",
                                                  "date:",
                                                  "2015",
                                                  "..",
                                                  "7-2015",
                                                  "số:",
                                                  "cites:",
                                                  "10",
                                                  "CT/TW",
                                                  "/TƯ",
                                                  "khóa:",
                                                  "XI",
                                                  "role:",
                                                  "topic:",
                                                  "\u0301",
                                                  "\u0309",
                                                  "中",
                                                  "\t",
                                                  "\n",
                                                  "«",
                                                  "»",
                                                  ",",
                                                  ".",
                                                  "\u200e",
                                                  "\xf0\x9f\x91\x8d",
                                                  "nam:",
                                                  "so:",
                                                  "năm",
                                                  "tháng",
                                                  "(khóa",
                                                  "\u00a0",
                                                  "văn bản:",
                                                  "!",
                                                  "Nghị quyết"};

std::string random_query(std::mt19937& random) {
    std::string query;
    const auto length = std::uniform_int_distribution<int>(0, 14)(random);
    for (int i = 0; i < length; ++i) {
        query += pieces[std::uniform_int_distribution<std::size_t>(0, pieces.size() - 1)(random)];
        if (random() % 2 == 0) query += ' ';
    }
    return query;
}

/// Neither inside a character nor before a combining mark.
bool on_letter_boundary(std::string_view text, std::size_t offset) {
    if (offset == 0 || offset == text.size()) return true;
    if (offset > text.size() || U8_IS_TRAIL(static_cast<std::uint8_t>(text[offset]))) return false;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    UChar32 character = 0;
    auto at = static_cast<std::int32_t>(offset);
    U8_NEXT(bytes, at, static_cast<std::int32_t>(text.size()), character);
    return u_hasBinaryProperty(character, UCHAR_GRAPHEME_EXTEND) == 0;
}

bool sound(std::string_view query, TextRange range) {
    return range.begin <= range.end && range.end <= query.size() && on_letter_boundary(query, range.begin) &&
           on_letter_boundary(query, range.end);
}

void check_node(std::string_view query, const Node& node, bool in_group) {
    CAPTURE(to_string(node));
    CHECK(sound(query, node.range));
    if (!in_group) CHECK(node.sign == Sign::plain);
    const bool leaf = node.kind == Kind::word || node.kind == Kind::phrase || node.kind == Kind::prefix ||
                      node.kind == Kind::field;
    if (leaf) CHECK(slice(query, node.range).find(node.text) != std::string_view::npos);
    if (leaf || node.kind == Kind::all) CHECK(node.children.empty());
    if (node.kind == Kind::both || node.kind == Kind::either || node.kind == Kind::near ||
        node.kind == Kind::except)
        CHECK(node.children.size() >= 2);
    bool wanted = node.children.empty();
    for (const Node& child : node.children) {
        wanted = wanted || child.sign != Sign::must_not;
        check_node(query, child, node.kind == Kind::group);
    }
    CHECK(wanted);
}

}  // namespace

TEST_CASE("any mixture of pieces is read or refused with ranges that lie on letters of the query") {
    std::mt19937 random(20150708);
    int read = 0;
    int refused = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::string query = random_query(random);
        CAPTURE(query);
        const auto result = parse_query(query);
        if (const auto* error = std::get_if<QueryError>(&result)) {
            ++refused;
            CHECK(sound(query, error->range));
            CHECK_FALSE(error->message.empty());
            CHECK(with_caret(query, *error).ends_with('^'));
            continue;
        }
        ++read;
        const auto& parsed = std::get<ParsedQuery>(result);
        check_node(query, parsed.root, false);
        for (const QueryWarning& warning : parsed.warnings) CHECK(sound(query, warning.range));
        check_node(query, plain_query(query), false);
    }
    CHECK(read > 1000);
    CHECK(refused > 1000);
}

TEST_CASE("bytes that are not UTF-8 are no danger") {
    std::mt19937 random(7);
    for (int i = 0; i < 5000; ++i) {
        std::string query;
        for (int length = static_cast<int>(random() % 20); length > 0; --length)
            query += static_cast<char>(random() % 256);
        const auto result = parse_query(query);
        if (const auto* error = std::get_if<QueryError>(&result)) CHECK(error->range.end <= query.size());
        CHECK(plain_query(query).kind == Kind::group);
    }
}
