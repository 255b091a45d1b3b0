#include "indexer/article_document.h"

#include <algorithm>
#include <map>
#include <set>

#include "indexer/format/schema.h"
#include "indexer/format/slot_values.h"
#include "indexer/format/stored_article.h"
#include "indexer/format/terms.h"
#include "indexer/format/word_sequence.h"
#include "tests/support/catch.h"
#include "tests/support/temp_index.h"

using namespace xdd;
using Positions = std::vector<Xapian::termpos>;
using Texts = std::vector<std::string>;

namespace {

const Vocabulary& vocabulary() {
    static const Vocabulary words = load_vocabulary();
    return words;
}

Article article(std::string title, std::string_view body) {
    Article made;
    made.record = test::record("a1", std::move(title), body);
    made.content_hash = "00112233445566778899aabbccddeeff";
    return made;
}

Xapian::Document document(const Article& made) {
    return make_document(made, vocabulary()).document;
}

std::map<std::string, Xapian::termcount> frequencies(const Xapian::Document& made) {
    std::map<std::string, Xapian::termcount> terms;
    for (auto i = made.termlist_begin(); i != made.termlist_end(); ++i)
        terms[readable_term(*i)] = i.get_wdf();
    return terms;
}

Positions positions(const Xapian::Document& made, const std::string& wanted) {
    for (auto i = made.termlist_begin(); i != made.termlist_end(); ++i) {
        if (*i == wanted) return {i.positionlist_begin(), i.positionlist_end()};
    }
    return {};
}

std::string value(const Xapian::Document& made, Slot slot) {
    return made.get_value(static_cast<Xapian::valueno>(slot));
}

WordSequence sequence(const Xapian::Document& made) {
    WordSequence words;
    read_word_sequence(value(made, Slot::words), words);
    return words;
}

std::vector<WordNumber> numbers(const Texts& keys) {
    std::vector<WordNumber> result;
    for (const std::string& key : keys) result.push_back(word_number(key));
    return result;
}

}  // namespace

TEST_CASE("the words of title and text stand in a slot, in order") {
    const WordSequence words = sequence(document(article("Chi bộ", "Đảng bộ tỉnh.\nChi bộ")));
    CHECK(words.words == numbers({"chi", "bộ", "đảng", "bộ", "tỉnh", "chi", "bộ"}));
    CHECK(words.title_words == 2);
}

TEST_CASE("abstract and body are one text") {
    Article made = article("Chi bộ", "đảng");
    made.record.abstract = "tỉnh";
    CHECK(sequence(document(made)).words == numbers({"chi", "bộ", "tỉnh", "đảng"}));
}

TEST_CASE("words of the text have no positions") {
    const Xapian::Document made = document(article("Chi bộ", "Đảng bộ"));
    CHECK(positions(made, "bộ").empty());
    CHECK(positions(made, "Sbộ").empty());
}

TEST_CASE("the title's words are found in the title's family, uncounted") {
    const Xapian::Document made = document(article("Chi bộ", "Đảng bộ"));
    CHECK(frequencies(made).at("Sbộ") == 0);
    CHECK(frequencies(made).count("Sđảng") == 0);
    CHECK(frequencies(document(article("Theo 24-NQ/TU", ""))).count("S24-nq/tu") == 1);
}

TEST_CASE("pairs cross punctuation and paragraphs, but never join title and text") {
    Article made = article("Chi bộ", "một, hai.\nba");
    made.record.abstract = "không";
    const auto terms = frequencies(document(made));
    for (const char* pair : {"Bchi bộ", "Bkhông một", "Bmột hai", "Bhai ba"}) {
        CAPTURE(pair);
        CHECK(terms.count(pair) == 1);
    }
    CHECK(terms.count("Bbộ không") == 0);
    CHECK(terms.count("Bbộ một") == 0);
}

