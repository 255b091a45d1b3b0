#include "query/passages/passages.h"

#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

/// Field and text of every passage with matches in brackets.
std::string shown(const Hit& hit) {
    std::string text;
    for (const Passage& passage : hit.passages) {
        text += passage.field + ": " + (passage.cut_before ? "…" : "");
        std::size_t at = 0;
        for (const TextRange range : passage.highlights) {
            text += passage.text.substr(at, range.begin - at) + "[" +
                    passage.text.substr(range.begin, range.end - range.begin) + "]";
            at = range.end;
        }
        text += passage.text.substr(at) + (passage.cut_after ? "…" : "") + "\n";
    }
    return text;
}

std::string shown(std::string_view query, const Record& article) {
    const TempIndex index({article});
    Snapshot snapshot({index.location()});
    const ResultPage found = page(snapshot, request(query));
    return found.hits.empty() ? "nothing" : shown(found.hits.front());
}

}  // namespace

TEST_CASE("What matched is marked in the article's own letters") {
    CHECK(shown("tỉnh ủy", record("a", "Tỉnh uỷ họp", "Chi ủy nghe TỈNH UỶ báo.")) ==
          "title: [Tỉnh] [uỷ] họp\nbody: Chi [ủy] nghe [TỈNH] [UỶ] báo.\n");
    CHECK(shown("dang", record("a", "Đảng", "Dáng núi đang hiện.")) ==
          "title: [Đảng]\nbody: [Dáng] núi [đang] hiện.\n");
    CHECK(shown("24-NQ/TU", record("a", "Tin", "Nghị quyết 24 - NQ/TU nêu rõ.")) ==
          "title: Tin\nbody: Nghị quyết [24 - NQ/TU] nêu rõ.\n");
}

TEST_CASE("A phrase is marked where it stands whole, and nowhere else") {
    CHECK(shown("\"trong sạch, vững mạnh\"",
                record("a", "Vững mạnh", "Nước sạch. Đảng bộ trong sạch, vững mạnh.")) ==
          "title: Vững mạnh\nbody: Nước sạch. Đảng bộ [trong sạch, vững mạnh].\n");
}

TEST_CASE("What must not be there is not marked, nor what only filters") {
    CHECK(shown("chi bộ -trâu", record("a", "Chi bộ", "Họp.")) == "title: [Chi] [bộ]\nbody: Họp.\n");
    CHECK(shown("title:chi", record("a", "Chi bộ", "Chi bộ họp.")) == "title: [Chi] bộ\nbody: Chi bộ họp.\n");
}

TEST_CASE("Passages are slices around matches, cut between words and said to be cut") {
    std::string body;
    for (int i = 0; i < 60; ++i) body += "Câu này dùng để lấp chỗ trống trong bài. ";
    body += "Ở đây có chữ luân chuyển cán bộ. ";
    for (int i = 0; i < 60; ++i) body += "Câu này cũng chỉ để lấp chỗ trống mà thôi. ";
    body.pop_back();
    const TempIndex index({record("a", "Tin", body)});
    Snapshot snapshot({index.location()});
    const ResultPage found = page(snapshot, request("luân chuyển"));
    REQUIRE(found.hits.size() == 1);
    REQUIRE(found.hits.front().passages.size() == 2);
    const Passage& passage = found.hits.front().passages[1];
    CHECK(passage.cut_before);
    CHECK(passage.cut_after);
    CHECK(passage.text.size() < 600);
    const std::size_t at = body.find(passage.text);
    REQUIRE(at != std::string::npos);
    CHECK((at == 0 || body[at - 1] == ' '));
    CHECK((at + passage.text.size() == body.size() || body[at + passage.text.size()] == ' '));
    REQUIRE(passage.highlights.size() == 2);
    CHECK(slice(passage.text, passage.highlights[0]) == "luân");
    CHECK(slice(passage.text, passage.highlights[1]) == "chuyển");
}

TEST_CASE("An article that matched in its title alone shows how its text begins") {
    CHECK(shown("bộ", record("a", "Chi bộ", "Họp thường kỳ.\nBàn việc.")) ==
          "title: Chi [bộ]\nbody: Họp thường kỳ.…\n");
}

TEST_CASE("An article that is full of the words is shown as quickly as any") {
    // Looking at every pair of matches would take minutes here.
    std::string body;
    for (int i = 0; i < 300'000; ++i) body += "đảng ";
    const Record article = record("a", "Tin", body + "xuân về.");
    const std::string both = shown("đảng xuân", article);
    CHECK(both.find("[đảng] [xuân] về.") != std::string::npos);
    const std::string near = shown("đảng NEAR/2 xuân", article);
    CHECK(near.find(" đảng [đảng] [đảng] [xuân] về.") != std::string::npos);
}
