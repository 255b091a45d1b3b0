#include "indexer/format/document_set.h"

#include "indexer/format/index_error.h"
#include "tests/support/catch.h"
#include "tests/support/document_members.h"

using namespace xdd;
using xdd::test::Documents;
using xdd::test::members;

TEST_CASE("A set of documents tells its members in order and how many they are") {
    const Documents wanted{1, 2, 63, 64, 65, 128, 200};
    DocumentSet set(200);
    CHECK(set.first_from(1) == 0);
    for (const Xapian::docid document : wanted) set.add(document);
    CHECK(members(set) == wanted);
    CHECK(set.size() == wanted.size());
    CHECK(set.first_from(66) == 128);
    CHECK(set.first_from(201) == 0);
    CHECK(set.first_from(5000) == 0);
    for (const Xapian::docid unknown : {201, 5000}) CHECK_THROWS_AS(set.add(unknown), IndexDamaged);
    CHECK_FALSE(set.has(5000));
    DocumentSet other(200);
    other.add(64);
    other.add(199);
    set.remove(other);
    CHECK_FALSE(set.has(64));
    set.add(other);
    CHECK(set.has(199));
    CHECK(set.size() == wanted.size() + 1);
    set.keep_only(other);
    CHECK(members(set) == Documents{64, 199});
    set.remove(199);
    CHECK(members(set) == Documents{64});
}

TEST_CASE("A set of few documents can be added to, taken from and cut out of one of more") {
    DocumentSet few(70);
    few.add(3);
    few.add(69);
    DocumentSet many(500);
    many.add(3);
    many.add(400);
    many.add(few);
    CHECK(members(many) == Documents{3, 69, 400});
    few.keep_only(many);
    CHECK(members(few) == Documents{3, 69});
    many.keep_only(few);
    CHECK(members(many) == Documents{3, 69});
    many.add(400);
    many.remove(few);
    CHECK(members(many) == Documents{400});
}

TEST_CASE("A packed set is eight documents a byte, the lowest bit first, and unpacks to itself") {
    DocumentSet set(70);
    for (const Xapian::docid document : {1, 8, 63, 70}) set.add(document);
    const std::string packed = set.pack();
    CHECK(packed == std::string("\x02\x01\0\0\0\0\0\x80\x40\0\0\0\0\0\0\0", 16));
    CHECK(DocumentSet::unpack(packed, 70) == set);
    CHECK_THROWS_AS(DocumentSet::unpack(packed, 700), IndexDamaged);
    CHECK_THROWS_AS(DocumentSet::unpack("", 70), IndexDamaged);
    CHECK_THROWS_AS(DocumentSet::unpack(packed, 69), IndexDamaged);
    CHECK_THROWS_AS(DocumentSet::unpack(std::string("\x01\0\0\0\0\0\0\0", 8), 63), IndexDamaged);
}
