#include "corpus/metadata/topics.h"

#include <algorithm>
#include <sstream>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace xdd {
namespace {

/// Two topics of made-up words, so that the weighing is seen apart from the built-in phrases.
Vocabulary two_topics() {
    Vocabulary vocabulary;
    vocabulary.topics = {
        {"A", "A", "Vườn", {}, {}, {}},
        {"A1",
         "A",
         "Trồng hoa",
         {"hoa kiểng", "TRHOA"},
         {"vườn hoa đẹp", "hòa hương", "TRHOA"},
         {"hoa", "chậu sứ", "đất mùn"}},
        {"A2", "A", "Nuôi ong", {}, {"đàn ong"}, {"mật"}},
    };
    return vocabulary;
}

std::vector<TopicDecision> decide(const Record& record, const Vocabulary& vocabulary) {
    Analyzer analyzer;
    return decide_topics(record_text(record, analyzer), compile_topics(vocabulary));
}

std::vector<TopicDecision> decide(const Record& record) {
    return decide(record, two_topics());
}

std::string codes(const std::vector<TopicDecision>& topics) {
    std::string joined;
    for (const TopicDecision& topic : topics) joined += (joined.empty() ? "" : " ") + topic.code;
    return joined;
}

std::string filler(std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) text += "gió ";
    return text + ".";
}

Record text(std::string title, std::string abstract, std::vector<std::string> body) {
    Record record;
    record.title = std::move(title);
    record.abstract = std::move(abstract);
    record.body = std::move(body);
    return record;
}

}  // namespace

TEST_CASE("one strong trigger decides a short text and names itself as the reason") {
    const auto topics = decide(text("Tin", "", {"Sáng nay.", "Có một vườn hoa đẹp ở đây."}));
    REQUIRE(codes(topics) == "A1");
    CHECK(topics[0].label == "Trồng hoa");
    CHECK(topics[0].because == std::vector<std::string>{"vườn hoa đẹp"});
}

TEST_CASE("a trigger seen once in the body of a long text decides nothing, in the title it does") {
    const std::vector<std::string> once = {filler(500), "Có một vườn hoa đẹp.", filler(800)};
    CHECK(decide(text("Tin", "", once)).empty());
    CHECK(codes(decide(text("Vườn hoa đẹp", "", {filler(1300)}))) == "A1");
}

TEST_CASE("a trigger in the abstract weighs more than in the body") {
    CHECK(codes(decide(text("Tin", "Có đàn ong.", {filler(500)}))) == "A2");
    CHECK(decide(text("Tin", filler(5), {filler(490), "Có đàn ong."})).empty());
}

TEST_CASE("weak triggers need others beside them, however often they stand") {
    CHECK(decide(text("Hoa", "", {"Hoa, hoa, hoa. Hoa và hoa."})).empty());
    CHECK(codes(decide(text("Hoa", "", {"Chậu sứ, đất mùn."}))) == "A1");
}

TEST_CASE("repeats weigh less each time") {
    std::string often;
    for (int i = 0; i < 12; ++i) often += "Đàn ong. ";
    const auto topics =
        decide(text("Tin", "", {filler(5), "Vườn hoa đẹp, hòa hương, hoa, chậu sứ. " + often}));
    CHECK(codes(topics) == "A1 A2");
}

TEST_CASE("inside a longer trigger of the same topic a shorter one does not count") {
    const auto topics = decide(text("Vườn hoa đẹp", "", {"Gió."}));
    REQUIRE(topics.size() == 1);
    CHECK(topics[0].because == std::vector<std::string>{"vườn hoa đẹp"});
}

TEST_CASE("triggers match in any case, tone place and Unicode form, but only with their marks") {
    CHECK(codes(decide(text("VƯỜN HOA ĐẸP", "", {"Gió."}))) == "A1");
    CHECK(codes(decide(text("hoà hương", "", {"Gió."}))) == "A1");
    CHECK(codes(decide(text("ho\u0300a hu\u031Bo\u031Bng", "", {"Gió."}))) == "A1");
    CHECK(decide(text("vuon hoa dep", "", {"Gió."})).empty());
    CHECK(decide(text("vườn hóa đẹp", "", {"Gió."})).empty());
}

