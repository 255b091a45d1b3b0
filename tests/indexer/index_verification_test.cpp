#include "indexer/index_verification.h"

#include "indexer/format/common_terms.h"
#include "indexer/format/index_error.h"
#include "indexer/format/packed_numbers.h"
#include "indexer/format/schema.h"
#include "indexer/format/terms.h"
#include "indexer/index_writer.h"
#include "tests/support/catch.h"
#include "tests/support/temp_index.h"

using namespace xdd;
using Catch::Matchers::Contains;

namespace {

std::string findings(const std::string& location, bool deep) {
    static const Vocabulary vocabulary = load_vocabulary();
    std::string all;
    const Xapian::Database database(location);
    verify_articles(database, deep ? &vocabulary : nullptr,
                    [&](const std::string& text) { all += text + '\n'; });
    return all;
}

/// Changes the document of article "a" behind the program's back.
template <class Damage>
void damage(const std::string& location, const Damage& how) {
    Xapian::WritableDatabase database(location, Xapian::DB_OPEN);
    const Xapian::docid number = find_article(database, "a");
    Xapian::Document document = database.get_document(number);
    how(document);
    database.replace_document(number, document);
    database.commit();
}

}  // namespace

TEST_CASE("a sound index gives no findings") {
    const test::TempIndex index(
        {test::record("a", "Chi bộ", "theo 24-NQ/TU ngày 6-11-2006"), test::record("b", "", "x")});
    CHECK(findings(index.location(), false).empty());
    CHECK(findings(index.location(), true).empty());
    std::string all;
    verify_files(index.location(), [&](const std::string& text) { all += text; });
    CHECK(all.empty());
}

TEST_CASE("a flipped bit in a stored article is found and the article named") {
    const test::TempIndex index({test::record("a", "Chi bộ", "lúa nước"), test::record("b", "Khác", "x")});
    damage(index.location(), [](Xapian::Document& document) {
        std::string data = document.get_data();
        data[data.size() / 2] = static_cast<char>(data[data.size() / 2] ^ 4);
        document.set_data(data);
    });
    CHECK_THAT(findings(index.location(), false), Contains("checksum"));
}

TEST_CASE("an id that leads nowhere, or to another article, is found") {
    const test::TempIndex index({test::record("a", "Chi bộ", "lúa"), test::record("b", "Khác", "x")});
    damage(index.location(), [](Xapian::Document& document) {
        document.add_value(static_cast<Xapian::valueno>(Slot::id), "c");
    });
    CHECK_THAT(findings(index.location(), false), Contains("'c'") && Contains("does not lead"));
}

TEST_CASE("a lost id term is found") {
    const test::TempIndex index({test::record("a", "Chi bộ", "lúa"), test::record("b", "Khác", "x")});
    damage(index.location(), [](Xapian::Document& document) { document.remove_term(term(Family::id, "a")); });
    CHECK_THAT(findings(index.location(), false), Contains("2 articles but 1 ids"));
}

TEST_CASE("bits of a common term that its list does not have are found") {
    std::vector<Record> records;
    for (int i = 0; i < 1100; ++i) records.push_back(test::record(std::to_string(i), "Chi bộ", "họp"));
    const test::TempIndex index(records);
    const auto found = [&] {
        std::string all;
        verify_common_terms(Xapian::Database(index.location()),
                            [&](const std::string& text) { all += text; });
        return all;
    };
    CHECK(found().empty());
    Xapian::WritableDatabase database(index.location(), Xapian::DB_OPEN);
    DocumentSet documents = *common_documents(database, *common_terms(database), "họp");
    documents.remove(5);
    database.set_metadata(std::string("t:họp\0b", 9), documents.pack());
    database.commit();
    CHECK_THAT(found(), Contains("the common term 'họp'"));
    documents.add(5);
    database.set_metadata(std::string("t:họp\0b", 9), documents.pack());
    database.set_metadata(std::string("t:bộ\0f", 8), pack_frequencies(std::vector<std::uint32_t>(1100, 3)));
    database.commit();
    CHECK_THAT(found(), Contains("the common term 'bộ'"));
    database.set_metadata("xdd.lengths", std::string(1101 * 4, 'x'));
    database.commit();
    CHECK_THAT(found(), Contains("the lengths"));
    database.set_metadata("xdd.dates", "");
    database.commit();
    CHECK_THAT(found(), Contains("the dates"));
    database.set_metadata("xdd.dates", pack_numbers(std::vector<std::uint32_t>(1101, 100000)));
    database.commit();
    CHECK_THAT(found(), Contains("the dates"));
    database.set_metadata(std::string("t:họp\0b", 9), "x");
    database.commit();
    CHECK_THAT(found(), Contains("another length"));
}

TEST_CASE("only a deep look finds terms that do not fit the text") {
    const test::TempIndex index({test::record("a", "Chi bộ", "lúa nước")});
    SECTION("a term too few") {
        damage(index.location(), [](Xapian::Document& document) { document.remove_term("nước"); });
    }
    SECTION("a term too many") {
        damage(index.location(), [](Xapian::Document& document) { document.add_term("phê"); });
    }
    SECTION("a wrong position") {
        damage(index.location(), [](Xapian::Document& document) { document.add_posting("nước", 7, 0); });
    }
    CHECK(findings(index.location(), false).empty());
    CHECK_THAT(findings(index.location(), true), Contains("article 'a'") && Contains("1 terms differ"));
}
