#include "indexer/format/terms.h"

#include <set>

#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("a term is its family's prefix and its body") {
    CHECK(term(Family::text, "đảng") == "đảng");
    CHECK(term(Family::title, "đảng") == "Sđảng");
    CHECK(term(Family::topic, "A1") == "XTa1");
    CHECK(term(Family::id, "XDĐ-7") == "QXDĐ-7");
}

TEST_CASE("a pair is the codes of its words, and can be read again") {
    const char* words[] = {"tổ", "chức", "nghiêng", "7", "2015", "facebook", "24", "đt", "x"};
    std::set<std::string> all;
    for (const char* first : words) {
        for (const char* second : words) {
            const std::string term = pair_term(Family::pair, first, second);
            CAPTURE(first, second);
            CHECK(readable_term(term) == std::string("B") + first + ' ' + second);
            CHECK(readable_term(pair_term(Family::head_pair, first, second)) ==
                  std::string("HB") + first + ' ' + second);
            CHECK(all.insert(term).second);
        }
    }
    CHECK(pair_term(Family::pair, "tổ", "chức").size() == 3);
    CHECK(pair_term(Family::pair, "nghiêng", "2015").size() == 5);
    CHECK(pair_term(Family::pair, "ab", "c") != pair_term(Family::pair, "a", "bc"));
}

TEST_CASE("other terms, and what no pair is, are read as they are") {
    for (const char* term : {"đảng", "Hđảng", "XTa1", "Q24-NQ/TU", ""}) CHECK(readable_term(term) == term);
    const std::string word(3000, 'x');
    const std::string cut = readable_term(pair_term(Family::pair, word, "chi"));
    CHECK(cut.substr(0, 100) == "B" + std::string(99, 'x'));
    for (const char* term : {"B", "B\x01", "B\xA0", "B\xFD", "HB\xFD\xFF", "B\xFC\xFF\xFC\xFF"})
        CHECK(readable_term(term).substr(0, 1) == std::string(term).substr(0, 1));
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
