#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

Record article(std::string id, std::vector<std::string> bylines, const char* date, std::string section = "",
               std::string issue = "") {
    Record result = record(std::move(id), "Chi bộ", "Chi bộ họp bàn theo Chỉ thị số 10-CT/TW.");
    for (std::string& byline : bylines) result.authors.emplace_back(std::move(byline));
    if (*date != '\0') result.date = parse_iso(date);
    result.section = std::move(section);
    if (!issue.empty()) result.issue = Issue{0, {}, std::move(issue)};
    return result;
}

const TempIndex& articles() {
    static const TempIndex index({
        article("day", {"Trần Thị Thuỷ - Trưởng Ban Tổ chức Tỉnh ủy"}, "2015-07-08", "Xã luận", "số 7-2015"),
        article("month", {"Trần Văn Bình", "Lê Thị Thủy"}, "2015-07", "Dân vận", "số 1+2 Xuân Kỷ Hợi 2019"),
        article("year", {"Vũ Thị Hoà"}, "2015"),
        article("last", {"***"}, "2015-12-31"),
        article("none", {"Lê Văn Tám"}, ""),
    });
    return index;
}

}  // namespace

TEST_CASE("An author is found by a name with degrees and ranks before it") {
    const TempIndex index({article("a", {"PGS.TS Lò Văn Mẫu"}, ""), article("b", {"Lò Văn Mẫu"}, ""),
                           article("c", {"Đại tá Lò Thị Sĩ"}, "")});
    Snapshot snapshot({index.location()});
    check_ids(snapshot, std::vector<Answer>{{"author:Lò Văn Mẫu", "a b"},
                                            {"author:PGS.TS Lò Văn Mẫu", "a b"},
                                            {"author:\"ThS. Lò Văn Mẫu\"", "a b"},
                                            {"author:phó giáo sư, tiến sĩ Lò Văn Mẫu", "a b"},
                                            {"author:đồng chí Lò Văn Mẫu", "a b"},
                                            {"author:ths lo van mau", "a b"},
                                            {"author:pgs.ts lò văn mẫu", "a b"},
                                            {"author:pho giao su, tien si lo van mau", "a b"},
                                            {"author:Đại tá Lò Thị Sĩ", "c"},
                                            {"author:dong chi dai ta lo thi si", "c"},
                                            {"author:Sĩ", "c"},
                                            {"author:PGS.TS", ""},
                                            {"author:TS Lò Văn Mùa", ""}});
}

TEST_CASE("The words of a name stand in one author, in any order") {
    Snapshot snapshot({articles().location()});
    check_ids(snapshot, std::vector<Answer>{
                            {"author:Thủy", "day month"},
                            {"author:Thuỷ", "day month"},
                            {"tác giả: Trần Thị Thủy", "day"},
                            {"tac gia: thuy tran", "day"},
                            {"author:Trần Thủy", "day"},  // Trần and Thủy of the other are two authors
                            {"author:\"Thị Thủy\"", "day month"},
                            {"author:\"Trần Thuỷ\"", "day"},  // in order; others may stand between
                            {"author:\"Thủy Thị\"", ""},
                            {"author:\"Bình Thủy\"", ""},
                            {"author:\"Bình Lê\"", ""},
                            {"author:tran thi thuy", "day"},
                            {"author:thùy", ""},
                            {"role:\"Trưởng Ban Tổ chức\"", "day"},
                            {"chức vụ: truong ban", "day"},
                            {"role:Trần", ""},
                        });
}

TEST_CASE("A whole name finds those who have it and those whose names hold its words") {
    const TempIndex index({article("a", {"Lê Văn Tám"}, ""), article("b", {"Lê Văn Hữu Tám"}, ""),
                           article("c", {"Tám Lê Văn"}, ""), article("d", {"Lê Văn Bình", "Vũ Tám"}, ""),
                           article("e", {"Vũ Tám", "Lê Văn Tám"}, ""), article("f", {"Lê Văn Tam"}, "")});
    Snapshot snapshot({index.location()});
    check_ids(snapshot, std::vector<Answer>{{"author:Lê Văn Tám", "a b c e"},
                                            {"author:\"Lê Văn Tám\"", "a b e"},
                                            {"author:\"Văn Tám\"", "a b e"},
                                            {"author:\"le van tam\"", "a b e f"},
                                            {"author:le van tam", "a b c e f"},
                                            {"author:\"Lê van Tám\"", "a b e"},
                                            {"author:Tám Lê Văn", "a b c e"},
                                            {"author:Vũ Tám", "d e"}});
}

