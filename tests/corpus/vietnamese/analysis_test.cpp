#include "corpus/vietnamese/analysis.h"

#include <string>
#include <vector>

#include "corpus/vietnamese/normalise.h"
#include "tests/support/catch.h"

using namespace xdd;

namespace {

/// The tokens in one line: a compound with its parts as key{part part}.
std::string printed(const std::string& text) {
    std::string line;
    bool in_compound = false;
    for (const Token& token : analyze(text)) {
        if (in_compound && token.role != TokenRole::part) {
            line += "}";
            in_compound = false;
        }
        if (!line.empty() && line.back() != '{') line += " ";
        line += token.key;
        if (token.role == TokenRole::compound) {
            line += "{";
            in_compound = true;
        }
    }
    return in_compound ? line + "}" : line;
}

struct Row {
    std::string text;
    std::string tokens;
};

void check(const std::vector<Row>& rows) {
    for (const auto& [text, tokens] : rows) {
        CAPTURE(text);
        CHECK(printed(text) == tokens);
    }
}

}  // namespace

TEST_CASE("Words end at anything but letters, digits, marks and underscores") {
    check({
        {"", ""},
        {" \t\n,.;", ""},
        {"Đảng bộ tỉnh.", "đảng bộ tỉnh"},
        {"N.T", "n t"},
        {"V.I.Lênin", "v i lênin"},
        {"ThS.Nguyễn", "ths nguyễn"},
        {"T.Ư", "t ư"},
        {"H'Mông, H\u2019Mông", "h mông h mông"},
        {"Mác-Lênin Mác - Lênin", "mác lênin mác lênin"},
        {"VGP/Nhật", "vgp nhật"},
        {"a:b", "a b"},
        {"KT-XH", "kt xh"},
        {"chi_bộ _đảng_ __ _", "chi_bộ đảng"},
        {"“sinh hoạt ghép”…", "sinh hoạt ghép"},
        {"bộ\u00A0trưởng", "bộ trưởng"},
        {"bộ\u200Btrưởng", "bộ trưởng"},
        {"một😀hai 👩\u200D👧 ba", "một hai ba"},
        {"1\uFE0F\u20E3 x", "1 x"},
        {"GD&ĐT", "gd đt"},
        {"a@b.vn", "a b vn"},
    });
}

TEST_CASE("Letters with a mark end before digits, others keep them") {
    check({
        {"số31", "số 31"},
        {"năm2015", "năm 2015"},
        {"NQTƯ4", "nqtư 4"},
        {"NGÀY30-3-2013", "ngày 30-3-2013{30 3 2013}"},
        {"số31-QĐ/TW", "số 31-qđ/tw{31 qđ tw}"},
        {"so\u0302\u030131", "số 31"},
        {"Đ1a", "đ 1a"},
        {"A4 K74B covid19 B-52", "a4 k74b covid19 b 52"},
        {"K74B.21", "k74b 21"},
        {"231km 12m2 50m² 1,3km 20người", "231km 12m2 50m2 1,3km 20người"},
        {"đ_1", "đ_1"},
    });
}

TEST_CASE("Letters and figures of other type are the plain ones") {
    check({
        {"Ｎｇｈị ｑｕｙế\uFF54 ２０１５", "nghị quyết 2015"},
        {"２４－ＮＱ／ＴＵ", "24-nq/tu{24 nq tu}"},
        {"số２４-NQ/TU ngày ６．１１．2006", "số 24-nq/tu{24 nq tu} ngày 6-11-2006{6 11 2006}"},
        {"１.２００ｍ² ４２，９％", "1200m2 42,9"},
        {"𝐓𝐮𝐲𝐞̂̉𝐧 𝑠𝑖𝑛ℎ 𝟐𝟎𝟏𝟓", "tuyển sinh 2015"},
        {"ﬁn oﬃce ﬂ", "fin office fl"},
        {"Đại hội Ⅻ, khóa ⅺ", "đại hội xii khóa xi"},
        {"50㎡ 3㎞ 20㎏ ㎢", "50 m2 3 km 20 kg km2"},
        {"số㎡đất", "số m2 đất"},
        {"5ℓ", "5l"},
    });
}

