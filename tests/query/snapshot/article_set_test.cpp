#include "query/snapshot/article_set.h"

#include "indexer/format/schema.h"
#include "indexer/format/terms.h"
#include "tests/query/search/search_of_texts.h"

using namespace xdd;
using namespace xdd::query;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

using Numbers = std::vector<std::uint64_t>;

Xapian::Query word(const char* key) {
    return Xapian::Query(term(Family::text, key));
}

Xapian::Query both(const char* first, const char* second) {
    return {Xapian::Query::OP_AND, word(first), word(second)};
}

/// How many articles match, how many of them hold "họp" too, and how many the set stands for in a query.
Numbers counted(const std::vector<std::string>& locations, const Xapian::Query& query) {
    Snapshot snapshot(locations);
    return with_snapshot(snapshot, [&] {
        const ArticleSet set(snapshot, query);
        const ArticleSet again(snapshot, {Xapian::Query::OP_OR, set.query(), word("xóm")});
        return Numbers{set.size(), set.size_with(word("họp")), again.size()};
    });
}

}  // namespace

TEST_CASE("A set of articles is the same over one index, several, and copies of one") {
    const TempIndex first({record("a", "Chi bộ", "Họp."), record("b", "Chi bộ", "Sinh hoạt."),
                           record("c", "Xóm Đông", "Họp.")});
    const TempIndex second({record("d", "Chi bộ", "Họp ở xóm."), record("e", "Đảng bộ", "Họp.")});
    CHECK(counted({first.location()}, both("chi", "bộ")) == Numbers{2, 1, 3});
    CHECK(counted({first.location(), second.location()}, both("chi", "bộ")) == Numbers{3, 2, 4});
    // Copies cannot be told apart, so that the matcher goes through them.
    CHECK(counted({first.location(), first.location()}, both("chi", "bộ")) == Numbers{4, 2, 6});
}

TEST_CASE("A set of articles may be a single word, all articles or none") {
    const TempIndex index({record("a", "Chi bộ", "Họp."), record("b", "Xóm Đông", "Sinh hoạt.")});
    CHECK(counted({index.location()}, word("chi")) == Numbers{1, 1, 2});
    CHECK(counted({index.location()}, word("đáng")) == Numbers{0, 0, 1});
    CHECK(counted({index.location()}, Xapian::Query::MatchAll) == Numbers{2, 1, 2});
    CHECK(counted({index.location()}, Xapian::Query::MatchNothing) == Numbers{0, 0, 1});
    const TempIndex empty(std::vector<Record>{});
    CHECK(counted({empty.location()}, word("chi")) == Numbers{0, 0, 0});
    CHECK(counted({empty.location()}, Xapian::Query::MatchAll) == Numbers{0, 0, 0});
    CHECK(counted({empty.location(), index.location()}, both("chi", "bộ")) == Numbers{1, 1, 2});
}
