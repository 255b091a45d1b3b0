#include "corpus/vietnamese/symbol_shape.h"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace xdd;

namespace {

std::size_t first_digit(const std::string& text) {
    return std::min(text.find_first_of("0123456789"), text.size());
}

}  // namespace

TEST_CASE("Symbols are recognised in every way of writing and have one normal form") {
    struct Row {
        std::string text;
        std::string printed;
        std::string normal;
    };
    const std::vector<Row> rows = {
        // the party's
        {"số 31-NQ/TU ngày", "31-NQ/TU", "31-NQ/TU"},
        {"8-NQ/TW", "8-NQ/TW", "08-NQ/TW"},
        {"08-NQ/TW,", "08-NQ/TW", "08-NQ/TW"},
        {"008-NQ/TW", "008-NQ/TW", "08-NQ/TW"},
        {"11-CT/TƯ", "11-CT/TƯ", "11-CT/TW"},
        {"11-CT/T.Ư.", "11-CT/T.Ư", "11-CT/TW"},
        {"11-CT/T.W", "11-CT/T.W", "11-CT/TW"},
        {"11-CT/TU\u031B", "11-CT/TU\u031B", "11-CT/TW"},
        {"11-CT/T.U\u031B", "11-CT/T.U\u031B", "11-CT/TW"},
        {"11-CT/T.U của", "11-CT/T.U", "11-CT/TU"},
        {"11-CT/Th.U.", "11-CT/Th.U", "11-CT/ThU"},
        {"11-CT/TU.Uỷ ban", "11-CT/TU", "11-CT/TU"},
        {"NQ35-NQ/TW", "35-NQ/TW", "35-NQ/TW"},
        {"11.NQ/TW", "11.NQ/TW", "11-NQ/TW"},
        {"11.nq/tw", "11.nq/tw", "11-nq/tw"},
        {"11-NQ.TU", "11-NQ.TU", "11-NQ/TU"},
        {"11-NQ\u2044TW", "11-NQ\u2044TW", "11-NQ/TW"},
        {"11-NQ\u2215TW", "11-NQ\u2215TW", "11-NQ/TW"},
        {"11-NQ\\TW", "11-NQ\\TW", "11-NQ/TW"},
        {"12/QĐ.UBND", "12/QĐ.UBND", "12/QĐ-UBND"},
        {"12-HD/UBKTTƯ", "12-HD/UBKTTƯ", "12-HD/UBKTTW"},
        {"200 - KL/TW", "200 - KL/TW", "200-KL/TW"},
        {"200- KL/TW", "200- KL/TW", "200-KL/TW"},
        {"200 -KL / TW", "200 -KL / TW", "200-KL/TW"},
        {"200\u200B-KL/\u200BTW", "200\u200B-KL/\u200BTW", "200-KL/TW"},
        {"200\u2013KL/TW", "200\u2013KL/TW", "200-KL/TW"},
        {"200\u00A0\u2011\u00A0KL/TW", "200\u00A0\u2011\u00A0KL/TW", "200-KL/TW"},
        {"2-\u200EQĐ/\u200ETW\u200E", "2-\u200EQĐ/\u200ETW", "02-QĐ/TW"},
        {"2-Q\u00D0/TW", "2-Q\u00D0/TW", "02-QĐ/TW"},
        {"95 QĐ/TWĐTN", "95 QĐ/TWĐTN", "95-QĐ/TWĐTN"},
        {"377 - QĐ/TWĐTN-VP", "377 - QĐ/TWĐTN-VP", "377-QĐ/TWĐTN-VP"},
        {"39 - QĐNS/TW", "39 - QĐNS/TW", "39-QĐNS/TW"},
        {"12-CTr/TU", "12-CTr/TU", "12-CTr/TU"},
        {"45-BC/ĐUK", "45-BC/ĐUK", "45-BC/ĐUK"},
        {"số31-QĐ/TW", "31-QĐ/TW", "31-QĐ/TW"},
        {"SỐ 182- QĐ/TW NGÀY", "182- QĐ/TW", "182-QĐ/TW"},
        {"34b-KH/HU", "34b-KH/HU", "34b-KH/HU"},
        {"9B-NQ/TW", "9B-NQ/TW", "09b-NQ/TW"},
        {"24-NQ/TU-Về", "24-NQ/TU", "24-NQ/TU"},
        {"24-NQ/TU-VỀ VIỆC", "24-NQ/TU", "24-NQ/TU"},
        {"24-NQ/TU.Nghị quyết", "24-NQ/TU", "24-NQ/TU"},
        {"24-nq/tu", "24-nq/tu", "24-nq/tu"},
        {"7-ct/tư", "7-ct/tư", "07-ct/tw"},
        // the state's
        {"31/2021/NĐ-CP", "31/2021/NĐ-CP", "31/2021/NĐ-CP"},
        {"30a/2008/NQ-CP", "30a/2008/NQ-CP", "30a/2008/NQ-CP"},
        {"31c/NQ-CP", "31c/NQ-CP", "31c/NQ-CP"},
        {"440/QĐ-TTg ngày", "440/QĐ-TTg", "440/QĐ-TTg"},
        {"4/VBHN-VPQH", "4/VBHN-VPQH", "04/VBHN-VPQH"},
        {"1207 /QĐ-HVTC", "1207 /QĐ-HVTC", "1207/QĐ-HVTC"},
        {"35/2007/PL-UBTVQH11", "35/2007/PL-UBTVQH11", "35/2007/PL-UBTVQH11"},
        {"05/2012/TTLT-BNV-BTC", "05/2012/TTLT-BNV-BTC", "05/2012/TTLT-BNV-BTC"},
        {"05/2012/TT-BLĐTB&XH;", "05/2012/TT-BLĐTB&XH", "05/2012/TT-BLĐTB&XH"},
        {"18/CĐVX-ĐT", "18/CĐVX-ĐT", "18/CĐVX-ĐT"},
        // laws
        {"52/2001/QH10", "52/2001/QH10", "52/2001/QH10"},
        {"Luật số: 9/2023/QH15.", "9/2023/QH15", "09/2023/QH15"},
        // the old form
        {"số 309 NQ-TC", "309 NQ-TC", "309-NQ/TC"},
        {"số: 309 NQ-TC", "309 NQ-TC", "309-NQ/TC"},
        {"309 NQ-TC", "309 NQ-TC", "309-NQ/TC"},
        {"số 176 QĐ-TTg", "176 QĐ-TTg", "176/QĐ-TTg"},
    };
    for (const auto& [text, printed, normal] : rows) {
        CAPTURE(text);
        const auto shape = match_symbol_shape(text, first_digit(text));
        REQUIRE(shape);
        CHECK(slice(text, shape->whole) == printed);
        CHECK(normal_symbol(text, *shape) == normal);
    }
}

