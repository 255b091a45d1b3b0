#include "tests/query/citations/dated_article.h"
#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::TempIndex;

namespace {

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
        dated_article("x", "2009-03", "Nghị quyết số 26-NQ/TW ngày 5-8-2008 về nông thôn."),
        dated_article("x2", "2013-03", "Thực hiện Nghị quyết số 26-NQ/TW (khóa X)."),
        dated_article("xii", "2018-09", "Nghị quyết số 26-NQ/TW ngày 19-5-2018 về cán bộ."),
        dated_article("early", "2012-01-05", "Theo 26-NQ/TW, chi bộ họp."),
        dated_article("late", "2020-01-05", "Theo 26-NQ/TW, chi bộ họp."),
        dated_article("before", "2004-01-05", "Theo 26-NQ/TW, chi bộ họp."),
        dated_article("undated", "", "Theo 26-NQ/TW, chi bộ họp."),
        dated_article("short", "2014", "Nghị quyết 26 của Đảng nêu rõ."),
        dated_article("other", "2014", "Chi bộ họp ngày 26/9."),
    };
    return records;
}

const std::vector<Record>& two_provinces() {
    static const std::vector<Record> records{
        dated_article("ls", "2011", "Nghị quyết số 24-NQ/TU ngày 16-8-2011 của Tỉnh ủy Lạng Sơn."),
        dated_article("ls2", "2015", "Tỉnh ủy Lạng Sơn ban hành Nghị quyết số 24-NQ/TU."),
        dated_article("cb", "2012", "Nghị quyết số 24-NQ/TU của Tỉnh ủy Cao Bằng; Quy định số 57-QĐ/TW."),
        dated_article("open", "2013", "Nghị quyết số 24-NQ/TU đã có hiệu lực; 57-QĐ/TW."),
    };
    return records;
}

const std::vector<Record>& short_forms() {
    static const std::vector<Record> records{
        dated_article("full", "2008", "Chỉ thị số 10-CT/TW ngày 30-3-2007 của Ban Bí thư."),
        dated_article("spaced", "2009", "Thực hiện 10 - CT/TƯ, chi bộ họp."),
        dated_article("ct", "2010", "Thực hiện Chỉ thị 10, chi bộ họp."),
        dated_article("abbreviated", "2010", "Thực hiện CT 10 của Ban Bí thư."),
        dated_article("early", "2003", "Thực hiện Chỉ thị 10, chi bộ họp."),
        dated_article("full2014", "2014-08", "Nghị định 46/2014/NĐ-CP về thuê đất."),
        dated_article("full2016", "2016-08", "Nghị định 46/2016/NĐ-CP về giao thông."),
        dated_article("decree2015", "2015", "Theo Nghị định 46, xe phải dừng."),
        dated_article("decree2016", "2018", "Theo Nghị định 46/2016, xe phải dừng."),
        dated_article("decree2018", "2018", "Theo Nghị định 46, xe phải dừng."),
        dated_article("rule", "2008", "Quy định số 57-QĐ/TW ngày 3-5-2007 nêu rõ."),
        dated_article("decree57", "2009", "Theo Quy định 57, cấp ủy xem xét."),
        dated_article("decision", "2009", "Theo Quyết định 57, cấp ủy xem xét."),
        dated_article("letter", "2012", "Theo hợp đồng số 1005/SNI-VTC và giấy phép số 200/GP-UBND."),
        dated_article("nationwide", "2012", "Nghị quyết số 05-NQ/TU của Tỉnh ủy Lạng Sơn."),
        dated_article("local", "2013", "Theo Nghị quyết 5, huyện làm đường."),
    };
    return records;
}

const std::vector<Record>& several_issuers() {
    static const std::vector<Record> records{
        dated_article("full", "2008", "Chỉ thị số 10-CT/TW ngày 30-3-2007."),
        dated_article("centre", "2010", "Theo Chỉ thị 10 của Ban Bí thư, chi bộ họp."),
        dated_article("province", "2010", "Theo Chỉ thị 10 của Ban Thường vụ Tỉnh ủy Lạng Sơn, chi bộ họp."),
        dated_article("state", "2010", "Theo Chỉ thị 10 của Thủ tướng Chính phủ, chi bộ họp."),
        dated_article("party", "2010", "Theo Chỉ thị 10 của Đảng ủy xã, chi bộ họp."),
    };
    return records;
}