TEST_CASE("the head is title and abstract, or else title and first paragraph") {
    const auto without = frequencies(document(article("Chi bộ", "một hai\nba bốn")));
    CHECK(without.at("Hchi") == 1);
    CHECK(without.at("Hmột") == 1);
    CHECK(without.at("HBmột hai") == 1);
    CHECK(without.count("Hba") == 0);
    CHECK(without.count("HBhai ba") == 0);
    Article made = article("Chi bộ", "một hai\nba bốn");
    made.record.abstract = "tóm tắt";
    const auto with = frequencies(document(made));
    CHECK(with.at("HBtóm tắt") == 1);
    CHECK(with.count("Hmột") == 0);
    CHECK(with.count("HBbộ tóm") == 0);
}

TEST_CASE("repeated words and pairs are counted") {
    const auto terms = frequencies(document(article("", "chi bộ chi bộ chi bộ")));
    CHECK(terms.at("chi") == 3);
    CHECK(terms.at("Bchi bộ") == 3);
    CHECK(terms.at("Bbộ chi") == 2);
}

TEST_CASE("a document symbol is found whole and by its parts, at the place of its first part") {
    const Xapian::Document made = document(article("", "theo 24-NQ/TU này"));
    for (const char* term : {"24-nq/tu", "24", "tu", "này"}) {
        CAPTURE(term);
        CHECK(frequencies(made).count(term) == 1);
    }
    const WordSequence words = sequence(made);
    CHECK(words.words == numbers({"theo", "24", "nq", "tu", "này"}));
    REQUIRE(words.compounds.size() == 1);
    CHECK(words.compounds[0].at == 1);
    CHECK(words.compounds[0].number == word_number("24-nq/tu"));
    CHECK(frequencies(made).count("Btheo 24") == 1);
    CHECK(frequencies(made).count("Btu này") == 1);
    CHECK(frequencies(made).count("B24-nq/tu này") == 0);
}

TEST_CASE("names lie far apart, so that no phrase joins two authors") {
    Article made = article("", "x");
    made.authors = {Author{"Lê Văn Mẫu", {}, "Bí thư", "Học viện Thử", "", AuthorKind::person},
                    Author{"Trần Mẫu", {}, "Trưởng Ban", "", "", AuthorKind::person}};
    const Xapian::Document built = document(made);
    CHECK(positions(built, "Amẫu") == Positions{3, 3 + author_gap + 2});
    CHECK(positions(built, "XAUmau") == positions(built, "Amẫu"));
    CHECK(positions(built, "XRbí") == Positions{1});
    CHECK(positions(built, "XRhọc") == Positions{4});  // a place is left between role and institution
    CHECK(positions(built, "XRtrưởng").at(0) > 6 + author_gap);
    CHECK(positions(built, "XRUtruong") == positions(built, "XRtrưởng"));
    CHECK(frequencies(built).at("Amẫu") == 0);
    for (const char* whole : {"XANlê văn mẫu", "XANUle van mau", "XANtrần mẫu", "XANUtran mau"})
        CHECK(frequencies(built).count(whole) == 1);
    CHECK(unpack_values(value(built, Slot::facet_author)) == Texts{"Lê Văn Mẫu", "Trần Mẫu"});
    CHECK(value(built, Slot::author_order) == author_order(made.authors[0]).substr(0, 64));
}

TEST_CASE("an unsigned article is filed as such and has no author to count or sort by") {
    Article made = article("", "x");
    made.authors = {Author{"", {}, "", "", "", AuthorKind::none}};
    const Xapian::Document built = document(made);
    CHECK(frequencies(built).count("XAKunsigned") == 1);
    CHECK(frequencies(built).count("XAN") == 0);
    CHECK(value(built, Slot::facet_author).empty());
    CHECK(value(built, Slot::author_order).empty());
}