TEST_CASE("Three stars, as printed below an unsigned article, find the unsigned ones") {
    Snapshot snapshot({articles().location()});
    SearchRequest wanted = request("");
    Node stars;
    stars.kind = Kind::field;
    stars.field = Field::author;
    stars.text = "***";
    wanted.filters = {{"--author", stars}};
    CHECK(ids(page(snapshot, wanted)) == "last");
}

TEST_CASE("An article is in a range of dates when its whole span is") {
    Snapshot snapshot({articles().location()});
    check_ids(snapshot, std::vector<Answer>{
                            {"date:2015", "day last month year"},
                            {"date:2015-07", "day month"},
                            {"date:2015-07-08", "day"},
                            {"date:2015-07-01..2015-07-31", "day month"},
                            {"date:2015-07-02..2015-07-31", "day"},
                            {"date:2014-06..2015-07", "day month"},
                            {"date:2015-02..", "day last month"},
                            {"date:..2015-12-30", "day month"},
                            {"date:..2015", "day last month year"},
                            {"date:2016", ""},
                            {"term:XI", "day last month year"},
                            {"term:12", ""},
                        });
}

TEST_CASE("Articles that a date may cut are counted in a warning, not as hits") {
    Snapshot snapshot({articles().location()});
    const ResultPage found = page(snapshot, request("date:2015-07-02..2015-07-31"));
    CHECK(found.total == 1);
    REQUIRE(found.warnings.size() == 1);
    CHECK(found.warnings.front().code == "date-overlap");
    CHECK(found.warnings.front().message.starts_with("2 more articles"));
    CHECK(page(snapshot, request("date:2015")).warnings.empty());
}

TEST_CASE("Topics, sections, issues and cited documents filter") {
    Snapshot snapshot({articles().location()});
    check_ids(snapshot, std::vector<Answer>{
                            {"section:\"Xã luận\"", "day"},
                            {"chuyên mục: xa luan", "day"},
                            {"section:\"Xà luận\"", ""},
                            {"issue:7-2015", "day"},
                            {"issue:7/2015", "day"},
                            {"issue:7", "day"},
                            {"issue:1+2", "month"},
                            {"issue:2", "month"},
                            {"issue:2019", "month"},
                            {"issue:7-2016", ""},
                            {"cites:10-CT/TW", "day last month none year"},
                            {"cites:11-CT/TW", ""},
                        });
    SECTION("an unknown topic is a mistake with its place") {
        const auto found = search(snapshot, vocabulary(), request("bộ topic:khongcochude"));
        const auto* error = std::get_if<SearchError>(&found);
        REQUIRE(error != nullptr);
        CHECK(error->error.message.starts_with("there is no such topic"));
        CHECK(slice(error->text, error->error.range).find("khongcochude") != std::string_view::npos);
    }
}

TEST_CASE("Values of one option widen, different options narrow") {
    Snapshot snapshot({articles().location()});
    const auto option = [](const char* name, Field field, std::string value) {
        Node node;
        node.kind = Kind::field;
        node.field = field;
        node.range = {0, value.size()};
        node.text = std::move(value);
        return FilterOption{name, node};
    };
    SearchRequest wanted = request("chi bộ");
    wanted.filters = {option("--author", Field::author, "Thủy"), option("--author", Field::author, "Tám")};
    CHECK(ids(page(snapshot, wanted)) == "day month none");
    wanted.filters.push_back(option("--section", Field::section, "dan van"));
    CHECK(ids(page(snapshot, wanted)) == "month");
}

TEST_CASE("Without words, what the filters let through comes newest first, undated last") {
    Snapshot snapshot({articles().location()});
    CHECK(ranked_ids(page(snapshot, request("cites:10-CT/TW"))) == "last day month year none");
    SECTION("nothing at all to look for is a mistake") {
        const auto found = search(snapshot, vocabulary(), request(""));
        CHECK(std::holds_alternative<SearchError>(found));
    }
}
