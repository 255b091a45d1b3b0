// One archive over several indexes, in folders and behind servers: what is found is the same as in one index.
#include <chrono>
#include <iostream>
#include <numeric>

#include "corpus/readers/source.h"
#include "indexer/format/index_error.h"
#include "query/search/facets.h"
#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"
#include "tests/support/fake_server.h"
#include "tests/support/xapian_server.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using namespace xdd::test;

namespace {

using Locations = std::vector<std::string>;

void skipped() {
    WARN("skipped: xapian-tcpsrv is not installed");
}

const std::vector<Record>& samples() {
    static const std::vector<Record> records = [] {
        std::vector<Record> read;
        ArticleSource source({XDD_SAMPLES "/pages", XDD_SAMPLES "/records"}, {}, vocabulary(), std::cin);
        while (const auto result = source.next()) read.push_back(std::get<ReadRecord>(*result).record);
        return read;
    }();
    return records;
}

/// The samples dealt out to three indexes as cards are, so that every list of hits comes from all of them.
struct Archive {
    TempIndex whole{samples()};
    TempIndex first{every_third(0)};
    TempIndex second{every_third(1)};
    TempIndex third{every_third(2)};

    static std::vector<Record> every_third(std::size_t from) {
        std::vector<Record> records;
        for (std::size_t i = from; i < samples().size(); i += 3) records.push_back(samples()[i]);
        return records;
    }
};

const Archive& archive() {
    static const Archive made;
    return made;
}

/// Everything that a reader is shown of a page but the time of the index's last change.
std::string shown(const ResultPage& page) {
    std::string text = "total " + std::to_string(page.total) + " of " + std::to_string(page.index_articles) +
                       ", read as " + page.read_as + '\n';
    for (const Alternative& other : page.alternatives)
        text += "or " + other.text + ' ' + std::to_string(other.count) + '\n';
    for (const Hit& hit : page.hits) {
        char score[32];
        std::snprintf(score, sizeof score, "%.9f", hit.score);
        text += hit.article.record.id + ' ' + score + ' ' + std::string(match_name(hit.match)) + '\n';
    }
    for (const auto& [facet, values] : page.facets) {
        for (const FacetValue& value : values)
            text += facet + ' ' + value.value + ' ' + std::to_string(value.count) + '\n';
    }
    for (const QueryWarning& warning : page.warnings) text += warning.message + '\n';
    return text;
}

std::vector<SearchRequest> requests() {
    std::vector<SearchRequest> all;
    for (const char* query : {"chi bộ",
                              "to chuc co so dang",
                              "dang",
                              "tổ chuc cơ sở",
                              "\"sinh hoạt chi bộ\"",
                              "\"to chuc dang\"",
                              "\"đảng viên\" OR cán bộ",
                              "đảng* -huyện",
                              "dan*",
                              "chi NEAR/5 bộ",
                              "đảng tác giả: ngạn",
                              "date:2010..2016 đảng",
                              "đảng topic:A",
                              "=hoà OR =hòa",
                              "kỷ luật đảng viên trong sinh hoạt chi bộ ở cơ sở",
                              "uỷ ban kiểm tra",
                              "-đảng",
                              "cites:26-NQ/TW",
                              "cites:\"26-NQ/TW khóa X\"",
                              "cites:\"quy định 76\"",
                              "đảng cites:\"Nghị quyết Trung ương 4 khóa XI\"",
                              "không có từ nào giống như zzz"}) {
        SearchRequest wanted = request(query, MatchMode::automatic);
        wanted.facets = true;
        all.push_back(wanted);
        wanted.facets = false;
        wanted.limit = 5;
        all.push_back(wanted);
        wanted.offset = 3;
        all.push_back(wanted);
        wanted.match = MatchMode::any;
        all.push_back(wanted);
        wanted.offset = 0;
        for (const Sort sort : {Sort::date, Sort::date_descending, Sort::author, Sort::title}) {
            wanted.sort = sort;
            all.push_back(wanted);
        }
    }
    return all;
}

void check_same(const Locations& locations) {
    Snapshot one({archive().whole.location()});
    Snapshot several(locations);
    for (const SearchRequest& wanted : requests()) {
        INFO(wanted.typed);
        CHECK(shown(page(several, wanted)) == shown(page(one, wanted)));
        SearchRequest counted = wanted;
        counted.match = MatchMode::all;
        CHECK(std::get<std::uint64_t>(count(several, vocabulary(), counted)) ==
              std::get<std::uint64_t>(count(one, vocabulary(), counted)));
    }
    for (const std::string_view facet : facet_names()) {
        INFO(facet);
        const auto listed = [&](Snapshot& snapshot) {
            std::string text;
            const auto counts = std::get<Counts>(count_by(snapshot, vocabulary(), SearchRequest{}, facet));
            for (const FacetValue& value : counts.values)
                text += value.value + ' ' + std::to_string(value.count) + '\n';
            return text;
        };
        CHECK(!listed(one).empty());
        CHECK(listed(several) == listed(one));
    }
    const auto cited = [](Snapshot& snapshot) {
        return std::get<CitedDocuments>(cited_documents(snapshot, vocabulary(), SearchRequest{}, {}))
            .documents;
    };
    const std::vector<CitedDocument> documents = cited(one);
    const std::vector<CitedDocument> of_several = cited(several);
    REQUIRE(of_several.size() == documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
        INFO(documents[i].label);
        CHECK(of_several[i].label == documents[i].label);
        CHECK(of_several[i].articles == documents[i].articles);
        CHECK(page(several, request("cites:\"" + documents[i].label + '"')).total == documents[i].articles);
    }
    for (const Record& record : samples()) {
        const auto found = find_article(several, record.id);
        REQUIRE(found);
        CHECK(found->record.title == record.title);
    }
}

/// The message with which opening fails; it must come before `at_most`.
std::string failure(const Locations& locations, ServerPatience patience, std::chrono::seconds at_most) {
    const auto start = std::chrono::steady_clock::now();
    std::string message = "opened";
    try {
        const Snapshot snapshot(locations, patience);
    } catch (const IndexMissing& error) {
        message = error.what();
    } catch (const IndexOfOtherVersion& error) {
        message = std::string("other version: ") + error.what();
    }
    CHECK(std::chrono::steady_clock::now() - start < at_most);
    return message;
}

constexpr ServerPatience short_patience{1000, 300};

}  // namespace