TEST_CASE("an abbreviation is a trigger only as printed") {
    CHECK(codes(decide(text("TRHOA", "", {"Gió."}))) == "A1");
    CHECK(decide(text("trhoa", "", {"Gió."})).empty());
}

TEST_CASE("a text without any trigger has no topic, nor has an empty one") {
    CHECK(decide(text("Gió", "", {filler(100)})).empty());
    CHECK(decide(text("", "", {})).empty());
}

TEST_CASE("even a text of all triggers gets no more than ten topics") {
    const Vocabulary vocabulary = load_vocabulary();
    std::string all;
    for (const Topic& topic : vocabulary.topics)
        for (const std::string& trigger : topic.triggers) all += trigger + ". ";
    CHECK(decide(text("Tin", "", {all}), vocabulary).size() == 10);
}

TEST_CASE("every strong trigger of the built-in vocabulary decides its topic in the title of a short text") {
    const Vocabulary vocabulary = load_vocabulary();
    const CompiledTopics compiled = compile_topics(vocabulary);
    Analyzer analyzer;
    for (const Topic& topic : vocabulary.topics) {
        for (const std::string& trigger : topic.triggers) {
            INFO(topic.code << ": " << trigger);
            const Record record = text(trigger, "", {"Gió."});
            const auto topics = decide_topics(record_text(record, analyzer), compiled);
            CHECK(std::any_of(topics.begin(), topics.end(),
                              [&](const TopicDecision& decided) { return decided.code == topic.code; }));
        }
    }
}

TEST_CASE("the built-in vocabulary finds nothing of the party in weather and football") {
    const Vocabulary vocabulary = load_vocabulary();
    CHECK(decide(text("Miền núi trở rét, có nơi mưa to", "Không khí lạnh tràn về từ đêm nay.",
                      {"Nhiệt độ giảm sâu, biển động. Người dân vùng cao chú ý giữ ấm cho trâu bò."}),
                 vocabulary)
              .empty());
    CHECK(decide(
              text("Đội khách gỡ hòa phút cuối", "",
                   {"Trọng tài rút thẻ cảnh cáo hai hậu vệ.", "Huấn luyện viên được bổ nhiệm từ mùa trước."}),
              vocabulary)
              .empty());
}

TEST_CASE("a real page gets the topics that a librarian would give it, and few others") {
    const std::string file = test::outside_data("pages/lang-son-2015-07-08.txt");
    if (file.empty()) {
        WARN("skipped: there is no outside data");
        return;
    }
    std::istringstream lines(test::read_file(file));
    Record record;
    std::getline(lines, record.title);
    for (std::string line; std::getline(lines, line) && line != "Các bài trước";)
        if (!line.empty()) record.body.push_back(line);
    const auto topics = decide(record, load_vocabulary());
    const std::string found = codes(topics);
    INFO(found);
    for (const char* code : {"A1", "A2", "B1", "C3", "E4", "I1"})
        CHECK(found.find(code) != std::string::npos);
    CHECK(topics.size() <= 10);
    for (const TopicDecision& topic : topics) CHECK(topic.because.size() >= 2);
}

TEST_CASE("a topic is found by its code, its label and its other labels, in any case") {
    const Vocabulary vocabulary = load_vocabulary();
    const auto code_of = [&](std::string_view typed) {
        const Topic* topic = find_topic(typed, vocabulary);
        return topic == nullptr ? std::string() : topic->code;
    };
    CHECK(code_of("A1") == "A1");
    CHECK(code_of("a1") == "A1");
    CHECK(code_of("Tổ chức cơ sở đảng") == "A1");
    CHECK(code_of("TỔ CHỨC CƠ SỞ ĐẢNG") == "A1");
    CHECK(code_of("to chuc co so dang") == "A1");
    CHECK(code_of("TCCSĐ") == "A1");
    CHECK(code_of("Dân vận") == "H");
    CHECK(code_of("chăn nuôi") == "");
    CHECK(code_of("") == "");
}

TEST_CASE("an unknown topic's words lead to the topics that hold them") {
    const Vocabulary vocabulary = load_vocabulary();
    const auto similar = similar_topics("chi bo", vocabulary);
    REQUIRE_FALSE(similar.empty());
    CHECK(
        std::any_of(similar.begin(), similar.end(), [](const Topic* topic) { return topic->code == "A2"; }));
    CHECK(similar_topics("", vocabulary).empty());
}

}  // namespace xdd
