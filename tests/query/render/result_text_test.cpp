#include "query/render/result_text.h"

#include "tests/query/render/sample_page.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;

namespace {

constexpr TextStyle plain{60, false};

}  // namespace

TEST_CASE("a page of hits says what was found, how it was read and how to see the rest") {
    CHECK(page_text(sample_page(), plain) ==
          R"(57 articles of 100
read as: sinh hoạt
other readings: sính hoạt (2)
did you mean: sinh hoạt phí (3 articles)?

11. *Sinh hoạt* chi bộ ở Mường Then
    ThS Lò Văn Mẫu (Bí thư Huyện ủy); Vừ A Thử · 2015-07-08
    · số 7-2015 · Xã luận
    A2 Chi bộ và sinh hoạt chi bộ; Vùng cao
    … *Chi bộ* họp đều. …
    id mau-1 · read

12. (no title)
    unsigned · undated
    id mau-2 · partial

shown: 11 to 12 of 57; --offset 12 shows what follows, --all everything
)");
}

TEST_CASE("a page that holds every hit ends with the last of them") {
    ResultPage page = sample_page();
    page.offset = 0;
    page.total = 2;
    CHECK(page_text(page, plain).ends_with("id mau-2 · partial\n"));
}

TEST_CASE("a page behind the last hit, and one of no hits, say so") {
    ResultPage page = sample_page();
    page.hits.clear();
    page.offset = 60;
    CHECK(page_text(page, plain).ends_with("\nshown: none of 57\n"));
    page = ResultPage{};
    page.index_articles = 3;
    CHECK(page_text(page, plain) == "0 articles of 3\n");
}

TEST_CASE("an estimated total is called one") {
    ResultPage page;
    page.total = 57;
    page.total_is_exact = false;
    CHECK(page_text(page, plain).starts_with("about 57 articles of 0\n"));
}

TEST_CASE("facets that were asked for are shown, the ten largest of each kind") {
    ResultPage page;
    page.facets["author"] = {};
    for (int i = 1; i <= 12; ++i) page.facets["year"].push_back({std::to_string(2000 + i), 1});
    CHECK(page_text(page, {200, false}) ==
          "0 articles of 0\n\nAll hits\n  - by year: 2001 (1), 2002 (1), 2003 (1), 2004 (1), 2005 (1), 2006 "
          "(1), "
          "2007 (1), 2008 (1), 2009 (1), 2010 (1), and 2 more\n");
}

TEST_CASE("colour marks the found words, the total and what is by the way") {
    const std::string text = page_text(sample_page(), {60, true});
    CHECK(text.starts_with("\x1b[1m57 articles\x1b[0m of 100\n"));
    CHECK(text.find("\x1b[1m11. \x1b[0m\x1b[1;33mSinh hoạt\x1b[0m chi bộ") != std::string::npos);
    CHECK(text.find("    \x1b[2mid mau-1 · read\x1b[0m\n") != std::string::npos);
}

TEST_CASE("an article is shown whole, with what was understood of it and why") {
    CHECK(article_text(sample_article(), plain) ==
          R"(Sinh hoạt chi bộ ở Mường Then
ThS Lò Văn Mẫu (Bí thư Huyện ủy); Vừ A Thử · 2015-07-08 · số
7-2015 · Xã luận
id mau-1 · pages 12-14 · mau.txt · https://example.org/1

    Tóm tắt ngắn.

Chi bộ họp đều.

Theo Nghị quyết số 24-NQ/TU, TCCSĐ vững mạnh.

Keywords
  - chi bộ

Topics
  - A2 Chi bộ và sinh hoạt chi bộ: sinh hoạt chi bộ
  - Vùng cao

Documents cited
  - Nghị quyết số 24-NQ/TU [24-NQ/TU]

Dates mentioned
  - 8-7-2015

Abbreviations
  - TCCSĐ

Warnings
  - this article is a sample
)");
}

TEST_CASE("a long title is wrapped, and control characters in any field are shown as numbers") {
    Article article;
    article.record.id = "x";
    article.record.title = "một hai ba bốn\x1b[2J năm sáu bảy tám";
    article.record.section = "a\x1b[31mb";
    article.topics = {{"", "t\x07", {"b\x07"}}};
    const std::string text = article_text(article, {20, false});
    CHECK(text.starts_with("một hai ba\nbốn\\x1b[2J năm sáu\nbảy tám\n"));
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
}

TEST_CASE("counts are a value, a tab and a number on one line each") {
    CHECK(counts_text({{"Xã luận", 3}, {"a\tb\nc", 1}}) == "Xã luận\t3\na\\x09b c\t1\n");
    CHECK(counts_text({}).empty());
}

TEST_CASE("a line of a run has one blank between its columns and six decimals") {
    CHECK(trec_line("q1", "mau-1", 1, 12.5) == "q1 Q0 mau-1 1 12.500000 xdd\n");
    CHECK(trec_line("q1", "mau-2", 100, 1.0 / 3) == "q1 Q0 mau-2 100 0.333333 xdd\n");
}
