#include <filesystem>
#include <functional>
#include <random>
#include <set>

#include "corpus/vietnamese/analysis.h"
#include "corpus/vietnamese/normalise.h"
#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"
#include "tests/support/xapian_server.h"

/// Phrases and nearness over generated articles of few words, against a plain look through their tokens.

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;
using xdd::test::XapianServer;

namespace {

using Ids = std::multiset<std::string>;
using Words = std::vector<std::string>;

class Dice {
  public:
    explicit Dice(unsigned seed) : random_(seed) {}
    std::size_t below(std::size_t end) { return random_() % end; }
    std::string word() {
        static const Words words{"đảng", "đang", "dáng",     "chi",      "chỉ", "bộ",
                                 "bò",   "viên", "facebook", "24-NQ/TU", "nq",  "2015"};
        return words[below(words.size())];
    }
    std::string words(std::size_t count) {
        static const Words joints{" ", " ", " ", ", ", ". "};
        std::string text;
        for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : joints[below(joints.size())]) + word();
        return text;
    }

  private:
    std::mt19937 random_;
};

std::vector<Record> some_articles(Dice& dice, std::size_t count) {
    std::vector<Record> records;
    for (std::size_t i = 0; i < count; ++i) {
        std::string body;
        for (std::size_t paragraph = dice.below(3) + 1; paragraph > 0; --paragraph)
            body += dice.words(dice.below(9)) + (paragraph > 1 ? "\n" : "");
        Record made = record("a" + std::to_string(i), dice.words(dice.below(6)), body);
        made.abstract = dice.words(dice.below(4));
        records.push_back(std::move(made));
    }
    return records;
}

/// Title or text as tokens; where each flat one stands, and the compounds.
struct Scanned {
    std::vector<Token> flat;
    std::vector<std::pair<Token, std::size_t>> compounds;

    void add(const std::string& text) {
        for (const Token& token : analyze(text)) {
            if (token.role == TokenRole::compound) {
                compounds.emplace_back(token, flat.size());
            } else {
                flat.push_back(token);
            }
        }
    }
};

struct ScannedArticle {
    std::string id;
    Scanned title;
    Scanned text;
};

ScannedArticle scan(const Record& record) {
    ScannedArticle article{record.id, {}, {}};
    article.title.add(record.title);
    article.text.add(record.abstract);
    for (const std::string& paragraph : record.body) article.text.add(paragraph);
    return article;
}

struct Span {
    std::size_t first;
    std::size_t end;
};

/// Where a word or phrase of a query stands.
std::vector<Span> spans(const Scanned& text, const std::string& typed, bool fold) {
    const auto same = [&](const Token& a, const Token& b) {
        return fold ? a.folded == b.folded : a.key == b.key;
    };
    const std::vector<Token> tokens = analyze(typed);
    std::vector<Span> found;
    if (typed.find(' ') == std::string::npos && tokens.front().role == TokenRole::compound) {
        for (const auto& [compound, at] : text.compounds) {
            if (same(compound, tokens.front())) found.push_back({at, at + 1});
        }
        return found;
    }
    std::vector<Token> row;
    for (const Token& token : tokens) {
        if (token.role != TokenRole::compound) row.push_back(token);
    }
    for (std::size_t at = 0; at + row.size() <= text.flat.size(); ++at) {
        bool all = true;
        for (std::size_t i = 0; i < row.size(); ++i) all = all && same(text.flat[at + i], row[i]);
        if (all) found.push_back({at, at + row.size()});
    }
    return found;
}

/// Every choice of one span of each, no two beginning together, in a window of the distance.
bool near(const Scanned& text, const Words& children, unsigned distance, bool fold) {
    std::vector<std::vector<Span>> all;
    for (const std::string& child : children) all.push_back(spans(text, child, fold));
    const std::function<bool(std::size_t, std::vector<Span>&)> choose = [&](std::size_t next,
                                                                            std::vector<Span>& chosen) {
        if (next == all.size()) {
            std::size_t begin = chosen[0].first, end = 0, width = distance + 1;
            for (const Span& span : chosen) {
                begin = std::min(begin, span.first);
                end = std::max(end, span.end);
                width += span.end - span.first - 1;
            }
            return end - begin <= width;
        }
        for (const Span& span : all[next]) {
            bool taken = false;
            for (const Span& other : chosen) taken = taken || other.first == span.first;
            if (taken) continue;
            chosen.push_back(span);
            const bool fits = choose(next + 1, chosen);
            chosen.pop_back();
            if (fits) return true;
        }
        return false;
    };
    std::vector<Span> chosen;
    return choose(0, chosen);
}

/// A query and which articles it should find.
struct Asked {
    std::string query;
    std::function<bool(const ScannedArticle&)> matches;
};

std::string in_quotes(const std::string& words) {
    return '"' + words + '"';
}

Asked phrase(Dice& dice, bool fold) {
    const std::string words = dice.words(dice.below(4) + 2);
    if (dice.below(4) == 0)
        return {"title:" + in_quotes(words),
                [=](const ScannedArticle& article) { return !spans(article.title, words, fold).empty(); }};
    return {in_quotes(words), [=](const ScannedArticle& article) {
                return !spans(article.title, words, fold).empty() ||
                       !spans(article.text, words, fold).empty();
            }};
}

