#include "indexer/format/document_dates.h"

#include "indexer/format/index_error.h"
#include "indexer/format/terms.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;

namespace {

constexpr Xapian::docid last = 1200;

/// Known to the day, month or year, or not at all.
Xapian::Document dated(int year, int month, int day) {
    Xapian::Document made;
    made.add_boolean_term("Qid");
    if (year != 0) made.add_boolean_term(term(Family::year, year_body(year)));
    if (month != 0) made.add_boolean_term(term(Family::month, month_body(year, month)));
    if (day != 0) made.add_boolean_term(term(Family::day, day_body(year, month, day)));
    return made;
}

class Kept {
  public:
    Kept() : database(folder_.file("db"), Xapian::DB_CREATE) {
        database.add_document(dated(2015, 7, 8));
        database.add_document(dated(2015, 7, 0));
        database.add_document(dated(2015, 0, 0));
        database.add_document(dated(0, 0, 0));
        database.add_document(dated(1900, 1, 1));
        database.add_document(dated(2099, 12, 31));
        while (database.get_lastdocid() < last) database.add_document(dated(2001, 2, 3));
        keep_common_terms(database, {});
        database.commit();
    }

    /// Which of the first six documents have any of the terms; nothing when one is no date.
    std::optional<std::string> having(const std::vector<std::string>& terms) const {
        const auto dates = document_dates(database, common_terms(database).value());
        DateSet wanted;
        for (const std::string& term : terms) {
            if (!wanted.add(term)) return std::nullopt;
        }
        std::string numbers;
        for (Xapian::docid document = 1; document <= 6; ++document) {
            if (wanted.has(dates.value()[document])) numbers += std::to_string(document);
        }
        return numbers;
    }

  private:
    test::TemporaryFolder folder_;

  public:
    Xapian::WritableDatabase database;
};

}  // namespace

TEST_CASE("Dates tell which documents have terms of days, months and years") {
    const Kept kept;
    CHECK(kept.having({}) == "");
    CHECK(kept.having({"D20150708"}) == "1");
    CHECK(kept.having({"D20150709"}) == "");
    CHECK(kept.having({"M201507"}) == "12");
    CHECK(kept.having({"M201506", "M201508"}) == "");
    CHECK(kept.having({"Y2015"}) == "123");
    CHECK(kept.having({"Y2014", "Y2016"}) == "");
    CHECK(kept.having({"D19000101", "Y2099"}) == "56");
    for (const char* no_date : {"", "D", "Y15", "Y1899", "Y2100", "M201513", "D20150732", "D2015070",
                                "M20150x", "XDPday", "năm", "2015"}) {
        CHECK_FALSE(kept.having({"D20150708", no_date}));
        CHECK_FALSE(is_date_term(no_date));
    }
    CHECK(is_date_term("D20150708"));
}

TEST_CASE("Dates of documents that were replaced, removed or added since are left to the posting lists") {
    Kept kept;
    kept.database.replace_document(1, dated(2015, 7, 9));
    kept.database.delete_document(2);
    kept.database.add_document(dated(2015, 7, 8));
    keep_common_terms(kept.database, {1, 2});
    kept.database.commit();
    CHECK(kept.having({"Y2015"}) == "3");
    const CommonTerms common = common_terms(kept.database).value();
    CHECK(document_dates(kept.database, common)->size() == last + 1);
    CHECK(listed_document_dates(kept.database, last + 1)[1] != 0);
    CHECK(listed_document_dates(kept.database, last + 1)[2] == 0);
    CHECK(listed_document_dates(kept.database, last + 1)[last + 1] != 0);
}

TEST_CASE("Dates that are damaged are told, and those that are missing are none") {
    Kept kept;
    const CommonTerms common = common_terms(kept.database).value();
    kept.database.set_metadata("xdd.dates", std::string((last + 1) * 4, '\xFF'));
    CHECK_THROWS_AS(document_dates(kept.database, common), IndexDamaged);
    kept.database.set_metadata("xdd.dates", "zz");
    CHECK_THROWS_AS(document_dates(kept.database, common), IndexDamaged);
    kept.database.set_metadata("xdd.dates", "");
    CHECK_FALSE(document_dates(kept.database, common));
}
