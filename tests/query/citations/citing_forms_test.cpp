#include "tests/query/citations/dated_article.h"
#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::TempIndex;

namespace {

const std::vector<Record>& articles() {
    static const std::vector<Record> records{
        dated_article("law", "2012", "Luật số 22/2008/QH12 quy định về công chức."),
        dated_article("law2", "2013", "Theo Luật Cán bộ, công chức số 22/2008/QH12, chi bộ họp."),
        dated_article("bare", "2014", "Xem 22/2008/QH12."),
        dated_article("assembly", "2022", "Nghị quyết 35 của Quốc hội khóa 15 nêu rõ."),
        dated_article("assembly2", "2022", "Nghị quyết số 35/2021/QH15 nêu rõ."),
        dated_article("before", "2016", "Nghị quyết 35 của Quốc hội khóa XIII nêu rõ."),
        dated_article("ls", "2015", "Nghị quyết 24 của Tỉnh ủy Lạng Sơn đi vào cuộc sống."),
        dated_article("ls2", "2014", "Nghị quyết số 24-NQ/T.U của Tỉnh ủy Lạng Sơn."),
        dated_article("cb", "2016", "Nghị quyết 24 của Tỉnh ủy Cao Bằng đi vào cuộc sống."),
        dated_article("x", "2009", "Nghị quyết số 26-NQ/TW ký ngày 5-8-2008 về nông thôn."),
        dated_article("xii", "2019", "Nghị quyết số 26-NQ/TW nhiệm kỳ 2016-2021 về cán bộ."),
        dated_article("wide", "2015", "Chỉ thị số １０－ＣＴ／ＴＷ ngày ３０－３－２００７ của Ban Bí thư."),
        dated_article("row", "2018", "Các Nghị quyết số 18, 19-NQ/TW ngày 25-10-2017."),
        dated_article("scheme", "2012", "Đề án 1956 về dạy nghề."),
        dated_article("none", "2015", "Giai đoạn 2011-2015 CT/TW, năm 2015 NQ/TW, ngày 5-10 KH/TU."),
    };
    return records;
}

}  // namespace

TEST_CASE("A document is found however the texts and the reader write it") {
    const TempIndex index(articles());
    Snapshot snapshot({index.location()});
    const Answer rows[] = {
        {"cites:\"Luật số 22/2008/QH12\"", "bare law law2"},
        {"cites:22/2008/QH12", "bare law law2"},
        {"cites:22/2008/qh12", "bare law law2"},
        {"cites:\"luật 22\"", "law law2"},
        {"cites:\"nghị quyết 35 của Quốc hội khóa XV\"", "assembly assembly2"},
        {"cites:\"nghi quyet 35 quoc hoi khoa 15\"", "assembly assembly2"},
        {"cites:35/2021/QH15", "assembly assembly2"},
        {"cites:\"nghị quyết 35 của Quốc hội khóa 13\"", "before"},
        {"cites:\"24-NQ/TU Lạng Sơn\"", "ls ls2"},
        {"cites:\"nghị quyết 24 của Tỉnh ủy Lạng Sơn\"", "ls ls2"},
        {"cites:\"24-NQ/TU Cao Bằng\"", "cb"},
        {"cites:\"26-NQ/TW khóa 10\"", "x"},
        {"cites:\"26-NQ/TW 2008\"", "x"},
        {"cites:\"26-NQ/TW nhiệm kỳ XII\"", "xii"},
        {"cites:10-CT/TW", "wide"},
        {"cites:\"CT 10\"", "wide"},
        {"cites:18-NQ/TW", "row"},
        {"cites:\"19-NQ/TW (khóa XII)\"", "row"},
        {"cites:\"18-NQ/TW (khóa XII)\"", "row"},
        {"cites:\"Đề án 1956\"", "scheme"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE("A list names each of these documents once, and no look-alikes") {
    const TempIndex index(articles());
    Snapshot snapshot({index.location()});
    const auto cited = std::get<CitedDocuments>(cited_documents(snapshot, vocabulary(), SearchRequest{}, {}));
    std::vector<std::string> labels;
    for (const CitedDocument& document : cited.documents)
        labels.push_back(document.label + ' ' + std::to_string(document.articles));
    CHECK(labels == std::vector<std::string>{"22/2008/QH12 3", "24-NQ/TU (Lạng Sơn) 2", "35/2021/QH15 2",
                                             "10-CT/TW (khóa X) 1", "18-NQ/TW (khóa XII) 1",
                                             "19-NQ/TW (khóa XII) 1", "26-NQ/TW (khóa X) 1",
                                             "26-NQ/TW (khóa XII) 1", "Nghị quyết 24 của Tỉnh ủy Cao Bằng 1",
                                             "Nghị quyết 35 của Quốc hội khóa XIII (không rõ năm) 1",
                                             "Đề án 1956 (không rõ nơi ban hành) 1"});
    DocumentChoice laws;
    laws.type = "Luật";
    const auto of_type =
        std::get<CitedDocuments>(cited_documents(snapshot, vocabulary(), SearchRequest{}, laws));
    REQUIRE(of_type.documents.size() == 1);
    CHECK(of_type.documents.front().label == "22/2008/QH12");
}

TEST_CASE("Each name of the list finds as many articles as the list says") {
    std::vector<Record> records = articles();
    records.push_back(dated_article("ls15", "2015", "Nghị quyết 15 của Tỉnh ủy Lạng Sơn đi vào cuộc sống."));
    records.push_back(dated_article("some15", "2015", "Nghị quyết 15 đi vào cuộc sống."));
    records.push_back(dated_article("province15", "2015", "Nghị quyết 15 của Tỉnh ủy đi vào cuộc sống."));
    records.push_back(dated_article("symbol15", "2016", "Nghị quyết số 15-NQ/TU đi vào cuộc sống."));
    const TempIndex index(records);
    Snapshot snapshot({index.location()});
    const auto cited = std::get<CitedDocuments>(cited_documents(snapshot, vocabulary(), SearchRequest{}, {}));
    for (const CitedDocument& document : cited.documents) {
        INFO(document.label);
        const std::string query = "cites:\"" + document.label + '"';
        CHECK(page(snapshot, request(query)).total == document.articles);
    }
    const Answer rows[] = {{"cites:\"nghị quyết 15 của Tỉnh ủy Lạng Sơn\"", "ls15"}};
    check_ids(snapshot, rows);
}