Asked nearness(Dice& dice, bool fold) {
    const auto distance = static_cast<unsigned>(dice.below(5) + 1);
    const bool in_title = dice.below(4) == 0;
    Words children;
    std::string query;
    for (std::size_t i = dice.below(2) + 2; i > 0; --i) {
        const std::size_t count = dice.below(2) + 1;
        children.push_back(dice.words(count));
        if (!query.empty()) query += " NEAR/" + std::to_string(distance) + ' ';
        query += count == 1 ? children.back() : in_quotes(children.back());
    }
    if (in_title) query = "title:(" + query + ")";
    return {query, [=](const ScannedArticle& article) {
                return near(article.title, children, distance, fold) ||
                       (!in_title && near(article.text, children, distance, fold));
            }};
}

Asked leaf(Dice& dice, bool fold) {
    return dice.below(3) == 0 ? nearness(dice, fold) : phrase(dice, fold);
}

Asked tree(Dice& dice, bool fold) {
    const Asked a = leaf(dice, fold);
    const Asked b = leaf(dice, fold);
    switch (dice.below(6)) {
        case 0:
            return {'(' + a.query + ") OR (" + b.query + ')',
                    [=](const ScannedArticle& article) { return a.matches(article) || b.matches(article); }};
        case 1:
            return {'(' + a.query + ") AND (" + b.query + ')',
                    [=](const ScannedArticle& article) { return a.matches(article) && b.matches(article); }};
        case 2:
            return {'(' + a.query + ") NOT (" + b.query + ')',
                    [=](const ScannedArticle& article) { return a.matches(article) && !b.matches(article); }};
        default:
            return a;
    }
}

Ids expected(const std::vector<ScannedArticle>& articles, const Asked& asked) {
    Ids found;
    for (const ScannedArticle& article : articles) {
        if (asked.matches(article)) found.insert(article.id);
    }
    return found;
}

Ids found(Snapshot& snapshot, const std::string& query, MarksMode marks) {
    const SearchRequest wanted = request(query, MatchMode::all, marks);
    const auto ranked = std::get<std::vector<RankedArticle>>(rank(snapshot, vocabulary(), wanted));
    Ids ids;
    for (const RankedArticle& article : ranked) ids.insert(article.id);
    CHECK(std::get<std::uint64_t>(count(snapshot, vocabulary(), wanted)) == ids.size());
    return ids;
}

std::vector<ScannedArticle> scan_all(const std::vector<Record>& records) {
    std::vector<ScannedArticle> articles;
    for (const Record& record : records) articles.push_back(scan(record));
    return articles;
}

/// Asks every snapshot the same queries; how many of these found something and not everything.
int ask_all(Dice& dice, int rounds, const std::vector<Record>& records,
            const std::vector<Snapshot*>& snapshots) {
    const std::vector<ScannedArticle> articles = scan_all(records);
    int telling = 0;
    for (int i = 0; i < rounds; ++i) {
        const bool fold = dice.below(2) == 0;
        const Asked asked = tree(dice, fold);
        const Ids right = expected(articles, asked);
        if (!right.empty() && right.size() < articles.size()) ++telling;
        for (Snapshot* snapshot : snapshots) {
            INFO("index " << (snapshot == snapshots.front() ? 1 : 2));
            INFO(asked.query << (fold ? " (fold)" : " (exact)"));
            REQUIRE(found(*snapshot, asked.query, fold ? MarksMode::fold : MarksMode::exact) == right);
        }
    }
    return telling;
}

}  // namespace

TEST_CASE("Phrases and nearness find what a look through the words finds, in one index and in several") {
    Dice dice(20150708);
    const std::vector<Record> records = some_articles(dice, 240);
    const TempIndex whole(records);
    const TempIndex first({records.begin(), records.begin() + 100});
    const TempIndex second({records.begin() + 100, records.end()});
    Snapshot one({whole.location()});
    Snapshot two({first.location(), second.location()});
    CHECK(ask_all(dice, 400, records, {&one, &two}) > 100);
}

TEST_CASE("So they do over a server, alone and beside a local index") {
    Dice dice(7);
    const std::vector<Record> records = some_articles(dice, 120);
    const TempIndex whole(records);
    const TempIndex first({records.begin(), records.begin() + 50});
    const TempIndex second({records.begin() + 50, records.end()});
    const auto server_of_all = XapianServer::start(whole.location());
    const auto server_of_second = XapianServer::start(second.location());
    if (!server_of_all || !server_of_second) {
        SUCCEED("skipped: xapian-tcpsrv is not installed");
        return;
    }
    Snapshot remote({server_of_all->location()});
    Snapshot mixed({first.location(), server_of_second->location()});
    CHECK(ask_all(dice, 100, records, {&remote, &mixed}) > 20);
}

TEST_CASE("Copies of an index, which look the same from outside, are each looked through") {
    Dice dice(11);
    const std::vector<Record> records = some_articles(dice, 60);
    const TempIndex index(records);
    const std::string copy = index.folder().file("copy.db");
    std::filesystem::copy(index.location(), copy, std::filesystem::copy_options::recursive);
    Snapshot twice({index.location(), copy});
    const std::vector<ScannedArticle> articles = scan_all(records);
    for (int i = 0; i < 60; ++i) {
        const Asked asked = phrase(dice, false);
        const Ids once = expected(articles, asked);
        Ids right = once;
        right.insert(once.begin(), once.end());
        INFO(asked.query);
        REQUIRE(found(twice, asked.query, MarksMode::exact) == right);
    }
}

TEST_CASE("A phrase is looked for again when the index has changed") {
    TempIndex index({record("a", "Một", "đảng viên chi bộ")});
    Snapshot snapshot({index.location()});
    CHECK(ids(snapshot, "\"đảng viên chi\"") == "a");
    index.add({record("a", "Một", "đảng viên khác, viên chi"), record("b", "Hai", "các đảng viên chi bộ")});
    CHECK(ids(snapshot, "\"đảng viên chi\"") == "b");
}
