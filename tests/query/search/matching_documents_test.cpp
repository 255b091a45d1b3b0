#include "query/search/matching_documents.h"

#include <random>
#include <set>
#include <string>
#include <vector>

#include "indexer/format/index_error.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace xdd::query;
using xdd::test::TemporaryFolder;

namespace {

using Documents = std::set<Xapian::docid>;
using Query = Xapian::Query;

class Dice {
  public:
    explicit Dice(unsigned seed) : random_(seed) {}
    unsigned below(unsigned end) { return static_cast<unsigned>(random_() % end); }

  private:
    std::mt19937 random_;
};

constexpr Xapian::docid last = 700;
constexpr unsigned words = 8;

std::string word(unsigned number) {
    return "w" + std::to_string(number);
}

/// Word n stands in about one of 2^n documents; every seventh document has been removed.
class SomeDocuments {
  public:
    SomeDocuments() : database(folder.path() / "some.db", Xapian::DB_CREATE) {
        Dice dice(7);
        for (Xapian::docid number = 1; number <= last; ++number) {
            Xapian::Document document;
            for (unsigned n = 0; n < words; ++n) {
                if (dice.below(1U << n) == 0) document.add_posting(word(n), dice.below(20) + 1);
            }
            document.add_value(0, std::to_string(dice.below(10)));
            database.add_document(document);
        }
        for (Xapian::docid number = 7; number <= last; number += 7) database.delete_document(number);
        database.commit();
    }

    TemporaryFolder folder;
    Xapian::WritableDatabase database;
};

/// Queries of every kind that a search makes, one inside the other.
class Grower {
  public:
    Query grow(unsigned depth) {
        if (depth == 0) return leaf();
        static const std::vector<Query::op> ops{Query::OP_AND,    Query::OP_OR,        Query::OP_AND_NOT,
                                                Query::OP_FILTER, Query::OP_AND_MAYBE, Query::OP_SYNONYM,
                                                Query::OP_AND,    Query::OP_OR};
        const Query::op op = ops[dice_.below(static_cast<unsigned>(ops.size()))];
        if (op == Query::OP_SYNONYM) return {op, leaf_of_word(), leaf_of_word()};
        if (dice_.below(5) == 0) return {Query::OP_SCALE_WEIGHT, grow(depth - 1), 0.5};
        if (op == Query::OP_AND || op == Query::OP_OR) {
            std::vector<Query> parts;
            for (unsigned i = 0; i < 3; ++i) parts.push_back(grow(depth - 1));
            return {op, parts.begin(), parts.end()};
        }
        return {op, grow(depth - 1), grow(depth - 1)};
    }

  private:
    Query leaf_of_word() { return Query(word(dice_.below(words + 1))); }  // one of them stands nowhere

    Query leaf() {
        switch (dice_.below(12)) {
            case 0:
                return Query::MatchAll;
            case 1:
                return Query::MatchNothing;
            case 2:
                return {Query::OP_VALUE_GE, 0, std::to_string(dice_.below(10))};
            case 3: {
                const std::vector<std::string> near{word(0), word(1)};
                return {Query::OP_NEAR, near.begin(), near.end(), 5};
            }
            default:
                return leaf_of_word();
        }
    }

    Dice dice_{11};
};

Documents by_matcher(const Xapian::Database& database, const Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(query);
    Documents found;
    const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
    for (auto at = matches.begin(); at != matches.end(); ++at) found.insert(*at);
    return found;
}

Documents members(const DocumentSet& set) {
    Documents all;
    for (Xapian::docid next = set.first_from(1); next != 0; next = set.first_from(next + 1)) all.insert(next);
    return all;
}

}  // namespace

TEST_CASE("The documents of a query are those that Xapian's matcher finds") {
    const SomeDocuments some;
    Grower grower;
    std::size_t with_matches = 0;
    for (unsigned i = 0; i < 400; ++i) {
        const Query query = grower.grow(i % 4);
        const DocumentSet found = matching_documents(some.database, query);
        INFO(query.get_description());
        const Documents expected = by_matcher(some.database, query);
        CHECK(members(found) == expected);
        CHECK(found.size() == expected.size());
        if (!expected.empty()) ++with_matches;
    }
    CHECK(with_matches > 100);
}

TEST_CASE("Within a set only its members are found, be it small or large") {
    const SomeDocuments some;
    Grower grower;
    for (unsigned i = 0; i < 200; ++i) {
        const Query first = grower.grow(i % 3);
        const Query second = grower.grow(2);
        const DocumentSet within = matching_documents(some.database, first);
        INFO(first.get_description() << " and " << second.get_description());
        CHECK(members(matching_documents(some.database, second, within)) ==
              by_matcher(some.database, Query(Query::OP_AND, first, second)));
    }
}

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
    CHECK_THROWS_AS(set.add(5000), xdd::IndexDamaged);
    CHECK_FALSE(set.has(5000));
    DocumentSet other(200);
    other.add(64);
    other.add(199);
    set.remove(other);
    CHECK_FALSE(set.has(64));
    set.add(other);
    CHECK(set.has(199));
    CHECK(set.size() == wanted.size() + 1);
}