TEST_CASE("Several folders answer as one index that holds all") {
    check_same({archive().first.location(), archive().second.location(), archive().third.location()});
}

TEST_CASE("The order of the locations does not matter") {
    check_same({archive().third.location(), archive().first.location(), archive().second.location()});
}

TEST_CASE("A server answers as the folder behind it") {
    const auto server = XapianServer::start(archive().whole.location());
    if (server == nullptr) return skipped();
    check_same({server->location()});
}

TEST_CASE("Servers and folders together answer as one index that holds all") {
    const auto second = XapianServer::start(archive().second.location());
    if (second == nullptr) return skipped();
    const auto third = XapianServer::start(archive().third.location());
    if (third == nullptr) return skipped();
    check_same({archive().first.location(), second->location(), third->location()});
    check_same({third->location(), second->location(), archive().first.location()});
}

TEST_CASE("A stub file may name servers and folders, and stand beside others") {
    const auto second = XapianServer::start(archive().second.location());
    if (second == nullptr) return skipped();
    const TemporaryFolder folder;
    const std::string stub =
        folder.write("archive", "# by year\nauto " + archive().first.location() +
                                    "\nremote 127.0.0.1:" + std::to_string(second->port()) + "\n");
    check_same({stub, archive().third.location()});
}

TEST_CASE("A reader over a server sees what was added since") {
    TempIndex index({record("a", "Đang", "làm")});
    const auto server = XapianServer::start(index.location());
    if (server == nullptr) return skipped();
    Snapshot snapshot({server->location()});
    CHECK(ids(snapshot, "dang") == "a");
    index.add({record("b", "Đảng", "viên")});
    CHECK(ids(snapshot, "dang") == "a b");
}

