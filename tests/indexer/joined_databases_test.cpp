#include "indexer/joined_databases.h"

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;

TEST_CASE("databases are merged in order, and each document keeps its number") {
    const test::TemporaryFolder folder;
    std::vector<std::string> parts;
    for (Xapian::docid first = 1; first <= 30; first += 10) {
        parts.push_back(folder.file("part-" + std::to_string(first)));
        Xapian::WritableDatabase part(parts.back(), Xapian::DB_CREATE);
        for (Xapian::docid number = first; number < first + 10; number += 3) {
            Xapian::Document document;
            document.set_data(std::to_string(number));
            document.add_term("all");
            part.replace_document(number, document);
        }
        part.commit();
    }
    merge_databases(parts, folder.file("merged"));
    std::string found;
    for_each_document({folder.file("merged")}, [&](const Xapian::Document& document) {
        REQUIRE(document.get_data() == std::to_string(document.get_docid()));
        found += document.get_data() + ' ';
    });
    CHECK(found == "1 4 7 10 11 14 17 20 21 24 27 30 ");
    CHECK(Xapian::Database(folder.file("merged")).get_termfreq("all") == 12);
}
