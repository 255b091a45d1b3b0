#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

/// `hội đảng` and `đảng bàn` stand in more articles than `hội đang` and `đang bàn` do, but never together.
std::vector<Record> articles() {
    std::vector<Record> all;
    const auto add = [&](const std::string& text, int times) {
        for (int i = 0; i < times; ++i) all.push_back(record("a" + std::to_string(all.size()), "Tin", text));
    };
    add("Hội đang bàn.", 3);
    add("Hội đảng.", 5);
    add("Đảng bàn.", 5);
    return all;
}

}  // namespace

TEST_CASE("Three words that articles hold in a row are read so, though other pairs are more frequent") {
    const TempIndex index(articles());
    Snapshot snapshot({index.location()});
    CHECK(page(snapshot, request("hoi dang")).read_as == "hội đảng");
    CHECK(page(snapshot, request("dang ban")).read_as == "đảng bàn");
    CHECK(page(snapshot, request("hoi dang ban")).read_as == "hội đang bàn");
    CHECK(page(snapshot, request("hội dang bàn")).read_as == "hội đang bàn");
}

TEST_CASE("Rows of words tell the same over several indexes as over one that holds all") {
    const std::vector<Record> all = articles();
    const TempIndex first({all.begin(), all.begin() + 2});
    const TempIndex second({all.begin() + 2, all.end()});
    Snapshot snapshot({first.location(), second.location()});
    CHECK(snapshot.all_pairs({"hội", "đang", "bàn"}) == 3);
    CHECK(snapshot.all_pairs({"hội", "đảng", "bàn"}) == 0);
    CHECK(page(snapshot, request("hoi dang ban")).read_as == "hội đang bàn");
}

TEST_CASE("Copies of one index count the articles of each") {
    const TempIndex index(articles());
    Snapshot snapshot({index.location(), index.location()});
    CHECK(snapshot.all_pairs({"hội", "đang", "bàn"}) == 6);
}

TEST_CASE("Every word that was read is shown so, also where the query is not read from left to right") {
    const TempIndex index(articles());
    Snapshot snapshot({index.location()});
    CHECK(page(snapshot, request("hoi NOT dang AND ban")).read_as == "hội NOT đảng AND bàn");
}

TEST_CASE("A word of title: is read with the words typed behind it, in one field or the other") {
    const TempIndex index({
        record("enrol", "Tuyển sinh", "Trường tuyển sinh đợt hai."),
        record("line-1", "Tuyến xe", "Tuyến xe mới; học sinh đi tuyến xe."),
        record("line-2", "Tuyến xe", "Tuyến xe cũ; học sinh đi tuyến xe."),
        record("line-3", "Tuyến xe", "Tuyến xe đêm; tuyến y tế cơ sở."),
    });
    Snapshot snapshot({index.location()});
    CHECK(page(snapshot, request("tuyen")).read_as == "tuyến");
    CHECK(page(snapshot, request("title: tuyen sinh")).read_as == "title: tuyển sinh");
    CHECK(page(snapshot, request("title:tuyen sinh dot hai")).read_as == "title:tuyển sinh đợt hai");
    CHECK(page(snapshot, request("sinh title:tuyen")).read_as == "sinh title:tuyến");
    CHECK(ids(snapshot, "title: tuyen sinh") == "enrol line-1 line-2");
}

TEST_CASE("What stands for words of the title and of the text stands in the title whole") {
    const TempIndex index({
        record("both", "Tổ chức mới", "Tổ chức cơ sở đảng."),
        record("short", "TCCSĐ", "Họp TCCSĐ ở thôn."),
        record("text", "Chi bộ họp", "Họp TCCSĐ ở thôn."),
    });
    Snapshot snapshot({index.location()});
    CHECK(ids(snapshot, "title:tổ chức cơ sở đảng") == "both short");
    CHECK(ids(snapshot, "title:(tổ chức cơ sở đảng)") == "short");
}

TEST_CASE("Letters with points between them are not read as others, but found in every spelling") {
    const TempIndex index({
        record("board", "U.B.N.D", "U.B.N.D xã; ông N.Đ. vắng; á ớ."),
        record("letters", "Ủ và Ớ", "Đ, đ, đ. Ư, ư, ư, ủ, ủ, ủ; n.đ, n.đ."),
    });
    Snapshot snapshot({index.location()});
    CHECK(page(snapshot, request("U.B.N.D")).read_as.empty());
    CHECK(page(snapshot, request("ong N.D.")).read_as == "ông N.D.");
    CHECK(ids(snapshot, "n.d") == "board letters");
}
