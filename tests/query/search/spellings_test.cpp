#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

struct Row {
    const char* typed;
    const char* stored;
};

/// An index of one article with each of the texts, ids "0", "1", ...
TempIndex index_of(const std::vector<std::string>& texts) {
    std::vector<Record> records;
    for (const std::string& text : texts)
        records.push_back(
            record(std::to_string(records.size()), "Bài " + text, "Bản tin về " + text + " ở xã."));
    return TempIndex(records);
}

}  // namespace

TEST_CASE("Every usual spelling of a word finds every other one, below its own") {
    const Row rows[] = {
        {"lý luận", "lí luận"},
        {"kỹ thuật", "kĩ thuật"},
        {"nước Mỹ", "nước Mĩ"},
        {"tỷ lệ", "tỉ lệ"},
        {"ý nghĩa", "í nghĩa"},
        {"quy định", "qui định"},
        {"bác sỹ", "bác sĩ"},
        {"lý luận kỹ thuật", "lí luận kĩ thuật"},
        {"Mác - Lênin", "Mác - Lê-nin"},
        {"Mác-Lênin", "Mác – Lê nin"},
        {"Mác Lê-nin", "Mác-Lênin"},
        {"nước Cuba", "nước Cu-ba"},
        {"Ăngghen", "Ăng-ghen"},
        {"nước Italia", "nước I-ta-li-a"},
    };
    for (const Row& row : rows) {
        const TempIndex index = index_of({row.typed, row.stored});
        Snapshot snapshot({index.location()});
        for (const auto& [typed, other, own] :
             {std::tuple{row.typed, row.stored, "0 1"}, std::tuple{row.stored, row.typed, "1 0"}}) {
            for (const std::string quote : {"", "\""}) {
                const std::string query = quote + typed + quote;
                INFO(query << " finds " << other);
                const ResultPage found = page(snapshot, request(query));
                CHECK(ranked_ids(found) == own);
                REQUIRE(found.hits.size() == 2);
                CHECK(found.total == 2);
                CHECK(found.hits[0].match == Match::exact);
                CHECK(found.hits[1].match == Match::fold);
                CHECK(found.hits[1].passages.back().highlights.size() >= 1);
                CHECK(ids(snapshot, query, MatchMode::all, MarksMode::exact) ==
                      std::string(own).substr(0, 1));
            }
        }
    }
}

TEST_CASE("Spellings that differ in case, tone place, composition or points of thousands are one word") {
    const Row rows[] = {
        {"TỔ CHỨC CƠ SỞ ĐẢNG", "tổ chức cơ sở đảng"},
        {"uỷ ban", "ủy ban"},
        {"751.191 người", "751191 người"},
        {"Mác - Lênin", "Mác-Lênin"},
        {"kinh tế - xã hội", "kinh tế, xã hội"},
        {"hoa\xCC\x80 bình", "hòa bình"},
    };
    for (const Row& row : rows) {
        const TempIndex index = index_of({row.typed, row.stored});
        Snapshot snapshot({index.location()});
        for (const char* typed : {row.typed, row.stored}) {
            INFO(typed);
            const ResultPage found = page(snapshot, request(typed));
            CHECK(ids(found) == "0 1");
            for (const Hit& hit : found.hits) CHECK(hit.match == Match::exact);
            CHECK(ids(snapshot, '"' + std::string(typed) + '"') == "0 1");
        }
    }
}

TEST_CASE("Other spellings are found in longer phrases and without marks") {
    const TempIndex index =
        index_of({"chủ nghĩa Mác - Lênin", "chủ nghĩa Mác – Lê nin", "chủ nghĩa Mác-Lê-nin",
                  "chủ nghĩa xã hội", "lí luận chính trị", "li rượu"});
    Snapshot snapshot({index.location()});
    const Row rows[] = {
        {"\"chủ nghĩa Mác - Lênin\"", "0 1 2"},
        {"\"chủ nghĩa Mác Lê-nin\"", "0 1 2"},
        {"chu nghia mac lenin", "0 1 2"},
        {"chu nghia mac - le nin", "0 1 2"},
        {"\"chu nghia mac - le nin\"", "0 1 2"},
        {"title:\"Mác Lê nin\"", "0 1 2"},
        {"=Lênin", "0"},
        {"lý luận", "4"},
        {"ly luan chinh tri", "4"},
        {"\"ly luan\"", "4"},
        {"=lý luận", ""},
        {"ly rượu", "5"},
        {"Lênin NEAR/3 nghĩa", "0 1 2"},
    };
    for (const Row& row : rows) {
        INFO(row.typed);
        CHECK(ids(snapshot, row.typed) == row.stored);
    }
}

