#include "corpus/metadata/provinces.h"

#include <set>

#include "corpus/metadata/citations.h"
#include "corpus/metadata/understand.h"
#include "corpus/vietnamese/normalise.h"
#include "tests/support/catch.h"

using namespace xdd;

namespace {

const Vocabulary& vocabulary() {
    static const Vocabulary loaded = load_vocabulary();
    return loaded;
}

std::string places_in(std::string_view text) {
    std::string all;
    for (const PlaceName& place : find_places(lex(text), vocabulary())) {
        all += (all.empty() ? "" : ", ") + place.province;
        if (place.with_word) all += place.of_committee ? "!" : "+";
    }
    return all;
}

/// "24-NQ/TU Lạng Sơn, 10-CT/TW": the symbols of a text with their provinces.
std::string cited_in(std::string_view text) {
    std::string all;
    for (const FoundCitation& found : find_citations(text, vocabulary())) {
        all += (all.empty() ? "" : ", ") + found.citation.symbol;
        if (!found.citation.province.empty()) all += ' ' + found.citation.province;
    }
    return all;
}

struct Row {
    const char* text;
    const char* expected;
};

Citation only_citation(Record record) {
    static const CompiledVocabulary compiled(vocabulary());
    return understand(std::move(record), {}, compiled).citations.at(0);
}

}  // namespace

TEST_CASE("a paper with its province in brackets is told from its namesake in the same sentence") {
    struct Article {
        const char* title;
        const char* text;
        const char* expected;
    };
    static const CompiledVocabulary compiled(vocabulary());
    for (const Article& row : std::vector<Article>{
             {"Chi bộ", "Theo 24-NQ/TU (Lạng Sơn) và 24-NQ/TU, chi bộ họp.", "24-NQ/TU Lạng Sơn, 24-NQ/TU"},
             {"Chi bộ", "Theo 24-NQ/TU và 24-NQ/TU (tỉnh Lạng Sơn).", "24-NQ/TU, 24-NQ/TU Lạng Sơn"},
             {"Chi bộ ở Cao Bằng", "So 24-NQ/TU ngày 16-8-2011 (Lạng Sơn) với 24-NQ/TU.",
              "24-NQ/TU Lạng Sơn, 24-NQ/TU Cao Bằng"},
             {"Chi bộ ở Lạng Sơn", "So 24-NQ/TU (Lạng Sơn) với 24-NQ/TU.", "24-NQ/TU Lạng Sơn, 24-NQ/TU"},
             {"Chi bộ", "Theo 24-NQ/TU (Lạng Sơn), chi bộ họp. Nhờ 24-NQ/TU, chi bộ mạnh.",
              "24-NQ/TU Lạng Sơn"},
             {"Chi bộ", "Theo 24-NQ/TU (Lạng Sơn) và 24-NQ/TU (Cao Bằng).",
              "24-NQ/TU Lạng Sơn, 24-NQ/TU Cao Bằng"}}) {
        INFO(row.text);
        Record record;
        record.title = row.title;
        record.body = {row.text};
        std::string all;
        for (const Citation& citation : understand(record, {}, compiled).citations)
            all += (all.empty() ? "" : ", ") + citation.symbol + (citation.province.empty() ? "" : " ") +
                   citation.province;
        CHECK(all == row.expected);
    }
}

TEST_CASE("provinces are found in running text by names in capitals, and the word before them counts") {
    for (const Row& row : std::vector<Row>{
             {"Tỉnh ủy Lạng Sơn và tỉnh Cao Bằng", "Lạng Sơn!, Cao Bằng+"},
             {"Thành ủy Hà Nội, Thành ủy TP. Hồ Chí Minh", "Hà Nội!, Hồ Chí Minh!"},
             {"TP.HCM, TPHCM, TP Hồ Chí Minh", "Hồ Chí Minh, Hồ Chí Minh, Hồ Chí Minh"},
             {"tư tưởng Hồ Chí Minh, Chủ tịch Hồ Chí Minh", ""},
             {"Thành phố Hồ Chí Minh", "Hồ Chí Minh+"},
             {"tỉnh Hoà Bình, nhưng hòa bình và Hòa bình", "Hòa Bình+"},
             {"TỈNH UỶ LẠNG SƠN", "Lạng Sơn!"},
             {"Bà Rịa - Vũng Tàu, Bà Rịa-Vũng Tàu", "Bà Rịa - Vũng Tàu, Bà Rịa - Vũng Tàu"},
             {"Thừa Thiên - Huế, Thừa Thiên Huế, Huế", "Huế, Huế, Huế"},
             {"Đắc Lắc, Đăk Lăk, ĐắkLắk", "Đắk Lắk, Đắk Lắk, Đắk Lắk"},
             {"tỉnh Hà Nam Ninh, Hà Nam, Nam Định", "Hà Nam Ninh+, Hà Nam, Nam Định"},
             {"đồng bằng sông Cửu Long; tỉnh Cửu Long cũ", "Cửu Long+"},
             {"Tỉnh ủy Vân Khê", "Vân Khê!"},
             {"của Tỉnh ủy Lâm Khê", "Lâm Khê!"},
             {"Bí thư Tỉnh ủy Lê Văn Tám", ""},
             {"Bí thư Tỉnh ủy Lạng Sơn Lê Văn Tám", "Lạng Sơn!"},
             {"Tỉnh ủy đã ban hành", ""},
         }) {
        INFO(row.text);
        CHECK(places_in(row.text) == row.expected);
    }
}