TEST_CASE("Symbols with the wrong signs have the normal form of the right ones") {
    struct Row {
        std::string text;
        std::string printed;
        std::string normal;
    };
    const std::vector<Row> rows = {
        // the party's: hyphen and slash changed about, one for both, left out
        {"40-NQTW", "40-NQTW", "40-NQ/TW"},
        {"40-QĐTƯ", "40-QĐTƯ", "40-QĐ/TW"},
        {"40-NQ/Tw", "40-NQ/Tw", "40-NQ/TW"},
        {"27/NQ-TW", "27/NQ-TW", "27-NQ/TW"},
        {"27 / NQ - T.Ư", "27 / NQ - T.Ư", "27-NQ/TW"},
        {"40-NQ-TW,", "40-NQ-TW", "40-NQ/TW"},
        {"40 - NQ - TW", "40 - NQ - TW", "40-NQ/TW"},
        {"40/NQ/TW", "40/NQ/TW", "40-NQ/TW"},
        {"7 CT-TƯ", "7 CT-TƯ", "07-CT/TW"},
        {"40NQ/TW", "40NQ/TW", "40-NQ/TW"},
        {"40NQ-TU", "40NQ-TU", "40-NQ/TU"},
        {"40-NQ TW", "40-NQ TW", "40-NQ/TW"},
        {"26—NQ/TW", "26—NQ/TW", "26-NQ/TW"},
        {"9/HD-BTCTW", "9/HD-BTCTW", "09-HD/BTCTW"},
        {"12/QĐ-UBKTTU", "12/QĐ-UBKTTU", "12-QĐ/UBKTTU"},
        {"35-KH-HU", "35-KH-HU", "35-KH/HU"},
        {"40-nq-tw", "40-nq-tw", "40-nq/tw"},
        {"27/nq-tw", "27/nq-tw", "27-nq/tw"},
        // the state's
        {"20-2017/NQ-CP", "20-2017/NQ-CP", "20/2017/NQ-CP"},
        {"20-2017-NQ-CP", "20-2017-NQ-CP", "20/2017/NQ-CP"},
        {"110/2009/TTLT/BTC", "110/2009/TTLT/BTC", "110/2009/TTLT-BTC"},
        {"16/2013NĐ-CP", "16/2013NĐ-CP", "16/2013/NĐ-CP"},
        {"1144/QĐ/TTg", "1144/QĐ/TTg", "1144/QĐ-TTg"},
        // the Front's papers have the state's form
        {"89/QĐ-MTTW", "89/QĐ-MTTW", "89/QĐ-MTTW"},
        {"120/QĐ-FTU", "120/QĐ-FTU", "120/QĐ-FTU"},
    };
    for (const auto& [text, printed, normal] : rows) {
        CAPTURE(text);
        const auto shape = match_symbol_shape(text, first_digit(text));
        REQUIRE(shape);
        CHECK(slice(text, shape->whole) == printed);
        CHECK(normal_symbol(text, *shape) == normal);
    }
}

