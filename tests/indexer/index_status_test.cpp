#include "indexer/index_status.h"

#include "tests/support/catch.h"
#include "tests/support/temp_index.h"

using namespace xdd;
using Ids = std::vector<std::string>;

namespace {

Record dated(const char* id, const char* title, const char* body, std::optional<Date> date,
             const char* issue = "") {
    Record made = test::record(id, title, body);
    made.date = date;
    if (*issue != '\0') made.issue = Issue{0, {}, issue};
    return made;
}

}  // namespace

TEST_CASE("status counts articles by year, the undated and the unsigned") {
    Record with_author = dated("d", "Bốn", "x", Date{2016, 0, 0});
    with_author.authors = {std::string("Lê Văn Mẫu")};
    const test::TempIndex index({dated("a", "Một", "x", Date{2015, 7, 8}),
                                 dated("b", "Hai", "y", Date{2015, 0, 0}),
                                 dated("c", "Ba", "z", std::nullopt), with_author});
    const IndexStatus status = read_status(Xapian::Database(index.location()), {});
    CHECK(status.articles == 4);
    CHECK(status.by_year == std::map<int, std::uint64_t>{{2015, 2}, {2016, 1}});
    CHECK(status.undated == 1);
    CHECK(status.unsigned_articles == 3);
}

TEST_CASE("status lists each year's issues, and their gaps") {
    const test::TempIndex index({dated("a", "Một", "x", std::nullopt, "số 1+2 Xuân Kỷ Hợi 2019"),
                                 dated("b", "Hai", "y", std::nullopt, "số 5-2019"),
                                 dated("c", "Ba", "z", std::nullopt, "số 7-2015")});
    const IndexStatus status = read_status(Xapian::Database(index.location()), {});
    CHECK(status.issues == std::map<int, std::set<int>>{{2015, {7}}, {2019, {1, 2, 5}}});
    CHECK(missing_numbers(status.issues.at(2019)) == std::vector<int>{3, 4});
    CHECK(missing_numbers({}).empty());
}

TEST_CASE("articles of the same content or the same title are suspected to be one") {
    const std::string long_title(500, 'a');
    const test::TempIndex index({dated("a", "Chi bộ bốn tốt", "x y z", Date{2015, 1, 1}),
                                 dated("b", "Chi bộ bốn tốt", "x y z", Date{2015, 1, 1}),
                                 dated("c", "CHI BỘ, BỐN TỐT", "khác", Date{2016, 1, 1}),
                                 dated("d", (long_title + " một").c_str(), "u", std::nullopt),
                                 dated("e", (long_title + " hai").c_str(), "v", std::nullopt)});
    const IndexStatus status = read_status(Xapian::Database(index.location()), {});
    REQUIRE(status.suspects.size() >= 1);
    CHECK(status.suspects.front().ids == Ids{"a", "b"});
    CHECK(status.suspects.front().same == "content");
    for (const DuplicateSuspects& suspects : status.suspects) {
        for (const std::string& id : suspects.ids) CHECK((id != "d" && id != "e"));
    }
}