TEST_CASE("A server that is away is named") {
    const std::string away = "tcp:127.0.0.1:" + std::to_string(free_port());
    const std::string message =
        failure({archive().first.location(), away}, short_patience, std::chrono::seconds(5));
    CHECK(message.find(away + " cannot be reached") != std::string::npos);
    CHECK(message.find(archive().first.location()) == std::string::npos);
}

TEST_CASE("A host that nobody knows is named") {
    const std::string nowhere = "tcp:no-such-host.invalid:7777";
    const std::string message = failure({nowhere}, short_patience, std::chrono::seconds(60));
    CHECK(message.find(nowhere) != std::string::npos);
}

TEST_CASE("A server that never answers is given up and named") {
    const FakeServer silent("");
    const std::string message =
        failure({archive().first.location(), silent.location()}, short_patience, std::chrono::seconds(5));
    CHECK(message.find(silent.location() + " did not answer in time") != std::string::npos);
}

TEST_CASE("What answers, but is no server of ours, is named") {
    for (const std::string& greeting :
         {std::string("HTTP/1.1 400 Bad Request\r\n\r\n"), std::string("SSH-2.0-none\r\n"),
          std::string(4, '\0'), std::string(400, '\xFF')}) {
        INFO(greeting);
        const FakeServer fake(greeting);
        const std::string message = failure({fake.location()}, short_patience, std::chrono::seconds(5));
        CHECK(message.find(fake.location()) != std::string::npos);
    }
}

TEST_CASE("A server that speaks another version is said to") {
    const auto server = XapianServer::start(archive().first.location());
    if (server == nullptr) return skipped();
    std::string greeting = greeting_of(server->port());
    REQUIRE(greeting.size() > 4);
    greeting[2] = static_cast<char>(greeting[2] + 1);  // after type and length: the version of the protocol
    const FakeServer other(greeting);
    const std::string message = failure({other.location()}, short_patience, std::chrono::seconds(5));
    INFO(message);
    CHECK(message.find("other version") != std::string::npos);
    CHECK(message.find(other.location()) != std::string::npos);
}

TEST_CASE("A server that goes away between two searches is named, not the folders beside it") {
    const auto server = XapianServer::start(archive().second.location());
    if (server == nullptr) return skipped();
    Snapshot snapshot({archive().first.location(), server->location()}, short_patience);
    CHECK(!ids(snapshot, "chi bộ").empty());
    server->stop();
    std::string message;
    try {
        ids(snapshot, "đảng viên");
    } catch (const IndexMissing& error) {
        message = error.what();
    }
    INFO(message);
    CHECK(message.find(server->location()) != std::string::npos);
    CHECK(message.find(archive().first.location()) == std::string::npos);
}

TEST_CASE("A foreign database behind a server is said to be no index") {
    const TemporaryFolder folder;
    Xapian::WritableDatabase database(folder.file("foreign"), Xapian::DB_CREATE);
    database.add_document(Xapian::Document());
    database.close();
    const auto server = XapianServer::start(folder.file("foreign"));
    if (server == nullptr) return skipped();
    const std::string message = failure({server->location()}, short_patience, std::chrono::seconds(5));
    CHECK(message.find(server->location()) != std::string::npos);
}

TEST_CASE("The best article is found behind a server that fills the page and an article that scores 0") {
    std::vector<Record> of_server;
    std::string text = "đảng";
    for (int i = 0; i < 40; ++i)
        of_server.push_back(record("s" + std::to_string(i), "Tin", text += " họp bàn"));
    std::vector<Record> of_folder{record("f1", "Tin", "họp"), record("f2", "Tin", "đảng")};
    for (std::vector<Record>* records : {&of_server, &of_folder}) {
        for (Record& each : *records) each.date = parse_iso("2015-07-08");
    }
    TempIndex folder(of_folder);
    TempIndex served(of_server);
    const auto server = XapianServer::start(served.location());
    if (server == nullptr) return skipped();
    Snapshot snapshot({server->location(), folder.location()});
    SearchRequest wanted = request("year:2015 OR đảng");
    wanted.limit = 3;
    const ResultPage found = page(snapshot, wanted);
    CHECK(found.total == 42);
    REQUIRE(found.hits.size() == 3);
    CHECK(found.hits.front().article.record.id == "f2");
}