TEST_CASE("a date is filed as far as it is known") {
    struct Row {
        std::optional<Date> date;
        std::set<std::string> terms;
        const char* slot;
    };
    const Row rows[] = {{Date{2015, 7, 8}, {"D20150708", "M201507", "Y2015", "XDPday"}, "20150708"},
                        {Date{2015, 7, 0}, {"M201507", "Y2015", "XDPmonth"}, "20150701"},
                        {Date{2015, 0, 0}, {"Y2015", "XDPyear"}, "20150101"},
                        {std::nullopt, {"XDPnone"}, ""}};
    for (const Row& row : rows) {
        Article made = article("", "");
        made.record.date = row.date;
        const Xapian::Document built = document(made);
        std::set<std::string> terms;
        for (const auto& [term, frequency] : frequencies(built)) {
            if (term[0] == 'D' || term[0] == 'M' || term[0] == 'Y' || term.substr(0, 3) == "XDP")
                terms.insert(term);
        }
        CHECK(terms == row.terms);
        CHECK(value(built, Slot::date) == row.slot);
    }
}

TEST_CASE("issue, section, topics and citations are filters") {
    Article made = article("", "x");
    made.issue = Issue{2019, {1, 2}, "số 1+2"};
    made.record.section = "Xã luận";
    made.topics = {{"A1", "Tổ chức cơ sở đảng", {}}, {"", "Chuyện lạ", {}}};
    Citation citation;
    citation.raw = citation.symbol = "24-NQ/TU";
    citation.type = "NQ";
    citation.type_name = "nghị quyết";
    citation.number = "24";
    citation.issuer = "TU";
    made.citations = {citation};
    const Xapian::Document built = document(made);
    const auto terms = frequencies(built);
    for (const char* term : {"XI2019", "XI1", "XI2019/2", "XI=so 1 2", "XSxã luận", "XSUxa luan", "XTa1",
                             "XTa", "XT=chuyen la", "XC24-nq/tu", "Qa1"}) {
        CAPTURE(term);
        REQUIRE(terms.count(term) == 1);
        CHECK(terms.at(term) == 0);
    }
    CHECK(unpack_values(value(built, Slot::facet_topic)) == Texts{"A1", "Chuyện lạ"});
    CHECK(unpack_values(value(built, Slot::facet_issue)) == Texts{"số 1+2"});
    CHECK(unpack_values(value(built, Slot::facet_section)) == Texts{"Xã luận"});
}

TEST_CASE("only text, pairs and head make up a document's length") {
    Article made = article("Chi bộ", "một hai ba");
    made.authors = {Author{"Lê Văn Mẫu", {}, "Bí thư", "", "", AuthorKind::person}};
    made.record.date = Date{2015, 7, 8};
    Xapian::termcount length = 0;
    for (const auto& [term, frequency] : frequencies(document(made))) length += frequency;
    CHECK(length == 5 + 3 + 5 + 3);  // words, pairs, head words, head pairs
}

TEST_CASE("keys with marks are reported for the table of spellings") {
    const ArticleDocument made = make_document(article("Đảng bộ", "dang chi bộ"), vocabulary());
    CHECK(made.marked_keys == Texts{"đảng", "bộ"});
}

TEST_CASE("the article itself comes back out of its document") {
    Article made = article("Chi bộ", "một hai");
    made.record.url = "https://example.org/1";
    CHECK(load_article(document(made).get_data()).record == made.record);
    CHECK(value(document(made), Slot::content_hash) == made.content_hash);
    CHECK(value(document(made), Slot::id) == "a1");
}

TEST_CASE("an article without any word makes a document") {
    const Xapian::Document built = document(article("", "***\n---"));
    CHECK(frequencies(built).count("Qa1") == 1);
    CHECK(value(built, Slot::title_order).empty());
    CHECK(value(built, Slot::words).empty());
}

TEST_CASE("words longer than a term make terms that Xapian takes") {
    const std::string word(3000, 'x');
    const test::TempIndex index({test::record("a1", word + " " + word, word)});
    const Xapian::Database database(index.location());
    for (auto i = database.allterms_begin(); i != database.allterms_end(); ++i) CHECK((*i).size() <= 245);
    CHECK(database.term_exists(term(Family::text, word)));
    CHECK(database.term_exists(pair_term(Family::pair, word, word)));
}