TEST_CASE("What only a compatibility form makes plain stays apart") {
    check({
        {"2½ ¼", "2"},
        {"№ 26", "26"},
        {"Đảng™ họp¹", "đảng họp"},
        {"① Ⓐ", ""},
        {"㍿ ㎧ 5㏂", "5"},
    });
}

TEST_CASE("Letters of other type are marked as they stand in the text") {
    const std::string text = "ở\u200E Ｎｇｈ\u200Eị ﬁn 50㎡ ２４-\u2060ＮＱ/ＴＵ.";
    const std::vector<std::string> slices = {
        "ở", "Ｎｇｈ\u200Eị", "ﬁn", "50", "㎡", "２４-\u2060ＮＱ/ＴＵ", "２４", "ＮＱ", "ＴＵ"};
    const std::vector<Token> tokens = analyze(text);
    REQUIRE(tokens.size() == slices.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) CHECK(slice(text, tokens[i].range) == slices[i]);
}

TEST_CASE("A raised 2 or 3 belongs to a metre, behind other words it marks a footnote") {
    check({
        {"m² m³ km² KM² 1.200m² 0,5 cm³", "m2 m3 km2 km2 1200m2 0,5 cm3"},
        {"5 triệu m³/ngày, m²đất", "5 triệu m3 ngày m2 đất"},
        {"họp² cao³ HTX² đm² am² 10²", "họp cao htx đm am 10"},
        {"m¹ m⁴ ²m m_² m ²", "m m m m m"},
    });
    CHECK(word_key("km²") == word_key("KM2"));
}

TEST_CASE("Numbers are one word each") {
    check({
        {"751.191 người", "751191 người"},
        {"1.234.567", "1234567"},
        {"42,9%", "42,9"},
        {"1.234,5", "1234,5"},
        {"1.200m2", "1200m2"},
        {"4.0", "4.0"},
        {"12.3b", "12.3b"},
        {"60.34.04.10", "60.34.04.10"},
        {"2010-2015", "2010 2015"},
        {"24/24", "24 24"},
        {"45/100", "45 100"},
        {"1,2,3", "1 2 3"},
        {"185(09): 45 - 50", "185 09 45 50"},
        {"số 1+2/2022", "số 1 2 2022"},
        {"tr.76-142", "tr 76 142"},
        {"-5 +84", "5 84"},
    });
}

TEST_CASE("Dates and symbols are compounds with their parts") {
    check({
        {"ngày 9-5-2012,", "ngày 9-5-2012{9 5 2012}"},
        {"09/05/2012", "9-5-2012{09 05 2012}"},
        {"27.10.2014", "27-10-2014{27 10 2014}"},
        {"4-11 -1988", "4-11-1988{4 11 1988}"},
        {"(3-2-1930 - 3-2-2018)", "3-2-1930{3 2 1930} 3-2-2018{3 2 2018}"},
        {"5-8/12/2015", "5 8-12-2015{8 12 2015}"},
        {"30-2-2015", "30 2 2015"},
        {"số 31-NQ/TU", "số 31-nq/tu{31 nq tu}"},
        {"7-NQ/TW 07-NQ/TW", "07-nq/tw{7 nq tw} 07-nq/tw{07 nq tw}"},
        {"200 - KL/TW là", "200-kl/tw{200 kl tw} là"},
        {"11-CT/T.Ư.", "11-ct/tw{11 ct t ư}"},
        {"31/2021/NĐ-CP", "31/2021/nđ-cp{31 2021 nđ cp}"},
        {"52/2001/QH10", "52/2001/qh10{52 2001 qh10}"},
        {"377 - QĐ/TWĐTN-VP", "377-qđ/twđtn-vp{377 qđ twđtn vp}"},
        {"30a/2008/NQ-CP", "30a/2008/nq-cp{30a 2008 nq cp}"},
        {"Bí thư Đảng ủy-Chủ tịch", "bí thư đảng ủy chủ tịch"},
        {"gồm 10 KT-XH", "gồm 10 kt xh"},
    });
}

