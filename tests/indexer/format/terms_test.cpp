#include "indexer/format/terms.h"

#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("a term is its family's prefix and its body") {
    CHECK(term(Family::text, "đảng") == "đảng");
    CHECK(term(Family::title, "đảng") == "Sđảng");
    CHECK(term(Family::topic, "A1") == "XTa1");
    CHECK(term(Family::id, "XDĐ-7") == "QXDĐ-7");
    CHECK(pair_term(Family::pair, "tổ", "chức") == "Btổ chức");
    CHECK(pair_term(Family::head_pair, "tổ", "chức") == "HBtổ chức");
}

TEST_CASE("a term as long as Xapian takes is left whole") {
    const std::string longest(245, 'a');
    CHECK(term(Family::text, longest) == longest);
}

TEST_CASE("a longer term keeps its beginning and still differs from others of that beginning") {
    const std::string same(400, 'a');
    const std::string one = term(Family::text, same + "1");
    const std::string other = term(Family::text, same + "2");
    CHECK(one.size() <= 245);
    CHECK(one != other);
    CHECK(one.substr(0, 200) == std::string(200, 'a'));
    CHECK(term(Family::text, same + "1") == one);
}

TEST_CASE("a long term is cut between letters") {
    std::string letters;
    for (int i = 0; i < 200; ++i) letters += "ế";
    for (std::size_t ahead = 0; ahead < 3; ++ahead) {
        const std::string cut = term(Family::text, std::string(ahead, 'a') + letters);
        CAPTURE(ahead);
        CHECK(cut.size() <= 245);
        const std::size_t mark = cut.rfind('~');
        REQUIRE(mark != std::string::npos);
        CHECK((mark - ahead) % 3 == 0);
    }
}

TEST_CASE("a zero byte counts as two, as in Xapian") {
    CHECK(term(Family::id, std::string(200, '\0')).size() < 200);
}

TEST_CASE("a label is filed under its words, whatever stands between them") {
    CHECK(label_key("Lý luận - Thực tiễn") == "lý luận thực tiễn");
    CHECK(label_key("LÝ LUẬN  THỰC TIỄN") == "lý luận thực tiễn");
    CHECK(unmarked_label_key("Lý luận - Thực tiễn") == "ly luan thuc tien");
    CHECK(label_key("").empty());
}

TEST_CASE("an issue is found by year, number, both and label") {
    CHECK(issue_bodies(Issue{2019, {1, 2}, "số 1+2"}) ==
          std::vector<std::string>{"2019", "1", "2019/1", "2", "2019/2", "=so 1 2"});
    CHECK(issue_bodies(Issue{0, {7}, ""}) == std::vector<std::string>{"7"});
    CHECK(issue_bodies(Issue{}).empty());
}

TEST_CASE("dates are written with fixed length") {
    CHECK(year_body(2015) == "2015");
    CHECK(month_body(2015, 7) == "201507");
    CHECK(day_body(2015, 7, 8) == "20150708");
}
