#include "corpus/content_hash.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "corpus/vietnamese/normalise.h"
#include "tests/support/catch.h"

namespace xdd {
namespace {

Record full_record() {
    Record record;
    record.id = "a";
    record.title = "Chuyện ở bản";
    record.abstract = "Ngắn.";
    record.body = {"Một.", "Hai."};
    record.pages = "12";
    record.keywords = {"bản", "mưa"};
    record.authors = {std::string("Trúc Ngạn\nBí thư"),
                      Author{"Khúc Đình Sạn", {"TS"}, "Bí thư", "Trường", "ghi", AuthorKind::person}};
    record.date = Date{2015, 7, 8};
    record.issue = Issue{2015, {7}, "số 7-2015"};
    record.section = "Mục";
    record.topics = {"A1"};
    record.url = "https://example.org/1";
    record.source = "Báo";
    record.extra = {{"views", "12"}};
    return record;
}

TEST_CASE("the hash has 32 hexadecimal digits and covers everything but the id") {
    const Record record = full_record();
    const std::string hash = content_hash(record);
    CHECK(hash.size() == 32);
    CHECK(hash.find_first_not_of("0123456789abcdef") == std::string::npos);
    Record other = record;
    other.id = "b";
    CHECK(content_hash(other) == hash);

    const std::vector<std::function<void(Record&)>> changes{
        [](Record& r) { r.title += "!"; },
        [](Record& r) { r.abstract.clear(); },
        [](Record& r) { r.body.pop_back(); },
        [](Record& r) { r.body = {"Một. Hai."}; },
        [](Record& r) {
            r.body = {"Hai.", "Một."};
        },
        [](Record& r) { r.body[0] = "một."; },
        [](Record& r) { r.pages = "13"; },
        [](Record& r) { r.keywords = {"bản mưa"}; },
        [](Record& r) { r.authors.pop_back(); },
        [](Record& r) { std::get<Author>(r.authors[1]).role = "Phó"; },
        [](Record& r) { std::get<Author>(r.authors[1]).titles = {}; },
        [](Record& r) { std::get<Author>(r.authors[1]).kind = AuthorKind::agency; },
        [](Record& r) { r.authors[1] = std::string("Khúc Đình Sạn"); },
        [](Record& r) {
            r.date = Date{2015, 7, 0};
        },
        [](Record& r) { r.date.reset(); },
        [](Record& r) {
            r.issue->numbers = {7, 8};
        },
        [](Record& r) { r.issue->year = 0; },
        [](Record& r) { r.issue.reset(); },
        [](Record& r) { r.section.clear(); },
        [](Record& r) { r.topics.emplace_back("B1"); },
        [](Record& r) { r.url += "2"; },
        [](Record& r) { r.source.clear(); },
        [](Record& r) { r.extra["views"] = "13"; },
        [](Record& r) { r.extra.clear(); },
        [](Record& r) { std::swap(r.title, r.abstract); },
        [](Record& r) { r.keywords.swap(r.topics); },
    };
    std::set<std::string> hashes{hash};
    for (const auto& change : changes) {
        other = record;
        change(other);
        CHECK(hashes.insert(content_hash(other)).second);
    }
}

TEST_CASE("letter forms and blanks do not change the hash") {
    const Record record = full_record();
    Record other = record;
    other.title = "  Chuye\u0323\u0302n\u00a0\u00a0o\u031b\u0309 ba\u0309n ";
    REQUIRE(other.title != record.title);
    other.body[0] = "\tMo\u0323\u0302t. ";
    other.authors[0] = std::string("Trúc  Ngạn \nBí thư");
    CHECK(content_hash(other) == content_hash(record));
}

TEST_CASE("a derived id follows from the url alone, or from title, first author and date") {
    Record record = full_record();
    const std::string by_url = derived_id(record);
    CHECK(by_url.size() == 17);
    CHECK(by_url.front() == 'x');
    CHECK(is_valid_id(by_url));
    Record other = record;
    other.title = "Khác";
    CHECK(derived_id(other) == by_url);
    other.url += "2";
    CHECK(derived_id(other) != by_url);

    record.url.clear();
    const std::string by_title = derived_id(record);
    other = record;
    other.body = {"Khác."};
    other.section = "Khác";
    CHECK(derived_id(other) == by_title);
    other.title += "!";
    CHECK(derived_id(other) != by_title);
    other = record;
    other.date = Date{2015, 8, 0};
    CHECK(derived_id(other) != by_title);
    other = record;
    other.authors = {std::string("Âu Nhược Thanh")};
    CHECK(derived_id(other) != by_title);
    other = record;
    other.authors = {Author{"Trúc Ngạn", {}, "Phó Bí thư", {}, {}, AuthorKind::person}};
    CHECK(derived_id(other) == by_title);  // role and form of the author do not matter
}

TEST_CASE("an id has 1 to 200 bytes, no white space and no control character") {
    for (const std::string& good : {std::string("a"), std::string(200, 'a'), std::string("bản-1/2?x=đ")}) {
        CHECK(is_valid_id(good));
    }
    for (const std::string& bad :
         {std::string(), std::string(201, 'a'), std::string("a b"), std::string("a\n"),
          std::string("a\u00a0"), std::string("a\x01"), std::string("a\u0085"), std::string("a\0b", 3)}) {
        CHECK_FALSE(is_valid_id(bad));
    }
}

}  // namespace
}  // namespace xdd