TEST_CASE("Scripts without blanks are parted by dictionary, others by the common rule") {
    check({
        {"中文 và 2015年", "中文 và 2015 年"},
        {"abc中文def", "abc 中文 def"},
        {"ภาษาไทย", "ภาษา ไทย"},
        {"Москва, Αθήνα", "москва αθήνα"},
        {"대한민국은", "대한민국은"},
        {"हिन्दी", "हिन्दी"},
    });
}

TEST_CASE("Invisible characters are ignored and stay outside at the edges of a token") {
    const std::string text = "\uFEFFđả\u200Eng\u200E \u00ADvi\u00ADên\uFE0F 2\u200E4-N\u2060Q/TU\u200E";
    const std::vector<Token> tokens = analyze(text);
    REQUIRE(tokens.size() == 6);
    CHECK(tokens[0].key == "đảng");
    CHECK(slice(text, tokens[0].range) == "đả\u200Eng");
    CHECK(tokens[1].key == "viên");
    CHECK(slice(text, tokens[1].range) == "vi\u00ADên");
    CHECK(tokens[2].key == "24-nq/tu");
    CHECK(slice(text, tokens[2].range) == "2\u200E4-N\u2060Q/TU");
    CHECK(slice(text, tokens[3].range) == "2\u200E4");
    CHECK(slice(text, tokens[4].range) == "N\u2060Q");
    CHECK(slice(text, tokens[5].range) == "TU");
}

TEST_CASE("Flat tokens take consecutive positions and a compound that of its first part") {
    const std::vector<Token> tokens = analyze("theo 24-NQ/TU năm 2015");
    const std::vector<std::uint32_t> expected = {0, 1, 1, 2, 3, 4, 5};
    REQUIRE(tokens.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(tokens[i].position == expected[i]);
    CHECK(tokens[1].role == TokenRole::compound);
    CHECK(tokens[2].role == TokenRole::part);
    CHECK(tokens[5].role == TokenRole::word);
    CHECK(tokens[5].folded == "nam");
}

TEST_CASE("An analyzer that is used again, moved or given odd bytes keeps to its contract") {
    Analyzer analyzer;
    std::vector<Token> tokens;
    analyzer.analyze("một hai", tokens);
    analyzer.analyze("ba", tokens);
    REQUIRE(tokens.size() == 1);
    Analyzer moved = std::move(analyzer);
    moved.analyze("中文 bốn", tokens);
    CHECK(tokens.back().key == "bốn");
    moved.analyze("a\xFF\xE1\xBA", tokens);  // no UTF-8: no promise but to end and stay inside the text
    CHECK(tokens.size() == 1);
}

TEST_CASE("Long text without a blank is analysed in time that grows with its length") {
    const auto repeated = [](const std::string& piece, std::size_t size) {
        std::string text;
        while (text.size() < size) text += piece;
        return text;
    };
    // At these sizes anything quadratic would not end within an hour.
    for (const char* piece : {"ố1", "1.1", "1,1", "9-9-", "24-NQ/", "e\u0301", "đ\u200E", "a-", "_", "\u0301",
                              "số1-1/1.", "中文", "ไทย"}) {
        CAPTURE(piece);
        const std::string text = repeated(piece, 2'000'000);
        const std::vector<Token> tokens = analyze(text);
        CHECK((tokens.empty() || tokens.back().range.end <= text.size()));
    }
    CHECK(analyze(repeated("ng", 10'000'000)).size() == 1);
}
