#include "corpus/vocabulary/vocabulary.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace xdd {
namespace {

const Abbreviation* find(const Vocabulary& vocabulary, std::string_view form) {
    for (const Abbreviation& entry : vocabulary.abbreviations)
        if (entry.form == form) return &entry;
    return nullptr;
}

/// The message with which a folder holding this one file is refused; "" when it is accepted.
std::string refusal(std::string_view file, std::string_view text) {
    const test::TemporaryFolder folder;
    folder.write(file, text);
    try {
        load_vocabulary(folder.path());
    } catch (const VocabularyError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("the built-in topics are ten groups with 38 topics, each with strong triggers") {
    const Vocabulary vocabulary = load_vocabulary();
    std::size_t groups = 0;
    for (const Topic& topic : vocabulary.topics) {
        INFO(topic.code);
        const bool is_group = topic.group == topic.code;
        groups += is_group;
        CHECK(topic.code.substr(0, 1) == topic.group);
        CHECK(topic.triggers.empty() == is_group);
    }
    CHECK(groups == 10);
    CHECK(vocabulary.topics.size() == 48);
}

TEST_CASE("no phrase is a strong and a weak trigger of one topic") {
    for (const Topic& topic : load_vocabulary().topics)
        for (const std::string& strong : topic.triggers) {
            INFO(topic.code << ": " << strong);
            CHECK(std::count(topic.weak_triggers.begin(), topic.weak_triggers.end(), strong) == 0);
        }
}

TEST_CASE("ambiguous abbreviations have all their expansions, the likeliest first") {
    const Vocabulary vocabulary = load_vocabulary();
    CHECK(vocabulary.abbreviations.size() >= 150);
    const Abbreviation* branch = find(vocabulary, "TCCSĐ");
    REQUIRE(branch != nullptr);
    CHECK_FALSE(branch->ambiguous);
    CHECK(branch->expansions == std::vector<std::string>{"tổ chức cơ sở đảng"});
    const Abbreviation* directive = find(vocabulary, "CT");
    REQUIRE(directive != nullptr);
    CHECK(directive->ambiguous);
    CHECK(directive->expansions.size() >= 4);
    CHECK(directive->expansions.front() == "chỉ thị");
}

TEST_CASE("a number sign says on which side of a number an abbreviation stands for something") {
    const test::TemporaryFolder folder;
    folder.write("abbreviations.tsv",
                 "CT\tchỉ thị #; công ty\t?\ntr.\ttrang #; # triệu\t#\nQH1\tkhóa I; khóa 1\t=\n");
    const Vocabulary vocabulary = load_vocabulary(folder.path());
    REQUIRE(vocabulary.abbreviations.size() == 3);
    const Abbreviation& directive = vocabulary.abbreviations[0];
    CHECK(directive.expansions == std::vector<std::string>{"chỉ thị", "công ty"});
    CHECK(directive.before_number == std::vector<std::size_t>{0});
    CHECK(directive.behind_number.empty());
    const Abbreviation& page = vocabulary.abbreviations[1];
    CHECK(page.expansions == std::vector<std::string>{"trang", "triệu"});
    CHECK(page.before_number == std::vector<std::size_t>{0});
    CHECK(page.behind_number == std::vector<std::size_t>{1});
    CHECK(page.ambiguous);
    CHECK(page.only_beside_numbers);
    CHECK_FALSE(directive.only_beside_numbers);
    CHECK_FALSE(vocabulary.abbreviations[2].ambiguous);
    CHECK(vocabulary.abbreviations[2].expansions.size() == 2);
}

TEST_CASE("a folder replaces the files that it holds and no other") {
    const test::TemporaryFolder folder;
    folder.write("topics.tsv",
                 "\xEF\xBB\xBF# mine\r\n\r\nX\tGroup\r\nX1\tTopic\tother; more\tstrong phrase\tweak\r\n");
    const Vocabulary vocabulary = load_vocabulary(folder.path());
    REQUIRE(vocabulary.topics.size() == 2);
    CHECK(vocabulary.topics[1].group == "X");
    CHECK(vocabulary.topics[1].other_labels == std::vector<std::string>{"other", "more"});
    CHECK(vocabulary.topics[1].weak_triggers == std::vector<std::string>{"weak"});
    CHECK(vocabulary.abbreviations.size() == load_vocabulary().abbreviations.size());
}

TEST_CASE("the hash tells vocabularies apart and is the same for the same files") {
    const test::TemporaryFolder folder;
    folder.write("issuers.tsv", "TW\tTrung ương\n");
    const std::string built_in = load_vocabulary().hash;
    CHECK(built_in.size() == 16);
    CHECK(built_in.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(built_in == load_vocabulary().hash);
    CHECK(built_in != load_vocabulary(folder.path()).hash);
}

TEST_CASE("a mistake in a file is refused with the file, the line and the reason") {
    struct Row {
        const char* file;
        const char* text;
        const char* place_and_reason;
    };
    const std::vector<Row> rows = {
        {"topics.tsv", "# head\nA1\tTopic\n", "topics.tsv:2: topic \"A1\" before its group"},
        {"topics.tsv", "A\tGroup\nA\tAgain\n", "topics.tsv:2: \"A\" stands in line 1 already"},
        {"topics.tsv", "A\t\n", "topics.tsv:1: no label"},
        {"topics.tsv", "A\tGroup\ta; ;b\n", "topics.tsv:1: an empty item"},
        {"topics.tsv", "A\tGroup\ta; b; a\n", "topics.tsv:1: \"a\" stands twice"},
        {"topics.tsv", "A\tG\t\t\t\tsixth\n", "topics.tsv:1: 6 columns where at most 5"},
        {"topics.tsv", "A\tG\n\nB\t\xC3\n", "topics.tsv:3: not valid UTF-8"},
        {"abbreviations.tsv", "CT\tchỉ thị; công ty\n", "abbreviations.tsv:1: several expansions need"},
        {"abbreviations.tsv", "CT\tchỉ thị\t!\n", "abbreviations.tsv:1: the third column"},
        {"abbreviations.tsv", "CT\n", "abbreviations.tsv:1: no expansion"},
        {"abbreviations.tsv", "BCH TW\tBan Chấp hành\n", "abbreviations.tsv:1: an abbreviation is one word"},
        {"bylines.tsv", "colours\tred\n", "bylines.tsv:1: unknown list \"colours\""},
        {"pages.tsv", "knobs\tIn\n", "pages.tsv:1: unknown list \"knobs\""},
        {"pages.tsv", "buttons\tIn; ...\n", "pages.tsv:1: \"...\" holds neither letter nor figure"},
        {"bylines.tsv", "ranks\tA\nranks\tA\n", "bylines.tsv:2: \"ranks: A\" stands in line 1 already"},
        {"document_types.tsv", "NQ\n", "document_types.tsv:1: no name"},
        {"provinces.tsv", "Lạng Sơn\tstate\n", "provinces.tsv:1: the second column"},
        {"provinces.tsv", "A\tcity\t\t\tmaybe\n", "provinces.tsv:1: the fifth column"},
        {"provinces.tsv", "A\tcity\tB\nB\tcity\n", "provinces.tsv:2: \"B\" stands in line 1 already"},
        {"issuers.tsv", "TW\ta\nTW\tb\n", "issuers.tsv:2: \"TW\" stands in line 1 already"},
        {"issuers.tsv", "CP\ta\tA\nQH\tb\tB; A\n", "issuers.tsv:2: \"A\" stands in line 1 already"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(refusal(row.file, row.text).find(row.place_and_reason) != std::string::npos);
    }
}

TEST_CASE("a folder that is missing or holds no vocabulary file is refused") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(load_vocabulary(folder.path()), VocabularyError);
    CHECK_THROWS_AS(load_vocabulary(folder.path() / "missing"), VocabularyError);
}

}  // namespace xdd