TEST_CASE("The pieces of a symbol are told apart") {
    const std::string text = "số 35/2007/PL-UBTVQH11 và 95 QĐ/T.Ư";
    const auto state = match_symbol_shape(text, text.find("35"));
    REQUIRE(state);
    CHECK(state->state_form);
    CHECK(slice(text, state->number) == "35");
    CHECK(slice(text, state->year) == "2007");
    CHECK(slice(text, state->type) == "PL");
    CHECK(slice(text, state->issuer) == "UBTVQH11");
    const auto party = match_symbol_shape(text, text.find("95"));
    REQUIRE(party);
    CHECK_FALSE(party->state_form);
    CHECK(slice(text, party->number) == "95");
    CHECK(party->year == TextRange{});
    CHECK(slice(text, party->type) == "QĐ");
    CHECK(slice(text, party->issuer) == "T.Ư");
}

TEST_CASE("What only looks like a symbol is none") {
    for (const std::string text : {
             "16-8-2011",
             "30/9/2015",
             "15/6/1933 - 15/6/2024",
             "2015-2020",
             "1930 – 2018",
             "24/24",
             "36/36 chi bộ",
             "21/25 đảng bộ",
             "45/100",
             "2+3",
             "1+2/2022",
             "526 (12-2021)",
             "67 (7.050)",
             "927",
             "0974219808",
             "0236.3650403 (128)",
             "4.0",
             "60.34.04.10",
             "76-142",
             "185(09): 45 - 50",
             "751.191 người",
             "42,9%",
             "13.2",
             "5 không, 3 sạch",
             "20 km/h",
             "5 kg/con",
             "10 KT-XH,",
             "số 10 KT",
             "12 tháng/năm",
             "100 triệu/tháng",
             "3 - Bí thư/Chủ",
             "30/2021/NĐ",
             "51/2001/QH",
             "51/3001/QH10",
             "24-NQ",
             "24-NQ/T",
             "24-N/TW",
             "24-Nq/Tw",
             "123456-NQ/TW",
             "24-NQ/TWngày",
             "24-NQ/TW_1",
             "24\n-NQ/TW",
             "24-NQ/\nTW",
             "5 nq/tw",
             "24c-NQ/TW",
             "khóa 12 - BCH TW",
             "10-CTCP",
             "5-KT-XH",
             "40NQTW",
             "5-BTCTU",
             "10-CTTU",
             "2016-2017",
             "5kg/con",
             "5-2017",
             "24   -NQ/TW",
             "7",
             "",
         }) {
        CAPTURE(text);
        CHECK_FALSE(match_symbol_shape(text, first_digit(text)));
    }
}

TEST_CASE("No symbol begins inside a number or a word") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"1.24-NQ/TU", "24"}, {"1,24-NQ/TU", "24"}, {"124-NQ/TU", "24"},      {"A24-NQ/TU", "24"},
        {"x_24-NQ/TU", "24"}, {"K24-NQ/TU", "24"},  {"so24-NQ/TU", "24"},     {"Đ1a24-NQ/TU", "24"},
        {"là 5 KT-XH", "5"},  {"trụ 5 KT-XH", "5"}, {"tsố 309 NQ-TC", "309"},
    };
    for (const auto& [text, number] : rows) {
        CAPTURE(text);
        CHECK_FALSE(match_symbol_shape(text, text.rfind(number)));
    }
    CHECK_FALSE(match_symbol_shape("số 31-NQ/TU", 0));
    CHECK_FALSE(match_symbol_shape("31-NQ/TU", 100));
}
