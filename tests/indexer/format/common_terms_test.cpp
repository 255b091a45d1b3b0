#include "indexer/format/common_terms.h"

#include "indexer/format/index_error.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;

namespace {

constexpr Xapian::docid last = 1200;

/// "all" stands in every document as often as the number's last digit tells, and once more; "third" in every
/// third; "rare" in one of a hundred; "flag" in every second and counts for nothing.
Xapian::Document document(Xapian::docid number) {
    Xapian::Document made;
    made.add_term("all", number % 10 + 1);
    if (number % 3 == 0) made.add_term("third");
    if (number % 100 == 0) made.add_term("rare");
    if (number % 2 == 0) made.add_boolean_term("flag");
    return made;
}

class Kept {
  public:
    Kept() : database(folder_.file("db"), Xapian::DB_CREATE) {
        for (Xapian::docid number = 1; number <= last; ++number) database.add_document(document(number));
        keep_common_terms(database, {});
        database.commit();
    }

  private:
    test::TemporaryFolder folder_;

  public:
    Xapian::WritableDatabase database;
};

}  // namespace

TEST_CASE("Terms of one document in 32 are kept as bits, those that count with their frequencies") {
    const Kept kept;
    const std::optional<CommonTerms> common = common_terms(kept.database);
    REQUIRE(common);
    CHECK(common->last == last);
    CHECK(terms_with_bits(kept.database) == std::vector<std::string>{"all", "flag", "third"});
    CHECK_FALSE(common_documents(kept.database, *common, "rare"));
    CHECK_FALSE(common_postings(kept.database, *common, "flag"));
    const std::optional<CommonPostings> all = common_postings(kept.database, *common, "all");
    REQUIRE(all);
    CHECK(all->documents.size() == last);
    CHECK(all->frequencies[0] == 2);    // document 1
    CHECK(all->frequencies[18] == 10);  // document 19
    const std::optional<DocumentSet> third = common_documents(kept.database, *common, "third");
    REQUIRE(third);
    CHECK(third->size() == last / 3);
    CHECK(third->has(3));
    CHECK_FALSE(third->has(4));
}

TEST_CASE("Lengths are those of the documents as they are now, whatever is kept") {
    Kept kept;
    kept.database.replace_document(7, document(30));
    kept.database.delete_document(9);
    kept.database.add_document(document(39));
    keep_common_terms(kept.database, {7, 9});
    kept.database.commit();
    const std::optional<CommonTerms> common = common_terms(kept.database);
    CHECK(common->changed == std::vector<Xapian::docid>{7, 9});
    const std::vector<std::uint32_t> lengths = document_lengths(kept.database, common);
    CHECK(lengths == document_lengths(kept.database, std::nullopt));
    REQUIRE(lengths.size() == last + 2);
    CHECK(lengths[6] == 8);  // seven times "all", once "third"
    CHECK(lengths[7] == 2);
    CHECK(lengths[9] == 0);
    CHECK(lengths[last + 1] == 11);
}

TEST_CASE("What is kept of common terms and is damaged is told") {
    Kept kept;
    const std::optional<CommonTerms> common = common_terms(kept.database);
    kept.database.set_metadata(std::string("t:all\0f", 7), std::string("\x04zz"));
    CHECK_THROWS_AS(common_postings(kept.database, *common, "all"), IndexDamaged);
    kept.database.set_metadata("xdd.lengths", "zz");
    CHECK_THROWS_AS(document_lengths(kept.database, common), IndexDamaged);
    const std::string state = kept.database.get_metadata("xdd.common-terms");
    for (const char* behind : {" ", " x", " 7,8", " 1201", "9"}) {
        kept.database.set_metadata("xdd.common-terms", state + behind);
        CHECK_THROWS_AS(common_terms(kept.database), IndexDamaged);
    }
}
