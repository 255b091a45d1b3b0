#include "corpus/metadata/understand.h"

#include <algorithm>
#include <string>

#include "tests/support/catch.h"

namespace xdd {
namespace {

Article understood(Record record, std::vector<Warning> warnings = {}) {
    static const Vocabulary vocabulary = load_vocabulary();
    static const CompiledVocabulary compiled(vocabulary);
    return understand(std::move(record), std::move(warnings), compiled);
}

Record small_record() {
    Record record;
    record.id = "x";
    record.title = "Chuyện ở bản";
    record.body = {"Mưa xuân."};
    record.authors = {"Lương Văn Độ"};
    record.date = Date{2012, 5, 0};
    return record;
}

std::vector<std::string> warning_codes(const Article& article) {
    std::vector<std::string> codes;
    for (const Warning& warning : article.warnings) codes.push_back(warning.code);
    return codes;
}

std::vector<std::string> symbols(const Article& article) {
    std::vector<std::string> result;
    for (const Citation& citation : article.citations)
        result.push_back(citation.symbol.empty() ? citation.type + " " + citation.number : citation.symbol);
    return result;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("bylines are read, authors that were given apart are taken as they are") {
    Record record = small_record();
    Author given;
    given.name = "thu ngàn";
    given.role = "Bí thư";
    record.authors = {std::string("TS. LƯƠNG VĂN ĐỘ"), given};
    const Article article = understood(record);
    REQUIRE(article.authors.size() == 2);
    CHECK(article.authors[0].name == "Lương Văn Độ");
    CHECK(article.authors[0].titles == Strings{"TS"});
    CHECK(article.authors[1] == given);
    CHECK(article.record == record);
}

TEST_CASE("a record without author, date and readable issue is taken with warnings, the source's own first") {
    Record record = small_record();
    record.authors.clear();
    record.date.reset();
    record.issue = Issue{0, {}, "số đặc biệt"};
    const Article article = understood(record, {{"odd-line", "said by the reader", 7}});
    REQUIRE(article.authors.size() == 1);
    CHECK(article.authors[0].kind == AuthorKind::none);
    const Strings codes = warning_codes(article);
    REQUIRE(codes.size() == 4);
    CHECK(codes[0] == "odd-line");
    for (const char* code : {"no-author", "no-date", "unreadable-issue"})
        CHECK(std::count(codes.begin(), codes.end(), code) == 1);
}

TEST_CASE("an unsigned article that says so gives no warning") {
    Record record = small_record();
    record.authors = {std::string("***")};
    const Article article = understood(record);
    CHECK(article.authors[0].kind == AuthorKind::none);
    CHECK(article.warnings.empty());
}

TEST_CASE("an issue's label gives year and numbers, those that are given stay") {
    Record record = small_record();
    record.issue = Issue{0, {}, "số 1+2 Xuân Kỷ Hợi 2019"};
    const Article read = understood(record);
    REQUIRE(read.issue);
    CHECK(read.issue->year == 2019);
    CHECK(read.issue->numbers == std::vector<int>{1, 2});
    record.issue = Issue{2020, {4}, "số tháng Tư"};
    CHECK(understood(record).issue == record.issue);
}

TEST_CASE("a record's own topics come first, unknown ones are kept with a warning, none twice") {
    Record record = small_record();
    record.title = "Phát triển đảng viên ở bản xa";
    record.topics = {"H2", "Chăn nuôi", "a2", "Chi bộ và sinh hoạt chi bộ"};
    const Article article = understood(record);
    REQUIRE(article.topics.size() == 4);
    CHECK(article.topics[0] == TopicDecision{"H2", "Dân tộc, tôn giáo, biên giới", {}});
    CHECK(article.topics[1] == TopicDecision{"", "Chăn nuôi", {}});
    CHECK(article.topics[2].code == "A2");
    CHECK(article.topics[3].code == "B1");
    CHECK(article.topics[3].because == Strings{"phát triển đảng viên"});
    CHECK(warning_codes(article) == Strings{"unknown-topic"});
}

TEST_CASE("topics that the text decides fill the record's own up to twelve") {
    Record record = small_record();
    record.topics = {"A1", "A2", "A3", "A4", "A5", "B2", "B3", "B4", "C1", "C2", "C3", "C4", "C5"};
    record.title = "Kết nạp đảng viên và dân vận khéo";
    CHECK(understood(record).topics.size() == 13);
    record.topics.resize(11);
    const Article article = understood(record);
    REQUIRE(article.topics.size() == 12);
    CHECK_FALSE(article.topics.back().because.empty());
}

TEST_CASE("a document named twice is one citation, in the first one's place, the richer naming kept") {
    Record record = small_record();
    record.body = {"Theo Nghị quyết 31 và Chỉ thị số 12-CT/TW, chi bộ họp.",
                   "Nghị quyết số 31-NQ/TU ngày 4-3-2011 được học kỹ; Chỉ thị số 12-CT/TW cũng vậy."};
    const Article article = understood(record);
    CHECK(symbols(article) == Strings{"31-NQ/TU", "12-CT/TW"});
    CHECK(article.citations[0].date == Date{2011, 3, 4});
}

TEST_CASE("dates of the text are mentions, those without a year in the year of the record") {
    Record record = small_record();
    record.abstract = "Họp ngày 3-2.";
    record.body = {"Từ ngày 4-3-2011 đã học Chỉ thị số 12-CT/TW ngày 5-6-2010."};
    const Article article = understood(record);
    const auto mentioned = [&](Date day) {
        return std::any_of(article.mentions.begin(), article.mentions.end(),
                           [&](const DateMention& mention) { return mention.from == day; });
    };
    CHECK(mentioned({2012, 2, 3}));
    CHECK(mentioned({2011, 3, 4}));
    CHECK(mentioned({2010, 6, 5}));
    record.date.reset();
    const Article undated = understood(record);
    CHECK(undated.mentions.size() + 1 == article.mentions.size());
}

TEST_CASE("letters, figures and signs of other type are read as the plain ones and kept as printed") {
    Record record = small_record();
    record.body = {"Chỉ thị số １０－ＣＴ／ＴＷ ngày ３０－３－２００７; 𝟐𝟔-𝐍𝐐/𝐓𝐖.",
                   "Nghị quyết Trung ương ６ （khóa Ⅹ）, ngày ５/9/2011."};
    const Article article = understood(record);
    REQUIRE(symbols(article) == Strings{"10-CT/TW", "26-NQ/TW", "NQ 6"});
    CHECK(article.citations[0].raw == "Chỉ thị số １０－ＣＴ／ＴＷ ngày ３０－３－２００７");
    CHECK(article.citations[0].date == Date{2007, 3, 30});
    CHECK(article.citations[2].term == "X");
    REQUIRE(article.mentions.size() == 2);
    CHECK(article.mentions[0].raw == "３０－３－２００７");
    CHECK(article.mentions[0].from == Date{2007, 3, 30});
    CHECK(article.mentions[1].raw == "５/9/2011");
}

TEST_CASE("abbreviations are gathered over title, abstract and body, and the hash is set") {
    Record record = small_record();
    record.title = "TCCSĐ ở bản";
    record.abstract = "UBND xã.";
    record.body = {"HĐND và TCCSĐ."};
    const Article article = understood(record);
    CHECK(article.abbreviations == Strings{"TCCSĐ", "UBND", "HĐND"});
    CHECK(article.content_hash.size() == 32);
    CHECK(article.encoding == "utf-8");
}

}  // namespace xdd
