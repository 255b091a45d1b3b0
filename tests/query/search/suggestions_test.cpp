#include <algorithm>

#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

std::vector<Record> many_articles() {
    std::vector<Record> records;
    for (int i = 0; i < 12; ++i) {
        const std::string number = std::to_string(i);
        records.push_back(record("a" + number, "Nghị quyết của tổ chức đảng số " + number,
                                 "Đảng viên ở chi bộ học nghị quyết. Tổ chức cơ sở đảng sinh hoạt đều.\n"
                                 "Hội nghị bàn việc kết nạp đảng viên mới ở New York và Facebook.\n"
                                 "Tỷ lệ đảng viên trẻ tăng, nhiều hy vọng."));
    }
    records.push_back(record("b", "Đang làm", "Bà con đang gặt, dáng đi nhanh; bệnh viện ở xa."));
    return records;
}

const TempIndex& articles() {
    static const TempIndex index(many_articles());
    return index;
}

/// Articles with the same text.
void add_alike(std::vector<Record>& records, std::size_t count, const std::string& text) {
    const std::size_t all = records.size() + count;
    while (records.size() < all) records.push_back(record("a" + std::to_string(records.size()), "Tin", text));
}

std::string first_suggestion(Snapshot& snapshot, std::string_view query) {
    const ResultPage found = page(snapshot, request(query, MatchMode::automatic));
    return found.suggestions.empty() ? "" : found.suggestions.front().text;
}

}  // namespace

TEST_CASE("A slip is seen and the word that was meant suggested") {
    Snapshot snapshot({articles().location()});
    const struct {
        const char* slip;
        const char* typed;
        const char* suggested;
    } rows[] = {
        {"wrong tone", "nghĩ quyết", "nghị quyết"},
        {"a tone that no syllable takes", "nghị quyềt", "nghị quyết"},
        {"wrong sign", "nghị quyêt đăng", "nghị quyết đảng"},
        {"another word", "đang viên", "đảng viên"},
        {"missing letter", "nghị quyt", "nghị quyết"},
        {"doubled letter", "đảngg viên", "đảng viên"},
        {"swapped letters", "tổ hcức đảng", "tổ chức đảng"},
        {"neighbouring key", "đảng vuên", "đảng viên"},
        {"Telex", "nghij quyeets", "nghị quyết"},
        {"Telex in one word", "tổ chuwcs", "tổ chức"},
        {"VNI", "nghi5 quye61t", "nghị quyết"},
        {"VNI in one word", "d9ang3 viên", "đảng viên"},
        {"run together", "tổchức đảng", "tổ chức đảng"},
        {"run together without marks", "tochuc", "tổ chức"},
        {"run together without marks among marked words", "tochuc cơ sở đảng", "tổ chức cơ sở đảng"},
        {"all run together", "tochuccoso", "tổ chức cơ sở"},
        {"blank inside", "ngh ị quyết", "nghị quyết"},
        {"blank inside at the beginning", "t ổ chức", "tổ chức"},
        {"blank inside, behind a capital", "T ổ chức đảng", "Tổ chức đảng"},
        {"blank inside without marks, behind a capital", "T o chuc", "Tổ chức"},
        {"swapped without marks", "dnag vien", "đảng viên"},
        {"capitals stay", "Đảgn viên", "Đảng viên"},
        {"all capitals stay", "ĐẢGN VIÊN", "ĐẢNG VIÊN"},
        {"words of other languages", "facebok", "facebook"},
        {"first letter of such a word missing", "acebook", "facebook"},
        {"first letters of such a word swapped", "afcebook", "facebook"},
        {"short words of other languages", "New Yrk", "New York"},
        {"beside marked words", "mới ở Nww York", "mới ở New York"},
        {"run together with such a word without marks", "vafacebook", "và facebook"},
        {"such a word of two letters", "mới ở Nw York", "mới ở New York"},
        {"i for y beside a slip stays", "tỉ lệ đảg viên", "tỉ lệ đảng viên"},
        {"the same without marks", "hi vng", "hi vọng"},
    };
    for (const auto& row : rows) {
        INFO(row.slip << ": " << row.typed);
        CHECK(first_suggestion(snapshot, row.typed) == row.suggested);
    }
}

TEST_CASE("A whole sentence typed in keys of Telex or VNI is spelt") {
    Snapshot snapshot({articles().location()});
    const char* spelt = "hội nghị bàn việc kết nạp đảng viên mới chi bộ học nghị quyết";
    CHECK(first_suggestion(
              snapshot,
              "hooij nghij bafn vieecj keets najp ddangr vieen mowis chi booj hocj nghij quyeets") == spelt);
    CHECK(first_suggestion(
              snapshot,
              "ho6i5 nghi5 ba2n vie6c5 ke61t na5p d9ang3 vie6n mo7i1 chi bo65 ho5c nghi5 quye6t1") == spelt);
}

