#include "query/search/cited_documents.h"

#include "query/search/open_citations.h"
#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

Record article(std::string id, const char* date, std::string_view body) {
    Record result = record(std::move(id), "Chi bộ", body);
    result.date = parse_iso(date);
    return result;
}

std::string listed(Snapshot& snapshot, const SearchRequest& wanted, const DocumentChoice& choice = {}) {
    const auto cited = std::get<CitedDocuments>(cited_documents(snapshot, vocabulary(), wanted, choice));
    std::string text;
    for (const CitedDocument& document : cited.documents)
        text += (text.empty() ? "" : "; ") + document.label + " " + std::to_string(document.articles) + " " +
                std::to_string(document.first_year) + "-" + std::to_string(document.last_year);
    return text;
}

const std::vector<Record>& two_terms() {
    static const std::vector<Record> records{
        article("x", "2009-03", "Nghị quyết số 26-NQ/TW ngày 5-8-2008 về nông thôn."),
        article("x2", "2013-03", "Thực hiện Nghị quyết số 26-NQ/TW (khóa X)."),
        article("xii", "2018-09", "Nghị quyết số 26-NQ/TW ngày 19-5-2018 về cán bộ."),
        article("early", "2012-01-05", "Theo 26-NQ/TW, chi bộ họp."),
        article("late", "2020-01-05", "Theo 26-NQ/TW, chi bộ họp."),
        article("before", "2004-01-05", "Theo 26-NQ/TW, chi bộ họp."),
        article("undated", "", "Theo 26-NQ/TW, chi bộ họp."),
        article("short", "2014", "Nghị quyết 26 của Đảng nêu rõ."),
        article("other", "2014", "Chi bộ họp ngày 26/9."),
    };
    return records;
}

const std::vector<Record>& two_provinces() {
    static const std::vector<Record> records{
        article("ls", "2011", "Nghị quyết số 24-NQ/TU ngày 16-8-2011 của Tỉnh ủy Lạng Sơn."),
        article("ls2", "2015", "Tỉnh ủy Lạng Sơn ban hành Nghị quyết số 24-NQ/TU."),
        article("cb", "2012", "Nghị quyết số 24-NQ/TU của Tỉnh ủy Cao Bằng; Quy định số 57-QĐ/TW."),
        article("open", "2013", "Nghị quyết số 24-NQ/TU đã có hiệu lực; 57-QĐ/TW."),
    };
    return records;
}

}  // namespace

TEST_CASE("The documents cited most come first, with the years of the articles that cite them") {
    const TempIndex index(two_terms());
    Snapshot snapshot({index.location()});
    CHECK(listed(snapshot, SearchRequest{}) ==
          "26-NQ/TW 3 2004-2020; 26-NQ/TW (khóa X) 3 2009-2013; 26-NQ/TW (khóa XII) 1 2018-2018; "
          "Nghị quyết 26 1 2014-2014");
    CHECK(listed(snapshot, request("date:2009..2013")) == "26-NQ/TW (khóa X) 3 2009-2013");
}

TEST_CASE("A symbol of two terms finds both, one term or date only what is or can only be of it") {
    const TempIndex index(two_terms());
    Snapshot snapshot({index.location()});
    CHECK(ids(snapshot, "cites:26-NQ/TW") == "before early late short undated x x2 xii");
    for (const char* query : {"cites:\"26-NQ/TW (khóa X)\"", "cites:26-NQ/TW khóa X",
                              "cites:\"26-nq/tw khoa x\"", "cites:\"26-NQ/TW khóa 10\""}) {
        INFO(query);
        CHECK(ids(snapshot, query) == "early x x2");
    }
    CHECK(ids(snapshot, "cites:\"26-NQ/TW ngày 5-8-2008\"") == "early short x x2");
    CHECK(ids(snapshot, "cites:\"26-NQ/TW khóa XII\"") == "xii");
    CHECK(ids(snapshot, "cites:\"26-NQ/TW khóa IX\"") == "before");
}

TEST_CASE("A list with a document counts what a search for it finds, kind by kind") {
    const TempIndex index(two_terms());
    Snapshot snapshot({index.location()});
    DocumentChoice choice;
    choice.document = "26-NQ/TW (khóa X)";
    CHECK(listed(snapshot, SearchRequest{}, choice) == "26-NQ/TW (khóa X) 3 2009-2013");
    choice.document = "26 - NQ/TƯ";
    CHECK(listed(snapshot, SearchRequest{}, choice) ==
          "26-NQ/TW 3 2004-2020; 26-NQ/TW (khóa X) 3 2009-2013; 26-NQ/TW (khóa XII) 1 2018-2018; "
          "Nghị quyết 26 1 2014-2014");
}

