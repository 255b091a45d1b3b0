#include "query/postings/word_rows.h"

#include <random>

#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;

namespace {

WordRow row_of(const std::vector<std::vector<std::string>>& choices) {
    WordRow row;
    for (const std::vector<std::string>& keys : choices) row.emplace_back(keys);
    return row;
}

/// Words of one byte, of two and of five, numbers, and look-alikes: the bytes behind a hash or the first byte
/// of a code may be the code of another word.
const std::vector<std::string> keys{"và",  "của", "lên", "xây",   "quy",   "thổ", "kỳ",
                                    "nhĩ", "nq",  "tw",  "covid", "24",    "751", "2015",
                                    "b",   "xdd", "nga", "đảng",  "khuya", "ờ",   "kilôgam"};

struct RandomText {
    std::mt19937 random;
    WordSequenceWriter writer{};

    std::size_t below(std::size_t end) { return random() % end; }
    std::string key() { return keys[below(keys.size())]; }

    void write(std::size_t words) {
        for (std::size_t i = 0; i < words; ++i) {
            // As good as any hash, among them those whose bytes are codes of words and marks.
            if (below(8) == 0) writer.add_compound(static_cast<WordNumber>(random()));
            if (below(16) == 0) writer.add_word(0xFD000000U + static_cast<WordNumber>(below(1U << 24)));
            writer.add_word(word_number(key()));
        }
    }

    std::string packed() {
        write(below(4));
        writer.begin_text();
        write(below(30));
        return writer.take();
    }
};

bool stands_between(const WordSequence& article, const WordRow& row, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at + row.size() <= end; ++at) {
        std::size_t same = 0;
        while (same < row.size() && row[same].has(article.words[at + same])) ++same;
        if (same == row.size()) return true;
    }
    return false;
}

/// By all of the words, one after the other.
bool holds_by_words(const std::string& packed, const WordRow& row, bool only_title) {
    WordSequence article;
    read_word_sequence(packed, article);
    return stands_between(article, row, 0, article.title_words) ||
           (!only_title && stands_between(article, row, article.title_words, article.words.size()));
}

}  // namespace

TEST_CASE("A row is found in title or text, over compounds, and never from one into the other") {
    WordSequenceWriter writer;
    for (const char* key : {"xây", "đảng"}) writer.add_word(word_number(key));
    writer.begin_text();
    for (const char* key : {"nghị", "quyết"}) writer.add_word(word_number(key));
    writer.add_compound(word_number("24-nq/tw"));
    for (const char* key : {"24", "nq", "tw", "của"}) writer.add_word(word_number(key));
    const std::string packed = writer.take();

    struct Row {
        std::vector<std::vector<std::string>> choices;
        bool anywhere;
        bool in_title;
    };
    const std::vector<Row> rows{
        {{{"xây"}, {"đảng"}}, true, true},    {{{"xay", "xây"}, {"đang", "đảng"}}, true, true},
        {{{"đảng"}, {"nghị"}}, false, false}, {{{"nghị"}, {"quyết"}, {"24"}, {"nq"}}, true, false},
        {{{"tw"}, {"của"}}, true, false},     {{{"nq"}, {"của"}}, false, false},
        {{{"của"}, {"đảng"}}, false, false}};
    for (const Row& row : rows) {
        INFO(row.choices.front().front() << " " << row.choices.back().front());
        CHECK(holds_row(packed, row_of(row.choices), false) == row.anywhere);
        CHECK(holds_row(packed, row_of(row.choices), true) == row.in_title);
    }
    CHECK_FALSE(holds_row("", row_of({{"xây"}, {"đảng"}}), false));
}

TEST_CASE("Rows are found where all words, read one after the other, have them") {
    RandomText text{std::mt19937(1)};
    std::size_t found = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::string packed = text.packed();
        std::vector<std::vector<std::string>> choices(2 + text.below(2));
        for (std::vector<std::string>& choice : choices) {
            for (std::size_t spellings = 1 + text.below(3); spellings > 0; --spellings)
                choice.push_back(text.key());
        }
        const WordRow row = row_of(choices);
        for (const bool only_title : {false, true}) {
            const bool expected = holds_by_words(packed, row, only_title);
            REQUIRE(holds_row(packed, row, only_title) == expected);
            if (expected) ++found;
        }
    }
    CHECK(found > 1000);
}