TEST_CASE("a paper of a province's committee belongs to the nearest province named") {
    for (const Row& row : std::vector<Row>{
             {"Nghị quyết số 24-NQ/TU ngày 16-8-2011 của Tỉnh ủy Lạng Sơn", "24-NQ/TU Lạng Sơn"},
             {"24-NQ/TU, ngày 16-8-2011, của Ban Thường vụ Tỉnh uỷ Cao Bằng", "24-NQ/TU Cao Bằng"},
             {"Nghị quyết 24-NQ/TU (Lạng Sơn)", "24-NQ/TU Lạng Sơn"},
             {"Tỉnh ủy Lạng Sơn tổng kết 07-NQ/TW và ban hành Nghị quyết số 24-NQ/TU",
              "07-NQ/TW, 24-NQ/TU Lạng Sơn"},
             {"Tỉnh ủy Lạng Sơn có Nghị quyết 24-NQ/TU; Tỉnh ủy Cao Bằng có Chỉ thị 29-CT/TU.",
              "24-NQ/TU Lạng Sơn, 29-CT/TU Cao Bằng"},
             {"Tỉnh ủy Lạng Sơn họp. Sau đó Chỉ thị 29-CT/TU ra đời.", "29-CT/TU Lạng Sơn"},
             {"Học tập tỉnh Cao Bằng, Tỉnh ủy ban hành Nghị quyết 24-NQ/TU.", "24-NQ/TU"},
             {"Kế hoạch số 24-KH/BDVTU của Ban Dân vận Tỉnh ủy Bắc Giang", "24-KH/BDVTU Bắc Giang"},
             {"Quyết định 666/2015/QĐ-UBND của UBND tỉnh Bắc Giang", "666/2015/QĐ-UBND Bắc Giang"},
             {"Thực hiện 10-CT/TW, Tỉnh ủy Lạng Sơn họp", "10-CT/TW"},
             {"Nghị quyết 24-NQ/TU được triển khai", "24-NQ/TU"},
         }) {
        INFO(row.text);
        CHECK(cited_in(row.text) == row.expected);
    }
}

TEST_CASE("a committee's own term may stand before its name") {
    for (const char* term : {"(khóa XIV)", "khóa 14", "nhiệm kỳ 2010-2015", "(nhiệm kỳ 2010 - 2015)"}) {
        INFO(term);
        CHECK(cited_in("Nghị quyết 15-NQ/TU " + std::string(term) + " của Tỉnh ủy Hà Tĩnh") ==
              "15-NQ/TU Hà Tĩnh");
    }
    CHECK(cited_in("Quyết định 45/QĐ-UBND-HC của UBND tỉnh Đồng Tháp") == "45/QĐ-UBND-HC Đồng Tháp");
    CHECK(cited_in("Kế hoạch số 05, 06 và 07-KH/TU của Tỉnh ủy Phú Thọ") ==
          "05-KH/TU Phú Thọ, 06-KH/TU Phú Thọ, 07-KH/TU Phú Thọ");
}

TEST_CASE("where no sentence tells, the article's own province counts: role, then title, then text") {
    Record record;
    record.title = "Chuyện xây dựng Đảng";
    record.body = {"Ban Thường vụ Tỉnh ủy có Nghị quyết 24-NQ/TU."};
    CHECK(only_citation(record).province.empty());

    Record with_text = record;
    with_text.body.emplace_back("Lạng Sơn là tỉnh biên giới. Tỉnh Lạng Sơn giáp Cao Bằng.");
    CHECK(only_citation(with_text).province == "Lạng Sơn");

    Record with_title = with_text;
    with_title.title = "Kinh nghiệm ở Cao Bằng";
    CHECK(only_citation(with_title).province == "Cao Bằng");

    Record with_role = with_title;
    with_role.authors = {std::string("Lê Văn Tám - Trưởng Ban Tổ chức Tỉnh ủy Sơn La")};
    CHECK(only_citation(with_role).province == "Sơn La");

    Record two = record;
    two.body.emplace_back("Lạng Sơn và Cao Bằng cùng làm.");
    CHECK(only_citation(two).province.empty());
}

TEST_CASE("the vocabulary has 34 provinces and cities of today, 63 with those joined in 2025") {
    std::set<std::string> names;
    std::size_t today = 0;
    for (const Province& province : vocabulary().provinces) {
        names.insert(province.name);
        if (province.became.empty()) ++today;
    }
    CHECK(today == 34);
    CHECK(names.size() == vocabulary().provinces.size());
    std::size_t joined = 0;
    for (const Province& province : vocabulary().provinces) {
        for (const std::string& part : province.became) {
            INFO(province.name << " became " << part);
            CHECK(names.contains(part));
        }
        const bool former = province.name == "Hà Tây" || joined == 29;
        if (!province.became.empty() && !former) ++joined;
    }
    CHECK(today + joined == 63);
}

TEST_CASE("no two provinces share a key") {
    std::set<std::string> keys;
    for (const Province& province : vocabulary().provinces) {
        INFO(province.name);
        CHECK(keys.insert(province_key(province.name)).second);
    }
    CHECK(province_key("Bà Rịa - Vũng Tàu") == "ba-ria-vung-tau");
}