const std::vector<Record>& meetings() {
    static const std::vector<Record> records{
        dated_article("told11", "2012", "Nghị quyết Trung ương 4 (khóa XI) nêu rõ."),
        dated_article("told12", "2017", "NQTƯ 4 (khóa XII) nêu rõ."),
        dated_article("y2008", "2008", "Nghị quyết Trung ương 4 nêu rõ."),
        dated_article("y2014", "2014", "Nghị quyết TW4 nêu rõ."),
        dated_article("y2019", "2019", "Nghị quyết Trung ương 4 nêu rõ."),
    };
    return records;
}

std::string sorted(std::string_view ids) {
    std::vector<std::string> all;
    while (!ids.empty()) {
        all.emplace_back(ids.substr(0, ids.find(' ')));
        ids.remove_prefix(std::min(ids.size(), all.back().size() + 1));
    }
    std::sort(all.begin(), all.end());
    std::string joined;
    for (const std::string& id : all) joined += (joined.empty() ? "" : " ") + id;
    return joined;
}

}  // namespace

TEST_CASE("The documents cited most come first, with the years of the articles that cite them") {
    const TempIndex index(two_terms());
    Snapshot snapshot({index.location()});
    CHECK(listed(snapshot, SearchRequest{}) ==
          "26-NQ/TW (khóa X) 4 2009-2014; 26-NQ/TW (không rõ khóa) 3 2004-2020; "
          "26-NQ/TW (khóa XII) 1 2018-2018");
    CHECK(listed(snapshot, request("date:2009..2013")) == "26-NQ/TW (khóa X) 3 2009-2013");
}

