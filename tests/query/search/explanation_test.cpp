#include "query/search/explanation.h"

#include <cmath>

#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

const TempIndex& articles() {
    static const TempIndex index({
        record("a", "Sinh hoạt chi bộ", "Chi bộ họp đều, tổ chức sinh hoạt tốt.\nĐảng viên dự họp đủ."),
        record("b", "Tổ chức cơ sở đảng", "Tổ chức cơ sở đảng họp. Chi bộ đang đăng bài."),
        record("c", "Đoàn thanh niên", "Đoàn viên họp; chi đoàn mạnh, bộ máy gọn."),
        record("d", "Mùa vụ", "Bà con trồng lúa, dáng điệu vui."),
    });
    return index;
}

ArticleExplanation explained(Snapshot& snapshot, const SearchRequest& wanted, std::string_view id) {
    const auto result = explain_article(snapshot, vocabulary(), wanted, id);
    return std::get<std::optional<ArticleExplanation>>(result).value();
}

double sum(const ArticleExplanation& article) {
    double all = 0;
    for (const ScorePart& part : article.parts) all += part.score;
    return all;
}

/// "+" for what is met and "-" for what is not: "+chi bộ -đoàn".
std::string demands(const ArticleExplanation& article) {
    std::string text;
    for (const Requirement& requirement : article.requirements)
        text += (text.empty() ? "" : " | ") + std::string(requirement.met ? "+" : "-") +
                (requirement.must_not ? "not " : "") + requirement.text;
    return text;
}

}  // namespace

TEST_CASE("What the parts of a query gave adds up to the score of the search") {
    Snapshot snapshot({articles().location()});
    for (const char* query :
         {"chi bộ", "tổ chức cơ sở đảng", "to chuc co so dang", "tổ chuc cơ sở đang", "đảng", "dang", "chi*",
          "\"chi bộ\" họp", "chi bộ OR đoàn", "họp NEAR/5 chi", "chi bộ -đoàn", "title:chi bộ họp",
          "chi chi bộ chi bộ", "tổ chúc cơ sở đảng họp chi bộ đoàn viên lúa"}) {
        INFO(query);
        SearchRequest wanted = request(query, MatchMode::any);
        wanted.explain = true;
        const ResultPage found = page(snapshot, wanted);
        REQUIRE_FALSE(found.hits.empty());
        CHECK(found.explanation.has_value());
        for (const Hit& hit : found.hits) {
            REQUIRE(hit.explanation.has_value());
            CHECK(std::abs(sum(*hit.explanation) - hit.score) < 1e-6);
            CHECK(std::abs(hit.explanation->score - hit.score) < 1e-6);
            const ArticleExplanation alone = explained(snapshot, wanted, hit.article.record.id);
            CHECK(std::abs(sum(alone) - hit.score) < 1e-6);
            CHECK(alone.holds_any);
        }
    }
}

TEST_CASE("Every part names its words, its kind and what its weight was made from") {
    Snapshot snapshot({articles().location()});
    const ArticleExplanation article = explained(snapshot, request("chi bộ"), "a");
    std::vector<std::string> named;
    for (const ScorePart& part : article.parts) {
        named.push_back(part.kind + " " + part.text);
        CHECK(part.share == Approx(1));
        CHECK(part.association > 0);
        CHECK(part.weight > 0);
        CHECK(part.score > 0);
    }
    std::sort(named.begin(), named.end());
    CHECK(named == std::vector<std::string>{"pair chi bộ", "pair in head chi bộ", "word bộ", "word chi",
                                            "word in head bộ", "word in head chi"});
}

TEST_CASE("The shares of the spellings of an unmarked word tell how it was read") {
    Snapshot snapshot({articles().location()});
    const ArticleExplanation article = explained(snapshot, request("co so dang"), "b");
    double read = 0;
    double other = 0;
    for (const ScorePart& part : article.parts) {
        if (part.kind == "word" && part.text == "đảng") read = part.share;
        if (part.kind == "word" && part.text == "đăng") other = part.share;
    }
    CHECK(read > 0.5);
    CHECK(other < read);
}

