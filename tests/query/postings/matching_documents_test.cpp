#include "query/postings/matching_documents.h"

#include <random>
#include <string>
#include <vector>

#include "indexer/format/common_spellings.h"
#include "indexer/format/common_terms.h"
#include "indexer/format/document_dates.h"
#include "indexer/format/spellings.h"
#include "indexer/format/terms.h"
#include "tests/support/catch.h"
#include "tests/support/document_members.h"
#include "tests/support/temporary_folder.h"

using namespace xdd::query;
using xdd::DocumentSet;
using xdd::Family;
using xdd::test::Documents;
using xdd::test::members;
using xdd::test::TemporaryFolder;

namespace {

using Query = Xapian::Query;

class Dice {
  public:
    explicit Dice(unsigned seed) : random_(seed) {}
    unsigned below(unsigned end) { return static_cast<unsigned>(random_() % end); }

  private:
    std::mt19937 random_;
};

constexpr Xapian::docid last = 1300;
constexpr unsigned words = 8;

/// One number more than there are words: what stands nowhere.
std::string word(unsigned number) {
    static const std::vector<std::string> all{"đảng", "bộ", "đang", "chi", "dang", "bò", "chỉ", "bo", "đáng"};
    return all[number];
}

/// Word n stands in about one of 2^n documents; every seventh document has been removed. No word stands in
/// all: the matcher of Xapian 1.4.22 fails on such a one where documents have been removed.
class SomeDocuments {
  public:
    SomeDocuments() : writable_(folder_.path() / "some.db", Xapian::DB_CREATE) {
        for (Xapian::docid number = 1; number <= last; ++number) writable_.add_document(document());
        for (Xapian::docid number = 7; number <= last; number += 7) writable_.delete_document(number);
        writable_.commit();
    }

    Xapian::Database database() const { return Xapian::Database(folder_.path() / "some.db"); }

    /// The index keeps bits of the commonest words, but some documents are changed, gone or newer.
    void keep_bits() {
        xdd::add_spellings(writable_, {"đảng", "đang", "đáng", "bộ", "bò", "chỉ"});
        xdd::keep_common_terms(writable_, {});
        std::vector<Xapian::docid> changed;
        for (Xapian::docid number = 10; number < last; number += 50) {
            if (number % 7 == 0) continue;
            changed.push_back(number);
            if (number % 3 == 0)
                writable_.delete_document(number);
            else
                writable_.replace_document(number, document());
        }
        for (unsigned i = 0; i < 100; ++i) writable_.add_document(document());
        xdd::keep_common_terms(writable_, changed);
        writable_.commit();
    }

  private:
    Xapian::Document document() {
        Xapian::Document made;
        for (unsigned n = 0; n < words; ++n) {
            const bool has_word = n == 0 ? dice_.below(20) != 0 : dice_.below(1U << n) == 0;
            for (unsigned i = has_word ? dice_.below(2) + 1 : 0; i > 0; --i)
                made.add_posting(word(n), dice_.below(300) + 1);
        }
        made.add_value(0, std::to_string(dice_.below(10)));
        add_date(made);
        return made;
    }

    /// As far as it is known; of every fifth not at all.
    void add_date(Xapian::Document& made) {
        const unsigned known = dice_.below(5);
        const int year = 2015;
        const int month = static_cast<int>(dice_.below(3)) + 1;
        const int day = static_cast<int>(dice_.below(28)) + 1;
        if (known > 0) made.add_boolean_term(xdd::term(Family::year, xdd::year_body(year)));
        if (known > 1) made.add_boolean_term(xdd::term(Family::month, xdd::month_body(year, month)));
        if (known > 2) made.add_boolean_term(xdd::term(Family::day, xdd::day_body(year, month, day)));
    }

    TemporaryFolder folder_;
    Xapian::WritableDatabase writable_;
    Dice dice_{7};
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
        // Behind an AND_NOT the matcher of Xapian 1.4 goes by memory that nobody has set, but for plain
        // words.
        if (op == Query::OP_AND_NOT) return {op, grow(depth - 1), leaf_of_word()};
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