TEST_CASE("Names are found with i and y alike") {
    Record my = record("my", "Một bài", "Nội dung.");
    my.authors.emplace_back("Lò Thị Mỹ Lý");
    Record mi = record("mi", "Một bài", "Nội dung.");
    mi.authors.emplace_back("Lò Thị Mĩ Lí");
    const TempIndex index({my, mi});
    Snapshot snapshot({index.location()});
    for (const char* query :
         {"author:\"Lò Thị Mỹ Lý\"", "author:Mĩ Lý", "author:my ly", "tác giả: li mi lo"}) {
        INFO(query);
        CHECK(ids(snapshot, query) == "mi my");
    }
    CHECK(ids(snapshot, "author:Mị").empty());
}

TEST_CASE("What only looks alike is not taken for a spelling") {
    const TempIndex index =
        index_of({"tai nạn", "bàn tay", "thằng cu lên ba, cu em hai tuổi, ba má, ba anh em", "kim loại",
                  "anh em", "nông thôn"});
    Snapshot snapshot({index.location()});
    CHECK(ids(snapshot, "tay") == "1");
    CHECK(ids(snapshot, "tai") == "0");
    CHECK(ids(snapshot, "Cuba").empty());
    CHECK(ids(snapshot, "anhem").find('5') == std::string::npos);
}

TEST_CASE("A beginning goes on wherever the tone then stands") {
    const TempIndex index =
        index_of({"hoàn thành", "hòa bình", "hoàng hôn", "hoa quả", "huỷ bỏ", "khuỷu tay"});
    Snapshot snapshot({index.location()});
    for (const char* query : {"hoà*", "hòa*"}) {
        INFO(query);
        CHECK(ids(snapshot, query + std::string(" bài")) == "0 1 2");
    }
    CHECK(ids(snapshot, "khuỷ*") == "5");
    CHECK(ids(snapshot, "hủy*") == "4");
}

TEST_CASE("A beginning that is a whole syllable is found with i and y alike, below its own spelling") {
    const TempIndex index =
        index_of({"lý luận", "lí luận", "người lính", "kỹ thuật", "kĩ thuật", "kỷ luật", "kỉ luật", "hai"});
    Snapshot snapshot({index.location()});
    const std::tuple<const char*, const char*, const char*> rows[] = {
        {"lý*", "0", "1"},       {"=lý*", "0", ""},      {"lí*", "1 2", "0"}, {"kỹ*", "3", "4"},
        {"kĩ*", "4", "3"},       {"lý* luận", "0", "1"}, {"lý l*", "0", "1"}, {"kỷ luậ*", "5", "6"},
        {"title:lý*", "0", "1"}, {"ha*", "7", ""},       {"hay*", "", ""},    {"luận lí*", "1", "0"},
    };
    for (const auto& [query, own, other] : rows) {
        INFO(query);
        const ResultPage found = page(snapshot, request(query));
        std::string exact;
        std::string fold;
        for (const Hit& hit : found.hits) {
            std::string& list = hit.match == Match::exact ? exact : fold;
            list += (list.empty() ? "" : " ") + hit.article.record.id;
        }
        CHECK(exact == own);
        CHECK(fold == other);
        CHECK(ids(snapshot, query, MatchMode::all, MarksMode::exact) == own);
        CHECK(ranked_ids(found) == own + std::string(*own != 0 && *other != 0 ? " " : "") + other);
    }
    CHECK(ids(snapshot, "ly*") == "0 1");
    CHECK(ids(snapshot, "li*") == "0 1 2");
    CHECK(ids(snapshot, "ky lu*") == "5 6");
    CHECK(ids(snapshot, "ki thu*") == "3 4");
    CHECK(ids(snapshot, "ly*", MatchMode::all, MarksMode::fold) == "0");
}

TEST_CASE("A beginning whose own spelling no article has is found by the other one") {
    const TempIndex index = index_of({"lí luận", "chủ nghĩa"});
    Snapshot snapshot({index.location()});
    CHECK(ids(snapshot, "lý*") == "0");
    CHECK(ids(snapshot, "ly* luan") == "0");
}
