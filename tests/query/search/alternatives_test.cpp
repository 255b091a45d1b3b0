#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

std::string told(const ResultPage& page) {
    std::string text = page.read_as;
    for (const Alternative& other : page.alternatives)
        text += "; " + other.text + " " + std::to_string(other.count);
    return text;
}

const TempIndex& articles() {
    static const TempIndex index({
        record("a", "Giáo dục đảng viên", "Giáo dục đảng viên trẻ."),
        record("b", "Giáo dục ở thôn", "Giáo dục đảng viên mới."),
        record("c", "Cán bộ xã", "Cán bộ nói với bà con."),
        record("d", "Cần bỏ lối cũ", "Cần bỏ thói quen cũ."),
        record("e", "Cán bộ thôn", "Cán bộ và bà con."),
        record("f", "Cần bỏ rượu", "Lời bàn: cần bỏ rượu."),
        record("g", "Cán bộ trẻ", "Một cán bộ trẻ."),
    });
    return index;
}

void check_readings(Snapshot& snapshot, const std::string& typed, const std::string& expected) {
    CAPTURE(typed);
    const ResultPage found = page(snapshot, request(typed));
    CHECK(told(found) == expected);
    for (const Alternative& other : found.alternatives)
        CHECK(page(snapshot, request(other.text)).total == other.count);
}

}  // namespace

TEST_CASE("A query of several unmarked words offers its other likely readings with true counts") {
    Snapshot snapshot({articles().location()});
    check_readings(snapshot, "can bo", "cán bộ; cần bỏ 2");
    CHECK(page(snapshot, request("can bo")).total == 5);
}

TEST_CASE("No unlikely reading and none that finds nothing is offered") {
    Snapshot snapshot({articles().location()});
    CHECK(told(page(snapshot, request("giao duc dang vien"))) == "giáo dục đảng viên");
    CHECK(page(snapshot, request("cán bộ")).alternatives.empty());
    CHECK(page(snapshot, request("can bo", MatchMode::all, MarksMode::exact)).alternatives.empty());
}

TEST_CASE("A reading that has i for y alone finds the same, and is not offered") {
    const TempIndex index({record("y", "Kỹ thuật mới", "Kỹ thuật trồng chè; cán bộ kỹ thuật."),
                           record("i", "Kĩ thuật mới", "Kĩ thuật trồng cam; cán bộ kĩ thuật.")});
    Snapshot snapshot({index.location()});
    const ResultPage found = page(snapshot, request("ky thuat"));
    CHECK(found.total == 2);
    CHECK(found.alternatives.empty());
}

TEST_CASE("Another reading leaves operators, fields and filters where they stand") {
    Snapshot snapshot({articles().location()});
    CHECK(told(page(snapshot, request("\"can bo\" -xa"))) == "\"cán bộ\" -xã; \"cần bỏ\" -xã 2");
    CHECK(told(page(snapshot, request("title:(can bo) ruou"))) ==
          "title:(cán bộ) rượu; title:(cần bỏ) rượu 1");
}

TEST_CASE("Another spelling of a single word is the whole query again, with a true count") {
    static const TempIndex index({
        record("a", "Cán bộ đang tự học", "Lý thuyết."),
        record("b", "Đảng viên", "Từ nhỏ; lí lịch; ly hôn."),
        record("c", "Hội dang", "Từ đó: đảng bộ, dang tay, lì lợm."),
    });
    Snapshot snapshot({index.location()});
    check_readings(snapshot, "title:dang", "title:đảng; title:=dang 1; title:đang 1");
    check_readings(snapshot, "+dang -ho", "+đảng -ho; +=dang -ho 1; +đang -ho 1");
    check_readings(snapshot, "dang", "đảng; =dang 1; đang 1");
    check_readings(snapshot, "ly", "lý; =ly 1; lì 1");
}

TEST_CASE("A reading that is what was typed says = where it would be read again") {
    static const TempIndex index({
        record("a", "Cụ bà", "Cụ bà."),
        record("b", "Cụ bà", "Cụ bà."),
        record("c", "Đảo Cu ba", "Cu ba."),
    });
    Snapshot snapshot({index.location()});
    check_readings(snapshot, "cu ba", "cụ bà; =cu =ba 1");
    check_readings(snapshot, "\"cu ba\"", "\"cụ bà\"; =\"cu ba\" 1");
    check_readings(snapshot, "“cu ba”", "“cụ bà”; =“cu ba” 1");
    check_readings(snapshot, "cu-ba", "cụ-bà; =cu-ba 1");
}
