#include "indexer/format/common_spellings.h"

#include "indexer/format/spellings.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;
using Terms = std::vector<std::string>;

namespace {

constexpr Xapian::docid last = 1200;

/// Every twentieth document has "đảng", every fiftieth "đang", one "dang"; every hundredth "bộ", one "bò".
Xapian::Document document(Xapian::docid number) {
    Xapian::Document made;
    if (number % 20 == 0) made.add_term("đảng");
    if (number % 50 == 0) made.add_term("đang");
    if (number == 7) made.add_term("dang");
    if (number % 100 == 0) made.add_term("bộ");
    if (number == 8) made.add_term("bò");
    return made;
}

class Kept {
  public:
    Kept() : database(folder_.file("db"), Xapian::DB_CREATE) {
        for (Xapian::docid number = 1; number <= last; ++number) database.add_document(document(number));
        add_spellings(database, {"đảng", "đang", "dáng", "bộ", "bò"});
        keep_common_terms(database, {});
        database.commit();
    }

  private:
    test::TemporaryFolder folder_;

  public:
    Xapian::WritableDatabase database;
};

}  // namespace

TEST_CASE("A word that is common in all its spellings together is kept as bits, for these very spellings") {
    const Kept kept;
    const CommonTerms common = *common_terms(kept.database);
    const auto documents = [&](const Terms& terms) {
        return documents_of_spellings(kept.database, common, terms);
    };
    // "dáng" is in the table of spellings, but in no document.
    const std::optional<DocumentSet> all = documents({"đảng", "dang", "đang"});
    REQUIRE(all);
    CHECK(all->size() == 60 + 24 - 12 + 1);
    for (const Xapian::docid number : {7, 20, 50, 100, 1200}) CHECK(all->has(number));
    CHECK_FALSE(all->has(21));
    CHECK_FALSE(documents({"đảng", "đang"}));
    CHECK_FALSE(documents({"đảng", "dang", "đang", "dáng"}));
    CHECK_FALSE(documents({"bò", "bộ"}));  // not common
}

TEST_CASE("The spellings of an unmarked word are those that the documents have") {
    const Kept kept;
    std::vector<Terms> words;
    for_each_word_of_several_spellings(kept.database, [&](const Terms& terms) { words.push_back(terms); });
    CHECK(words == std::vector<Terms>{{"bò", "bộ"}, {"dang", "đang", "đảng"}});
}

TEST_CASE("Documents that changed are not among those of a word's spellings, and a new spelling ends them") {
    Kept kept;
    kept.database.replace_document(20, document(21));
    keep_common_terms(kept.database, {20});
    const CommonTerms common = *common_terms(kept.database);
    const std::optional<DocumentSet> all =
        documents_of_spellings(kept.database, common, {"đảng", "dang", "đang"});
    REQUIRE(all);
    CHECK_FALSE(all->has(20));
    CHECK(all->has(40));
    CHECK_FALSE(documents_of_spellings(kept.database, common, {"đảng", "dang", "đang", "đãng"}));
}