    /// Days, sometimes months and the whole year, or something that is no date among them.
    Query dates() {
        std::vector<std::string> terms;
        const int first = static_cast<int>(dice_.below(20)) + 1;
        for (int day = first; day < first + 8; ++day)
            terms.push_back(xdd::term(Family::day, xdd::day_body(2015, 1, day)));
        if (dice_.below(2) == 0) terms.push_back(xdd::term(Family::month, xdd::month_body(2015, 2)));
        if (dice_.below(5) == 0) terms.push_back(xdd::term(Family::year, xdd::year_body(2015)));
        if (dice_.below(5) == 0) terms.push_back(word(4));
        return {Query::OP_OR, terms.begin(), terms.end()};
    }

    /// Words of a name, the second sometimes in one of two spellings; or a term for the whole of it as well.
    Query person() {
        const std::vector<std::string> spellings{word(1), word(2)};
        std::vector<Query> name{Query(word(0)), Query(Query::OP_OR, spellings.begin(), spellings.end())};
        if (dice_.below(2) == 0) name[1] = Query(word(2));
        if (dice_.below(2) == 0) name.emplace_back(word(3));
        const Query::op op = dice_.below(2) == 0 ? Query::OP_NEAR : Query::OP_PHRASE;
        const Query in_one(op, name.begin(), name.end(), xdd::author_gap);
        return dice_.below(3) == 0 ? Query(Query::OP_OR, leaf_of_word(), in_one) : in_one;
    }

    Query leaf() {
        static const std::vector<std::string> spellings{"đảng", "đang", "dang"};
        switch (dice_.below(14)) {
            case 5:
            case 6:
                return dates();
            case 4:
                return {Query::OP_OR, spellings.begin(), spellings.end()};
            case 0:
                return Query::MatchAll;
            case 1:
                return Query::MatchNothing;
            case 2:
                return {Query::OP_VALUE_GE, 0, std::to_string(dice_.below(10))};
            case 3:
                return person();
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

/// Calls check(part, query, query) for many a pair; a test runs once without bits of common terms, once
/// with them.
template <typename Check>
void for_each_two_queries(const Check& check) {
    SomeDocuments some;
    if (GENERATE(false, true)) some.keep_bits();
    const Xapian::Database database = some.database();
    const IndexPart part(database);
    Grower grower;
    for (unsigned i = 0; i < 200; ++i) {
        const Query first = grower.grow(i % 3);
        check(part, first, grower.grow(2));
    }
}

}  // namespace

TEST_CASE("The documents of a query are those that Xapian's matcher finds") {
    SomeDocuments some;
    SECTION("from posting lists") {}
    SECTION("from bits where the index keeps them") {
        some.keep_bits();
        CHECK(xdd::common_terms(some.database())->last == last);
        CHECK(xdd::terms_with_bits(some.database()).size() > words / 2);
        const xdd::CommonTerms common = *xdd::common_terms(some.database());
        CHECK(xdd::documents_of_spellings(some.database(), common, {"đảng", "đang", "dang"}));
        CHECK(xdd::document_dates(some.database(), common));
    }
    const Xapian::Database database = some.database();
    const IndexPart part(database);
    Grower grower;
    std::size_t with_matches = 0;
    for (unsigned i = 0; i < 400; ++i) {
        const Query query = grower.grow(i % 4);
        const DocumentSet found = matching_documents(part, query);
        INFO(query.get_description());
        const Documents expected = by_matcher(database, query);
        CHECK(members(found) == expected);
        CHECK(found.size() == expected.size());
        if (!expected.empty()) ++with_matches;
    }
    CHECK(with_matches > 100);
}

TEST_CASE("What is not wanted may be any query") {
    for_each_two_queries([](const IndexPart& part, const Query& wanted, const Query& not_wanted) {
        INFO(wanted.get_description() << " but not " << not_wanted.get_description());
        Documents expected = by_matcher(part.database(), wanted);
        for (const Xapian::docid document : by_matcher(part.database(), not_wanted)) expected.erase(document);
        CHECK(members(matching_documents(part, Query(Query::OP_AND_NOT, wanted, not_wanted))) == expected);
    });
}

TEST_CASE("Within a set only its members are found, be it small or large") {
    for_each_two_queries([](const IndexPart& part, const Query& first, const Query& second) {
        const DocumentSet within = matching_documents(part, first);
        INFO(first.get_description() << " and " << second.get_description());
        CHECK(members(matching_documents(part, second, within)) ==
              by_matcher(part.database(), Query(Query::OP_AND, first, second)));
    });
}
