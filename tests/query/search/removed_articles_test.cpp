// Where articles were removed, Xapian 1.4 takes the list of a term that all others have for damaged, unless
// it is asked for in the right way.
#include "indexer/index_writer.h"
#include "tests/query/search/search_of_texts.h"
#include "tests/support/xapian_server.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;
using xdd::test::XapianServer;

namespace {

/// More articles than one piece of Xapian's list of articles holds, all of one year, some of them removed.
class YearWithGaps {
  public:
    YearWithGaps() : index_(all_records()) {
        IndexWriter writer(location(), vocabulary().hash, OpenMode::existing);
        for (const char* removed : {"10", "500", "2500"}) writer.remove(removed);
        writer.commit("removed 3");
    }

    std::string location() const { return index_.location(); }

  private:
    static std::vector<Record> all_records() {
        std::vector<Record> records;
        for (int i = 0; i < 3000; ++i) {
            records.push_back(record(std::to_string(i), "Tin", i % 2 == 0 ? "tổ chức họp" : "tổ chức"));
            records.back().date = parse_iso("2015-07-08");
        }
        return records;
    }

    TempIndex index_;
};

void check_answers(const std::string& location) {
    Snapshot snapshot({location});
    struct Row {
        const char* query;
        std::uint64_t total;
    };
    for (const Row& row :
         {Row{"year:2015", 2997}, Row{"year:2015 OR year:2014", 2997}, Row{"year:2015 hop", 1497},
          Row{"year:2015 họp", 1497}, Row{"họp OR year:2015", 2997}, Row{"to chuc year:2015", 2997},
          Row{"hop -year:2014", 1497}}) {
        CAPTURE(row.query);
        SearchRequest wanted = request(row.query);
        wanted.limit = 5;
        wanted.facets = true;
        for (const auto sort :
             {std::optional<Sort>{}, std::optional(Sort::date), std::optional(Sort::title)}) {
            wanted.sort = sort;
            const ResultPage found = page(snapshot, wanted);
            CHECK(found.total == row.total);
            CHECK(found.hits.size() == 5);
            CHECK(found.facets.at("year").front().count == row.total);
        }
        CHECK(std::get<std::uint64_t>(count(snapshot, vocabulary(), wanted)) == row.total);
    }
    CHECK(page(snapshot, request("họp -year:2015")).total == 0);
}

}  // namespace

TEST_CASE("A filter that all articles pass lets them through where some were removed") {
    const YearWithGaps index;
    check_answers(index.location());
}

TEST_CASE("Articles that hold some words are listed where others were removed") {
    TempIndex index({record("1", "Tin", "tổ chức họp"), record("2", "Tin", "chi bộ"),
                     record("3", "Tin", "tổ chức"), record("4", "Tin", "đảng viên")});
    IndexWriter writer(index.location(), vocabulary().hash, OpenMode::existing);
    writer.remove("2");
    writer.commit("removed 1");
    Snapshot snapshot({index.location()});
    SearchRequest wanted = request("họp tổ chức");
    wanted.match = MatchMode::any;
    const ResultPage found = page(snapshot, wanted);
    CHECK(found.total == 2);
    REQUIRE(found.hits.size() == 2);
    CHECK(found.hits[0].article.record.id == "1");
    CHECK(found.hits[1].article.record.id == "3");
}

TEST_CASE("A filter that all articles of a server pass lets them through where some were removed") {
    const YearWithGaps index;
    const auto server = XapianServer::start(index.location());
    if (!server) {
        WARN("skipped: xapian-tcpsrv is not installed");
        return;
    }
    check_answers(server->location());
}
