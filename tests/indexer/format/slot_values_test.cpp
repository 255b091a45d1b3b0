#include "indexer/format/slot_values.h"

#include <algorithm>
#include <thread>

#include "indexer/format/index_error.h"
#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("what is packed comes out again") {
    const std::vector<std::vector<std::string>> lists{{},
                                                      {""},
                                                      {"", ""},
                                                      {"Dương Công Tùy"},
                                                      {"a", "", std::string(127, 'b'), std::string(128, 'c')},
                                                      {std::string(70'000, 'd'), std::string("\0\x80", 2)}};
    for (const auto& list : lists) CHECK(unpack_values(pack_values(list)) == list);
}

TEST_CASE("a packed value that is cut off is damage") {
    const std::string packed = pack_values({"Dương Công Tùy", std::string(200, 'x')});
    for (const std::size_t length : {std::size_t{1}, std::size_t{5}, packed.size() - 1})
        CHECK_THROWS_AS(unpack_values(packed.substr(0, length)), IndexDamaged);
    CHECK_THROWS_AS(unpack_values("\x80"), IndexDamaged);
    CHECK_THROWS_AS(unpack_values("\xFF\xFF\xFF\xFF\xFF\xFF"), IndexDamaged);
}

TEST_CASE("a date is sorted by the first day that it may mean") {
    CHECK(date_value(Date{2015, 7, 8}) == "20150708");
    CHECK(date_value(Date{2015, 7, 0}) == "20150701");
    CHECK(date_value(Date{2015, 0, 0}) == "20150101");
}

TEST_CASE("collation keys follow the Vietnamese alphabet and its tones") {
    const std::vector<std::string> alphabetical{
        "an", "Ân", "bà", "da", "đa", "em", "ếch", "hoa", "hòa", "ông", "ơn", "tổ chức", "tổ chức cơ sở",
        "uy", "ưu"};
    std::vector<std::string> sorted = alphabetical;
    std::reverse(sorted.begin(), sorted.end());
    std::sort(sorted.begin(), sorted.end(),
              [](const auto& a, const auto& b) { return collation_key(a) < collation_key(b); });
    CHECK(sorted == alphabetical);
    CHECK(collation_key("") < collation_key("a"));
    CHECK(collation_key("hòa") == collation_key("ho\u0300a"));
}

TEST_CASE("collation keys are the same in every thread") {
    const std::string here = collation_key("Xây dựng Đảng");
    std::string there;
    std::thread([&] { there = collation_key("Xây dựng Đảng"); }).join();
    CHECK(here == there);
}

TEST_CASE("persons are sorted by given name, then by the whole name") {
    const auto person = [](const char* name) { return Author{name, {}, {}, {}, {}, AuthorKind::person}; };
    const std::vector<Author> sorted{person("Trần Thị An"), person("Lê Văn Bình"), person("Nguyễn Bình"),
                                     person("Đỗ Ánh Tuyết")};
    for (std::size_t i = 0; i + 1 < sorted.size(); ++i) {
        CAPTURE(sorted[i].name);
        CHECK(author_order(sorted[i]) < author_order(sorted[i + 1]));
    }
    CHECK(given_name("Dương Công Tùy") == "Tùy");
    CHECK(given_name("Tùy") == "Tùy");
    const Author office{"Ban Biên tập", {}, {}, {}, {}, AuthorKind::editors};
    CHECK(author_order(office) < author_order(person("Lê Văn Bình")));  // by Ban, not by tập
}

TEST_CASE("a date is in a congress term only if all its days are") {
    CHECK(congress_term_value(Date{2015, 7, 8}) == "XI");
    CHECK(congress_term_value(Date{2012, 0, 0}) == "XI");
    CHECK(congress_term_value(Date{2011, 0, 0}).empty());  // the congress was in January
    CHECK(congress_term_value(Date{2011, 2, 0}) == "XI");
    CHECK(congress_term_value(Date{2024, 5, 1}) == "XIII");
    CHECK(congress_term_value(Date{1930, 2, 3}).empty());
}

TEST_CASE("congress terms follow each other without gap or overlap") {
    for (int number = 1; number < 14; ++number) {
        const auto term = congress_term_span(std::to_string(number));
        const auto next = congress_term_span(std::to_string(number + 1));
        REQUIRE(term);
        REQUIRE(next);
        CAPTURE(number);
        CHECK(term->first < term->last);
        CHECK(term->last < next->first);
        const Date first{next->first / 10000, next->first / 100 % 100, next->first % 100};
        const Date last{term->last / 10000, term->last / 100 % 100, term->last % 100};
        CHECK(is_real(first));
        CHECK(is_real(last));
        const bool next_day = first.day == last.day + 1 && first.month == last.month;
        const bool next_month =
            first.day == 1 && last.day == day_span(Date{last.year, last.month, 0}).last % 100;
        CHECK((next_day || next_month));
    }
}

TEST_CASE("a congress term is named by Roman or Arabic number") {
    CHECK(congress_term_span("XI") == congress_term_span("11"));
    CHECK(congress_term_span("xi") == congress_term_span("11"));
    CHECK_FALSE(congress_term_span("0"));
    CHECK_FALSE(congress_term_span("40"));
    CHECK_FALSE(congress_term_span(""));
    CHECK_FALSE(congress_term_span("XI."));
}