TEST_CASE("A province narrows its committee's symbol, in any spelling") {
    const TempIndex index(two_provinces());
    Snapshot snapshot({index.location()});
    CHECK(ids(snapshot, "cites:24-NQ/TU") == "cb ls ls2 open");
    for (const char* query :
         {"cites:\"24-NQ/TU Lạng Sơn\"", "cites:\"24-nq/tu lang son\"", "cites:\"24-NQ/TU (Lạng Sơn)\""})
        CHECK(ids(snapshot, query) == "ls ls2");
    CHECK(listed(snapshot, SearchRequest{}) ==
          "24-NQ/TU (Lạng Sơn) 2 2011-2015; 57-QĐ/TW 2 2012-2013; 24-NQ/TU 1 2013-2013; "
          "24-NQ/TU (Cao Bằng) 1 2012-2012");
}

TEST_CASE("A list can be of one type, issuer or province") {
    const TempIndex index(two_provinces());
    Snapshot snapshot({index.location()});
    DocumentChoice choice;
    choice.type = "QĐ";
    CHECK(listed(snapshot, SearchRequest{}, choice) == "57-QĐ/TW 2 2012-2013");
    choice = {};
    choice.issuer = "TU";
    choice.province = "Cao Bằng";
    CHECK(listed(snapshot, SearchRequest{}, choice) == "24-NQ/TU (Cao Bằng) 1 2012-2012");
}

TEST_CASE("Papers of a province that was joined to another count as the other's, too") {
    const TempIndex index({article("a", "2015", "Nghị quyết số 5-NQ/TU của Tỉnh ủy Hà Giang."),
                           article("b", "2016", "Nghị quyết số 6-NQ/TU của Tỉnh ủy Hà Tuyên.")});
    Snapshot snapshot({index.location()});
    DocumentChoice choice;
    choice.province = "Tuyên Quang";
    CHECK(listed(snapshot, SearchRequest{}, choice) ==
          "05-NQ/TU (Hà Giang) 1 2015-2015; 06-NQ/TU (Hà Tuyên) 1 2016-2016");
    choice.province = "Hà Giang";
    CHECK(listed(snapshot, SearchRequest{}, choice) ==
          "05-NQ/TU (Hà Giang) 1 2015-2015; 06-NQ/TU (Hà Tuyên) 1 2016-2016");
    choice.province = "Lào Cai";
    CHECK(listed(snapshot, SearchRequest{}, choice).empty());
}

TEST_CASE("Several indexes are counted as one") {
    const std::vector<Record>& all = two_terms();
    const TempIndex whole(all);
    const TempIndex first(std::vector<Record>(all.begin(), all.begin() + 2));
    const TempIndex second(std::vector<Record>(all.begin() + 2, all.end()));
    Snapshot one({whole.location()});
    Snapshot two({first.location(), second.location()});
    CHECK(listed(one, SearchRequest{}) == listed(two, SearchRequest{}));
    CHECK(ids(two, "cites:\"26-NQ/TW khóa X\"") == "early x x2");
}

TEST_CASE("A hit shows the sentence that cites the document, and marks the citation") {
    const TempIndex index(
        {article("a", "2015",
                 "Chi bộ họp đều.\nTheo Chỉ thị số 10 - CT/TƯ ngày 30-3-2007, cấp ủy dự họp.\n"
                 "Hết chuyện.")});
    Snapshot snapshot({index.location()});
    for (const char* query : {"cites:10-CT/TW", "cites:\"chỉ thị 10\"", "chi bộ cites:10-CT/TW"}) {
        INFO(query);
        bool marked = false;
        const ResultPage found = page(snapshot, request(query));
        for (const Passage& passage : found.hits.at(0).passages) {
            for (const TextRange& range : passage.highlights)
                marked = marked || slice(passage.text, range) == "Chỉ thị số 10 - CT/TƯ ngày 30-3-2007";
        }
        CHECK(marked);
    }
    const ResultPage plain = page(snapshot, request("-cites:11-CT/TW"));
    CHECK(plain.hits.at(0).passages.at(1).highlights.empty());
}

TEST_CASE("Of the documents of one symbol an article can only mean one that was there") {
    CHECK(first_day_of("x") == 20060426);
    CHECK(first_day_of("2010") == 20100101);
    CHECK_FALSE(first_day_of("lang-son"));
    CHECK(only_qualifier({"x", "xii"}, Date{2012, 0, 0}) == "x");
    CHECK_FALSE(only_qualifier({"x", "xii"}, Date{2016, 0, 0}));
    CHECK_FALSE(only_qualifier({"x", "xii"}, Date{2004, 0, 0}));
    CHECK_FALSE(only_qualifier({"x", "xii"}, std::nullopt));
    CHECK(only_qualifier({"x"}, std::nullopt) == "x");
    CHECK_FALSE(only_qualifier({"lang-son"}, std::nullopt));
    const auto days = days_of("x", {"xii", "x"});
    REQUIRE(days);
    CHECK(days->days == DaySpan{20060426, 20160128});
    CHECK_FALSE(days->undated);
    CHECK_FALSE(days_of("xii", {"x", "xii"}));
    CHECK(days_of("xii", {"xii"})->undated);
    CHECK(previous_day(20160301) == 20160229);
    CHECK(previous_day(20160101) == 20151231);
}