TEST_CASE("What an article lacks is told word by word, and what it should not have") {
    Snapshot snapshot({articles().location()});
    struct Row {
        const char* query;
        const char* id;
        bool all;
        const char* demands;
    };
    for (const Row& row : std::vector<Row>{
             {"chi bộ đoàn", "a", false, "+chi | +bộ | -đoàn"},
             {"chi bộ đoàn", "c", true, "+chi | +bộ | +đoàn"},
             {"\"chi bộ\" họp", "c", false, "-\"chi bộ\" | +họp"},
             {"họp -đoàn", "c", false, "+họp | -not đoàn"},
             {"họp -lúa", "c", true, "+họp | +not lúa"},
             {"họp NOT đoàn", "c", false, "+họp | -not đoàn"},
             {"họp AND lúa", "a", false, "+họp | -lúa"},
             {"lúa OR đoàn", "a", false, "-lúa OR đoàn"},
             {"+lúa họp", "a", false, "-lúa | +họp"},
             {"chi bộ date:2015", "a", false, "+chi | +bộ | -date:2015"},
             {"dang", "d", true, "+dang (read as đảng)"},
         }) {
        INFO(row.query << " in " << row.id);
        const ArticleExplanation article = explained(snapshot, request(row.query), row.id);
        CHECK(article.holds_all == row.all);
        CHECK(demands(article) == row.demands);
    }
}

TEST_CASE("A filter of an option is a demand as well") {
    Snapshot snapshot({articles().location()});
    SearchRequest wanted = request("chi bộ");
    Node node;
    node.kind = Kind::field;
    node.field = Field::author;
    node.text = "Lê Văn Tám";
    node.range = {0, node.text.size()};
    wanted.filters.push_back({"--author", node});
    const ArticleExplanation article = explained(snapshot, wanted, "a");
    CHECK_FALSE(article.holds_any);
    CHECK(demands(article) == "+chi | +bộ | ---author");
}

TEST_CASE("No article is explained that is not there") {
    Snapshot snapshot({articles().location()});
    const auto result = explain_article(snapshot, vocabulary(), request("chi bộ"), "nowhere");
    CHECK_FALSE(std::get<std::optional<ArticleExplanation>>(result).has_value());
}

TEST_CASE("Several indexes explain a score as one does") {
    const TempIndex first({record("a", "Chi bộ", "Chi bộ họp đều.")});
    const TempIndex second({record("b", "Đoàn", "Chi đoàn họp; bộ máy gọn.")});
    Snapshot both({first.location(), second.location()});
    for (const char* id : {"a", "b"}) {
        const ArticleExplanation article = explained(both, request("chi bộ họp"), id);
        CHECK(std::abs(sum(article) - article.score) < 1e-6);
        CHECK(article.score > 0);
    }
}

TEST_CASE("An article meets the words that an abbreviation of it stands for") {
    const TempIndex index({record("short", "Thực hiện NQ26", "Chi bộ bàn việc."),
                           record("text", "Nghị quyết", "Thực hiện NQ26 ở xã."),
                           record("body", "Việc làng", "Thực hiện NQ26 ở xã.")});
    Snapshot snapshot({index.location()});
    CHECK(demands(explained(snapshot, request("nghị quyết 26"), "short")) == "+nghị | +quyết | +26");
    CHECK(demands(explained(snapshot, request("title:nghị quyết 26"), "short")) ==
          "+title:nghị | +quyết | +26");
    CHECK(demands(explained(snapshot, request("title:nghị quyết 26"), "text")) ==
          "+title:nghị | +quyết | +26");
    CHECK(demands(explained(snapshot, request("title:nghị quyết 26"), "body")) ==
          "-title:nghị | +quyết | +26");
}
