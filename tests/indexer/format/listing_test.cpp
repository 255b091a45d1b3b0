#include "indexer/format/listing.h"

#include "indexer/format/index_error.h"
#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("What lists show of an article comes out as it was packed") {
    Article article;
    article.record.id = "2015-07/3";
    CHECK(unpack_listing(pack_listing(listing_of(article))) == Listing{"2015-07/3", {}, {}, {}, {}, {}});

    article.record.title = "Chi bộ xóm Đông";
    article.record.section = "Xây dựng Đảng";
    article.record.date = Date{2015, 7, 0};
    article.issue = Issue{2015, {7, 8}, ""};
    for (const char* name : {"Đàm Khắc Diệu", "Vũ Thị Hoà"}) {
        Author author;
        author.name = name;
        article.authors.push_back(author);
    }
    const Listing expected{"2015-07/3", "Chi bộ xóm Đông", "2015-07",
                           "7+8/2015",  "Xây dựng Đảng",   {"Đàm Khắc Diệu", "Vũ Thị Hoà"}};
    CHECK(listing_of(article) == expected);
    CHECK(unpack_listing(pack_listing(expected)) == expected);
}

TEST_CASE("A listing that is cut off is damage") {
    const std::string packed = pack_listing({"a", "Chi bộ", "2015", "7/2015", "Nhân vật", {"Vũ Thị Hoà"}});
    CHECK_THROWS_AS(unpack_listing(""), IndexDamaged);
    CHECK_THROWS_AS(unpack_listing(packed.substr(0, 5)), IndexDamaged);
    CHECK_THROWS_AS(unpack_listing(packed.substr(0, packed.size() - 1)), IndexDamaged);
}