TEST_CASE("A clear slip in a sentence is told although no article holds all of its words") {
    Snapshot snapshot({articles().location()});
    const char* typed = "ddangr vieen owr chi booj hocj nghij quyeets beenhj vieenj";
    const char* meant = "đảng viên ở chi bộ học nghị quyết bệnh viện";
    const ResultPage found = page(snapshot, request(typed, MatchMode::automatic));
    REQUIRE(found.suggestions.size() == 1);
    CHECK(found.suggestions.front().text == meant);
    CHECK(found.suggestions.front().count == 0);
    CHECK(page(snapshot, request(typed, MatchMode::all)).suggestions.empty());
    CHECK(first_suggestion(snapshot, meant).empty());
}

TEST_CASE("A suggestion is told with what it would find, and changes nothing of what is found") {
    Snapshot snapshot({articles().location()});
    const ResultPage found = page(snapshot, request("đảgn viên"));
    CHECK(found.typed == "đảgn viên");
    CHECK(found.total == 0);
    CHECK(found.hits.empty());
    REQUIRE(found.suggestions.size() == 1);
    CHECK(found.suggestions.front().count == 12);
    CHECK(page(snapshot, request(found.suggestions.front().text)).total == 12);
}

TEST_CASE("No suggestion is shown twice, though a mark may be added as a slip or as a reading") {
    Snapshot snapshot({articles().location()});
    const ResultPage found = page(snapshot, request("nghi quyeets"));
    std::vector<std::string> texts;
    for (const Alternative& suggestion : found.suggestions) texts.push_back(suggestion.text);
    std::sort(texts.begin(), texts.end());
    REQUIRE_FALSE(texts.empty());
    CHECK(std::adjacent_find(texts.begin(), texts.end()) == texts.end());
}

TEST_CASE("Nothing is suggested for what was typed well or has nothing near it") {
    Snapshot snapshot({articles().location()});
    for (const char* typed : {"đảng viên",
                              "dang vien",
                              "nghị quyết",
                              "đảng",
                              "dang",
                              "đang gặt",
                              "bệnh viện ở xa",
                              "New York",
                              "facebook",
                              "manchester united",
                              "TCCSĐ",
                              "HD 5",
                              "ct 5",
                              "ĐTN 5",
                              "24-NQ/TU",
                              "số 5",
                              "xyz",
                              "đảng viên manchester",
                              "\"sinh hoạt đều\"",
                              "-đảng",
                              "=dảng",
                              "chi*",
                              "tác giả: Tùy"}) {
        INFO(typed);
        CHECK(first_suggestion(snapshot, typed).empty());
    }
}

TEST_CASE("A name that no article holds is left alone unless several hold one near it") {
    std::vector<Record> records = many_articles();
    records.push_back(record("c", "Cassino", "Trận Monte Cassino năm 1944."));
    const TempIndex one(records);
    Snapshot with_one({one.location()});
    CHECK(first_suggestion(with_one, "Cassini").empty());

    records.push_back(record("d", "Cassino", "Tu viện ở Cassino."));
    const TempIndex several(records);
    Snapshot with_several({several.location()});
    CHECK(first_suggestion(with_several, "Cassini") == "Cassino");
    CHECK(first_suggestion(with_several, "Casini").empty());
}

TEST_CASE("Operators and filters stay in a suggestion, and count") {
    Snapshot snapshot({articles().location()});
    CHECK(first_suggestion(snapshot, "\"đảgn viên\"") == "\"đảng viên\"");
    CHECK(first_suggestion(snapshot, "(đảgn viên) NOT gặt") == "(đảng viên) NOT gặt");
    CHECK(first_suggestion(snapshot, "title:quyềt") == "title:quyết");
    CHECK(first_suggestion(snapshot, "đảgn viên -học").empty());
}

TEST_CASE("Suggestions come from all indexes that are searched") {
    const TempIndex other({record("c", "Thủy lợi", "Hồ chứa nước và thủy lợi nội đồng; thủy lợi phí.")});
    Snapshot snapshot({articles().location(), other.location()});
    CHECK(first_suggestion(snapshot, "thuủy lợi") == "thủy lợi");
    CHECK(first_suggestion(snapshot, "đảgn viên") == "đảng viên");
}

TEST_CASE("Of words that fit beside their neighbours alike, the one is suggested that stands in such a row") {
    std::vector<Record> records;
    add_alike(records, 8, "Ở đó nhiều cán bố già, có cán bố trẻ, còn bố trẻ giỏi việc.");
    add_alike(records, 6, "Xã có nhiều cán bộ trẻ giỏi.");
    const TempIndex index(records);
    Snapshot snapshot({index.location()});
    CHECK(first_suggestion(snapshot, "cán bô trẻ") == "cán bố trẻ");
    CHECK(first_suggestion(snapshot, "nhiều cán bô trẻ giỏi") == "nhiều cán bộ trẻ giỏi");
}

TEST_CASE("A slip that some articles hold is seen all the same") {
    std::vector<Record> records;
    add_alike(records, 397, "Lo bảo hiểm xã hội.");
    add_alike(records, 3, "Lo bảo hiểm xã họi.");
    const TempIndex index(records);
    Snapshot snapshot({index.location()});
    CHECK(first_suggestion(snapshot, "bảo hiểm xã họi") == "bảo hiểm xã hội");
    CHECK(first_suggestion(snapshot, "bảo hiểm xã hội").empty());
}
