#include "query/ranking/article_scores.h"

#include <random>

#include "indexer/format/common_terms.h"
#include "query/postings/index_part.h"
#include "query/postings/listed_articles.h"
#include "query/ranking/rank_query.h"
#include "query/search/prepared_query.h"
#include "tests/query/search/search_of_texts.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

/// Articles of few different words, some common and some rare.
class Writer {
  public:
    explicit Writer(unsigned seed) : random_(seed) {}

    Record article(unsigned number) {
        return record(std::to_string(number), words(2 + below(4)), words(5 + below(60)));
    }

    std::vector<Record> articles(unsigned first, unsigned end) {
        std::vector<Record> made;
        for (unsigned number = first; number < end; ++number) made.push_back(article(number));
        return made;
    }

  private:
    unsigned below(unsigned end) { return static_cast<unsigned>(random_() % end); }

    std::string words(unsigned count) {
        static const std::vector<std::string> known{"của",   "đảng", "viên", "tổ",      "chức", "cơ",  "sở",
                                                    "đang",  "tỉnh", "ủy",   "chi",     "bộ",   "họp", "nghị",
                                                    "sinh",  "hoạt", "đăng", "số",      "bảng", "lý",  "lí",
                                                    "TCCSĐ", "xóm",  "mùa",  "Hà Tĩnh", "giấy", "kẻ",  "hạn"};
        std::string text;
        for (unsigned i = 0; i < count; ++i) {
            // The first words come much more often than the last.
            const std::size_t at = std::min(below(static_cast<unsigned>(known.size())),
                                            below(static_cast<unsigned>(known.size())));
            text += (i == 0 ? "" : " ") + known[at];
        }
        return text;
    }

    std::mt19937 random_;
};

/// Checks that the first `count` articles of a query are among those scored, with the scores of the matcher.
void check_scores(Snapshot& snapshot, const std::string& typed, MatchMode match, std::uint64_t count) {
    const SearchRequest wanted = request(typed, match);
    snapshot.read([&] {
        const PreparedQuery query(snapshot, vocabulary(), wanted);
        const ArticleSet& articles = query.articles(PreparedQuery::demand_of_total(wanted));
        const IndexPart& part = snapshot.parts().front();
        const Xapian::Database& database = part.database();
        const DocumentSet& documents = articles.documents()->at(database.get_uuid());
        REQUIRE(can_be_scored(query.ranking()));
        const ScoredArticles first = first_scored(query.ranking(), part, documents, count, snapshot);

        Xapian::Enquire enquire(database);
        enquire.set_weighting_scheme(rank_weight());
        enquire.set_query(Xapian::Query(Xapian::Query::OP_AND_MAYBE,
                                        Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, articles.query(), 0),
                                        rank_query(query.ranking())));
        const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
        INFO(typed);
        CHECK(matches.size() == articles.size());
        std::uint64_t place = 0;
        for (auto at = matches.begin(); at != matches.end(); ++at, ++place) {
            if (place < count) CHECK(first.articles.has(*at));
            if (!first.articles.has(*at)) continue;
            if (std::abs(first.scores[*at] - at.get_weight()) > 1e-9)
                CHECK(first.scores[*at] == at.get_weight());
        }
    });
}

}  // namespace

TEST_CASE("An article's score is what Xapian's matcher gives it, from bits or posting lists") {
    Writer writer(5);
    const unsigned articles = GENERATE(200U, 1300U);
    TempIndex index(writer.articles(0, articles));
    index.add(writer.articles(20, 40));                   // replaced
    index.add(writer.articles(articles, articles + 60));  // newer
    const std::optional<CommonTerms> common = common_terms(Xapian::Database(index.location()));
    CHECK(common.has_value() == (articles > 1000));
    Snapshot snapshot({index.location()});
    for (const char* typed :
         {"đảng viên", "của", "giấy kẻ", "to chuc co so dang", "tổ chuc", "dang", "TCCSĐ họp", "lý số",
          "tổ chức cơ sở đảng", "Hà Tĩnh của đảng", "hatinh của", "\"tổ chức cơ\" OR họp", "title:đảng của",
          "của của đảng", "chi bộ NOT họp", "đáng viên", "xóm mùa giấy kẻ hạn lý"}) {
        for (const MatchMode match : {MatchMode::all, MatchMode::any}) {
            for (const std::uint64_t count : {1U, 10U, 5000U}) check_scores(snapshot, typed, match, count);
        }
    }
}

TEST_CASE("Beginnings of words are scored by Xapian's matcher") {
    const TempIndex index({record("a", "Chi bộ", "họp hành"), record("b", "Đảng bộ", "họp")});
    Snapshot snapshot({index.location()});
    snapshot.read([&] {
        const SearchRequest wanted = request("hà* bộ");
        CHECK_FALSE(can_be_scored(PreparedQuery(snapshot, vocabulary(), wanted).ranking()));
    });
    CHECK(ids(snapshot, "hà* bộ") == "a");
}
