#include "query/postings/certain_rows.h"

#include "indexer/format/terms.h"
#include "query/postings/matching_documents.h"
#include "tests/support/catch.h"
#include "tests/support/temp_index.h"

using namespace xdd;
using namespace xdd::query;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

std::string pair(const char* first, const char* second) {
    return pair_term(Family::pair, first, second);
}

/// Ids of the articles that hold the row for certain, of those that hold all pairs.
std::string certain(const TempIndex& index, const RowTerms& row) {
    const Xapian::Database database(index.location());
    const IndexPart part(database);
    std::vector<Xapian::Query> all;
    for (const std::vector<std::string>& terms : row.pairs)
        all.emplace_back(Xapian::Query::OP_OR, terms.begin(), terms.end());
    const Xapian::Query query(Xapian::Query::OP_AND, all.begin(), all.end());
    std::string ids;
    certain_rows(part, row, matching_documents(part, query)).visit([&](Xapian::docid document) {
        ids += database.get_document(document).get_value(static_cast<Xapian::valueno>(Slot::id));
    });
    return ids;
}

}  // namespace

TEST_CASE("Pairs tell of a row that an article must hold it where they outnumber the word they share") {
    const TempIndex index(
        {record("a", "", "chi bộ họp"), record("b", "", "chi bộ mạnh, đảng bộ họp"),  // not the row
         record("c", "", "chi bộ họp, bộ trưởng"),       // the row, but that is not certain
         record("d", "", "chi bộ họp, chi bộ họp, bộ"),  // two of three places at least
         record("e", "chi bộ", "đảng bộ họp, chi bộ họp"), record("f", "", "bộ họp, chi bộ")});
    CHECK(certain(index, {{{pair("chi", "bộ")}, {pair("bộ", "họp")}}, {{"bộ"}}}) == "ade");
}

TEST_CASE("Of a longer row all inner words count, and all spellings of each") {
    const TempIndex index({record("a", "", "chi bộ họp bàn"),
                           record("b", "", "chi bộ họp nhanh, đảng bộ họp bàn"),  // not the row
                           record("c", "", "chỉ bộ họp bàn"), record("d", "", "chi bộ hợp bàn"),
                           record("e", "", "chi bộ họp bàn, tổ hợp bạn")});  // "hợp" may be of the row, too
    const RowTerms row{{{pair("chi", "bộ"), pair("chỉ", "bộ")},
                        {pair("bộ", "họp"), pair("bộ", "hợp")},
                        {pair("họp", "bàn"), pair("hợp", "bàn")}},
                       {{"bộ"}, {"họp", "hợp"}}};
    CHECK(certain(index, row) == "acd");
}
