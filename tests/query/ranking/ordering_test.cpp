#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

Record dated(std::string id, std::string title, const char* date, std::string author) {
    Record result = record(std::move(id), std::move(title), "Chi bộ họp.");
    if (*date != '\0') result.date = parse_iso(date);
    if (!author.empty()) result.authors.emplace_back(std::move(author));
    return result;
}

std::string sorted(Snapshot& snapshot, Sort sort) {
    SearchRequest wanted = request("họp");
    wanted.sort = sort;
    return ranked_ids(page(snapshot, wanted));
}

}  // namespace

TEST_CASE("Results are sorted as asked, with the id for equals and what has no value last") {
    // In no order that Xapian's document numbers would give by chance.
    const TempIndex index({dated("c", "Đi", "2015", "Lê Văn Ân"), dated("b", "Áo", "", "Trần Văn Ánh"),
                           dated("e", "Dao", "2015-01-01", ""), dated("a", "Ăn", "2014-02", "Vũ An"),
                           dated("d", "Đi", "2015", "Lê Văn Ân")});
    Snapshot snapshot({index.location()});
    CHECK(sorted(snapshot, Sort::date) == "a c d e b");
    CHECK(sorted(snapshot, Sort::date_descending) == "c d e a b");
    CHECK(sorted(snapshot, Sort::title) == "b a e c d");
    CHECK(sorted(snapshot, Sort::author).substr(0, 7) == "a b c d");
}

TEST_CASE("Equal scores are ordered by id, and pages neither overlap nor leave a gap") {
    std::vector<Record> same;
    for (const char* id : {"m", "c", "z", "a", "k", "b", "y"}) same.push_back(record(id, "Dân vận", "Khéo."));
    same.push_back(record("best", "Dân vận dân vận", "Khéo."));
    const TempIndex index(same);
    Snapshot snapshot({index.location()});
    const std::string whole = ranked_ids(page(snapshot, request("dân vận")));
    CHECK(whole == "best a b c k m y z");
    for (const std::uint64_t size : {1, 2, 3, 5}) {
        std::string joined;
        for (std::uint64_t offset = 0; offset < 8; offset += size) {
            SearchRequest wanted = request("dân vận");
            wanted.offset = offset;
            wanted.limit = size;
            const ResultPage part = page(snapshot, wanted);
            CHECK(part.total == 8);
            joined += (joined.empty() ? "" : " ") + ranked_ids(part);
        }
        INFO(size);
        CHECK(joined == whole);
    }
    SECTION("a page beyond the end is empty, its total true") {
        SearchRequest wanted = request("dân vận");
        wanted.offset = 100;
        wanted.limit = 10;
        const ResultPage beyond = page(snapshot, wanted);
        CHECK(beyond.hits.empty());
        CHECK(beyond.total == 8);
    }
    SECTION("scores never rise") {
        const auto ranked =
            std::get<std::vector<RankedArticle>>(rank(snapshot, vocabulary(), request("dân")));
        REQUIRE(ranked.size() == 8);
        for (std::size_t i = 1; i < ranked.size(); ++i) CHECK(ranked[i].score <= ranked[i - 1].score);
    }
}

TEST_CASE("Neighbouring words and words of the head rank an article higher") {
    const TempIndex index({record("apart", "Tin", "Dân ta vận động nhau. Nhiều việc khác trong xã."),
                           record("together", "Tin", "Công tác dân vận của xã. Nhiều việc khác nữa."),
                           record("other", "Tin", "Mùa màng trong xã năm nay được hơn năm ngoái.")});
    Snapshot snapshot({index.location()});
    CHECK(ranked_ids(page(snapshot, request("dân vận"))) == "together apart");
}
