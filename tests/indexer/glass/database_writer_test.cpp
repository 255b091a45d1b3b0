// What is written here is, to the last posting, the database that Xapian writes of the same documents.
#include "indexer/glass/database_writer.h"

#include <algorithm>
#include <random>

#include <xapian.h>

#include "tests/support/catch.h"
#include "tests/support/database_content.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;

namespace {

struct NumberedDocument {
    std::uint32_t number = 0;
    DocumentParts parts;
};
using Documents = std::vector<NumberedDocument>;

void write(const std::string& path, const Documents& documents, std::size_t in_a_batch) {
    glass::DatabaseWriter writer(path);
    for (std::size_t begin = 0; begin < documents.size(); begin += in_a_batch) {
        glass::BatchInverter inverter;
        for (std::size_t i = begin; i < std::min(begin + in_a_batch, documents.size()); ++i)
            inverter.add(documents[i].number, documents[i].parts);
        writer.add(inverter.finish());
    }
    writer.finish();
}

void write_by_xapian(const std::string& path, const Documents& documents) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
    for (const auto& [number, parts] : documents) database.replace_document(number, to_document(parts));
    database.commit();
}

void check_same_database(const Documents& documents, std::size_t in_a_batch) {
    const test::TemporaryFolder folder;
    write(folder.file("ours"), documents, in_a_batch);
    write_by_xapian(folder.file("theirs"), documents);
    CHECK(Xapian::Database::check(folder.file("ours")) == 0);
    test::check_same_content(folder.file("theirs"), folder.file("ours"));
}

DocumentParts parts(std::vector<DocumentTerm> terms, std::vector<DocumentValue> values = {},
                    std::string data = "") {
    DocumentParts made{std::move(terms), std::move(values), std::move(data)};
    put_in_order(made);
    return made;
}

/// Terms, values and texts of all lengths, with every byte.
class RandomDocuments {
  public:
    explicit RandomDocuments(unsigned seed) : random_(seed) {}

    Documents some(std::size_t count, unsigned greatest_gap) {
        Documents documents;
        std::uint32_t number = 0;
        for (std::size_t i = 0; i < count; ++i) {
            number += 1 + below(greatest_gap);
            documents.push_back({number, document()});
        }
        return documents;
    }

  private:
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

    std::string bytes(std::uint32_t longest) {
        std::string text(below(longest + 1), '\0');
        for (char& c : text) c = static_cast<char>(below(3) == 0 ? below(4) : below(256));
        return text;
    }

    DocumentTerm term() {
        DocumentTerm made;
        if (below(10) == 0) {
            made.name = "rare" + bytes(100);  // a zero byte counts as two
        } else {
            made.name = "t" + std::to_string(below(below(2) == 0 ? 5 : 3000));
        }
        made.count = below(20) == 0 ? below(100'000) : below(4);
        for (std::uint32_t i = below(10) == 0 ? below(30) : 0; i > 0; --i)
            made.positions.push_back(below(below(2) == 0 ? 40 : 4'000'000'000U));
        return made;
    }

    DocumentParts document() {
        std::vector<DocumentTerm> terms;
        for (std::uint32_t i = below(60); i > 0; --i) terms.push_back(term());
        std::vector<DocumentValue> values;
        for (std::uint32_t slot = 0; slot < 15; ++slot) {
            if (std::string value = bytes(below(10) == 0 ? 9000 : 12); below(3) != 0 && !value.empty())
                values.push_back({slot, value});
        }
        return parts(std::move(terms), std::move(values), bytes(below(10) == 0 ? 50'000 : 200));
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("a database written at once is the one that Xapian writes document by document") {
    const auto seed = GENERATE(1U, 2U, 3U);
    const auto in_a_batch = GENERATE(std::size_t{1}, std::size_t{37}, std::size_t{1000});
    check_same_database(RandomDocuments(seed).some(300, 3), in_a_batch);
}

TEST_CASE("document numbers may be of any size, with any gaps") {
    check_same_database(RandomDocuments(4).some(200, 200), 50);
    check_same_database(RandomDocuments(5).some(20, 1'000'000), 7);
}

TEST_CASE("posting lists and values of many documents are cut into chunks that Xapian reads as one") {
    Documents documents;
    for (std::uint32_t number = 1; number <= 9000; ++number) {
        documents.push_back(
            {number, parts({{"all", 1 + number % 300},
                            {"third" + std::to_string(number % 3), 0},
                            {"own" + std::to_string(number), 2, {number}}},
                           {{0, std::to_string(number)}, {3, std::string(number % 40, 'x') + 'y'}},
                           "text " + std::to_string(number))});
    }
    check_same_database(documents, 1000);
}

TEST_CASE("a database of nothing is an empty one") {
    check_same_database({}, 1);
}

TEST_CASE("Xapian goes on writing to a database written at once") {
    const test::TemporaryFolder folder;
    const Documents documents = RandomDocuments(6).some(400, 2);
    write(folder.file("ours"), documents, 90);
    write_by_xapian(folder.file("theirs"), documents);
    const Documents more = RandomDocuments(7).some(300, 5);
    for (const char* name : {"ours", "theirs"}) {
        Xapian::WritableDatabase database(folder.file(name), Xapian::DB_OPEN);
        for (const auto& [number, parts] : more) database.replace_document(number, to_document(parts));
        for (std::size_t i = 0; i < documents.size(); i += 4) {
            if (database.get_lastdocid() >= documents[i].number) {
                try {
                    database.delete_document(documents[i].number);
                } catch (const Xapian::DocNotFoundError&) {
                    // gone already in both
                }
            }
        }
        database.set_metadata("key", "value");
        database.commit();
    }
    // Xapian 1.4 may leave positions of a document whose terms have gone, in both.
    CHECK(Xapian::Database::check(folder.file("ours")) == Xapian::Database::check(folder.file("theirs")));
    test::check_same_content(folder.file("theirs"), folder.file("ours"));
}

TEST_CASE("databases written at once can be merged by Xapian") {
    const test::TemporaryFolder folder;
    const Documents all = RandomDocuments(8).some(300, 3);
    const auto middle = all.begin() + 120;
    write(folder.file("first"), {all.begin(), middle}, 50);
    write(folder.file("second"), {middle, all.end()}, 50);
    Xapian::Database both(folder.file("first"));
    both.add_database(Xapian::Database(folder.file("second")));
    both.compact(folder.file("ours"), Xapian::DBCOMPACT_NO_RENUMBER);
    write_by_xapian(folder.file("theirs"), all);
    test::check_same_content(folder.file("theirs"), folder.file("ours"));
}

TEST_CASE("no file but those of Xapian's own stays in the folder") {
    const test::TemporaryFolder folder;
    write(folder.file("ours"), RandomDocuments(9).some(50, 1), 10);
    write_by_xapian(folder.file("theirs"), RandomDocuments(9).some(50, 1));
    const auto names = [&](const char* database) {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(folder.file(database)))
            found.push_back(entry.path().filename().string());
        std::sort(found.begin(), found.end());
        return found;
    };
    CHECK(names("ours") == names("theirs"));
}