TEST_CASE("A symbol of two terms finds both, one term or date only what is or can only be of it") {
    const TempIndex index(two_terms());
    Snapshot snapshot({index.location()});
    CHECK(ids(snapshot, "cites:26-NQ/TW") == "before early late short undated x x2 xii");
    for (const char* query : {"cites:\"26-NQ/TW (khóa X)\"", "cites:26-NQ/TW khóa X",
                              "cites:\"26-nq/tw khoa x\"", "cites:\"26-NQ/TW khóa 10\""}) {
        INFO(query);
        CHECK(ids(snapshot, query) == "early short x x2");
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
    CHECK(listed(snapshot, SearchRequest{}, choice) == "26-NQ/TW (khóa X) 4 2009-2014");
    choice.document = "26 - NQ/TƯ";
    CHECK(listed(snapshot, SearchRequest{}, choice) ==
          "26-NQ/TW (khóa X) 4 2009-2014; 26-NQ/TW (không rõ khóa) 3 2004-2020; "
          "26-NQ/TW (khóa XII) 1 2018-2018");
}

TEST_CASE("A province narrows its committee's symbol, in any spelling") {
    const TempIndex index(two_provinces());
    Snapshot snapshot({index.location()});
    CHECK(ids(snapshot, "cites:24-NQ/TU") == "cb ls ls2 open");
    for (const char* query :
         {"cites:\"24-NQ/TU Lạng Sơn\"", "cites:\"24-nq/tu lang son\"", "cites:\"24-NQ/TU (Lạng Sơn)\""})
        CHECK(ids(snapshot, query) == "ls ls2");
    CHECK(listed(snapshot, SearchRequest{}) ==
          "24-NQ/TU (Lạng Sơn) 2 2011-2015; 57-QĐ/TW (không rõ khóa) 2 2012-2013; "
          "24-NQ/TU (Cao Bằng) 1 2012-2012; 24-NQ/TU (không rõ tỉnh) 1 2013-2013");
}

TEST_CASE("A list can be of one type, issuer or province") {
    const TempIndex index(two_provinces());
    Snapshot snapshot({index.location()});
    DocumentChoice choice;
    choice.type = "QĐ";
    CHECK(listed(snapshot, SearchRequest{}, choice) == "57-QĐ/TW (không rõ khóa) 2 2012-2013");
    choice = {};
    choice.issuer = "TU";
    choice.province = "Cao Bằng";
    CHECK(listed(snapshot, SearchRequest{}, choice) == "24-NQ/TU (Cao Bằng) 1 2012-2012");
}

TEST_CASE("Papers of a province that was joined to another count as the other's, too") {
    const TempIndex index({dated_article("a", "2015", "Nghị quyết số 5-NQ/TU của Tỉnh ủy Hà Giang."),
                           dated_article("b", "2016", "Nghị quyết số 6-NQ/TU của Tỉnh ủy Hà Tuyên.")});
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
    CHECK(ids(two, "cites:\"26-NQ/TW khóa X\"") == "early short x x2");
}

TEST_CASE("A hit shows the sentence that cites the document, and marks the citation") {
    const TempIndex index(
        {dated_article("a", "2015",
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

TEST_CASE("A short form of another issuer is not taken for the paper of the party's centre") {
    const TempIndex index(several_issuers());
    Snapshot snapshot({index.location()});
    const Answer rows[] = {
        {"cites:10-CT/TW", "centre full"},
        {"cites:\"10-CT/TW (khóa X)\"", "centre full"},
        {"cites:10-CT/TU", "centre province"},
        {"cites:\"chỉ thị 10 của Thủ tướng\"", "state"},
        {"cites:\"chỉ thị 10 của Ban Bí thư\"", "centre full"},
        {"cites:\"chi thi 10 cua ban bi thu\"", "centre full"},
        {"cites:\"Chỉ thị số 10 của Bộ Chính trị (khóa X)\"", "centre full"},
        {"cites:\"CT 10 TW\"", "centre full"},
        {"cites:\"chỉ thị 10 của BCH Trung ương\"", "centre full"},
        {"cites:\"chỉ thị 10\"", "centre full party province state"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE("A type and a number alone mean the only document that was there") {
    const TempIndex index(short_forms());
    Snapshot snapshot({index.location()});
    const Answer rows[] = {
        {"cites:10-CT/TW", "ct abbreviated early full spaced"},
        {"cites:\"10-CT/TW (khóa X)\"", "ct abbreviated full spaced"},
        {"cites:\"chỉ thị 10\"", "abbreviated ct early full spaced"},
        {"cites:CT 10", "abbreviated ct early full spaced"},
        {"cites:46/2016/NĐ-CP", "decree2016 full2016"},
        {"cites:46/2014/NĐ-CP", "decree2015 full2014"},
        {"cites:\"Nghị định 46 (không rõ nơi ban hành)\"", "decree2018"},
        {"cites:\"nghi dinh 46 khong ro\"", "decree2018"},
        {"cites:\"57-QĐ/TW (khóa X)\"", "decree57 rule"},
        {"cites:\"quy định 57\"", "decree57 rule"},
        {"cites:\"quyết định 57\"", "decision decree57 rule"},
    };
    for (const Answer& row : rows) {
        INFO(row.query);
        std::string found = ids(snapshot, row.query);
        CHECK(found == sorted(row.found));
    }
}

TEST_CASE("What the list counts for a document is what a search for it finds") {
    for (const std::vector<Record>* records :
         {&two_terms(), &two_provinces(), &short_forms(), &several_issuers(), &meetings()}) {
        const TempIndex index(*records);
        const std::size_t half = records->size() / 2;
        const auto middle = records->begin() + static_cast<std::ptrdiff_t>(half);
        const TempIndex first(std::vector<Record>(records->begin(), middle));
        const TempIndex second(std::vector<Record>(middle, records->end()));
        for (const std::vector<std::string>& locations :
             {std::vector{index.location()}, std::vector{first.location(), second.location()}}) {
            Snapshot snapshot(locations);
            const auto all =
                std::get<CitedDocuments>(cited_documents(snapshot, vocabulary(), SearchRequest{}, {}));
            REQUIRE(all.documents.size() > 2);
            for (const CitedDocument& document : all.documents) {
                INFO(document.label);
                CHECK(page(snapshot, request("cites:\"" + document.label + '"')).total == document.articles);
                DocumentChoice choice;
                choice.document = document.label;
                CHECK(listed(snapshot, SearchRequest{}, choice).starts_with(document.label + ' '));
            }
        }
    }
}

TEST_CASE("A meeting's paper without its term means that of the only term that it can be of") {
    const TempIndex index(meetings());
    Snapshot snapshot({index.location()});
    CHECK(
        listed(snapshot, SearchRequest{}) ==
        "Nghị quyết Trung ương 4 (khóa XI) 2 2012-2014; Nghị quyết Trung ương 4 (không rõ khóa) 2 2008-2019; "
        "Nghị quyết Trung ương 4 (khóa XII) 1 2017-2017");
    CHECK(ids(snapshot, "cites:\"Nghị quyết Trung ương 4 khóa XI\"") == "told11 y2014");
    CHECK(ids(snapshot, "cites:\"Nghị quyết Trung ương 4\"") == "told11 told12 y2008 y2014 y2019");
}
