#include "query/language/parser.h"

#include <string>
#include <vector>

#include "corpus/vietnamese/normalise.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;

namespace {

std::string tree(std::string_view query) {
    const auto result = parse_query(query);
    if (const auto* error = std::get_if<QueryError>(&result))
        return "error: " + error->message + "\n" + with_caret(query, *error);
    return to_string(std::get<ParsedQuery>(result).root);
}

std::vector<std::string> warning_codes(std::string_view query) {
    std::vector<std::string> codes;
    const auto result = parse_query(query);
    REQUIRE(std::holds_alternative<ParsedQuery>(result));
    for (const QueryWarning& warning : std::get<ParsedQuery>(result).warnings) codes.push_back(warning.code);
    return codes;
}

struct Row {
    std::string query;
    std::string tree;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.query);
        CHECK(tree(row.query) == row.tree);
    }
}

}  // namespace

TEST_CASE("words stand side by side in a group, a single one by itself") {
    check({
        {"", "(group)"},
        {"  \t\n ", "(group)"},
        {"đảng", "đảng"},
        {"chi bộ đảng viên", "(group chi bộ đảng viên)"},
        {"chi\u00a0bộ", "(group chi bộ)"},
        {"24-NQ/TU", "24-NQ/TU"},
        {"V.I.Lênin", "V.I.Lênin"},
        {"Mác-Lênin", "Mác-Lênin"},
    });
}

TEST_CASE("pasted punctuation is passed over") {
    check({
        {"trong sạch, vững mạnh", "(group trong sạch vững mạnh)"},
        {"Mác - Lênin", "(group Mác Lênin)"},
        {"Mác – Lênin", "(group Mác Lênin)"},
        {"vì sao?", "(group vì sao)"},
        {"tăng 42,9% (năm 2014)!", "(group tăng 42,9 năm 2014)"},
        {"Nghị quyết Trung ương 6 (khóa X) về", "(group Nghị quyết Trung ương 6 khóa X về)"},
        {"C++ và C#", "(group C và C)"},
        {"lúc 10:30 ngày mai", "(group lúc 10:30 ngày mai)"},
        {"a + b", "(group a b)"},
        {"a -- b", "(group a b)"},
        {"...", "(group)"},
        {"https://example.org/tim?q=a", "https://example.org/tim?q=a"},
    });
}

TEST_CASE("a quotation mark of any style makes a phrase") {
    check({
        {R"("sinh hoạt ghép")", R"((phrase "sinh hoạt ghép"))"},
        {"“sinh hoạt ghép”", R"((phrase "sinh hoạt ghép"))"},
        {"„sinh hoạt ghép“", R"((phrase "sinh hoạt ghép"))"},
        {"«sinh hoạt ghép»", R"((phrase "sinh hoạt ghép"))"},
        {R"(“Dân vận khéo")", R"((phrase "Dân vận khéo"))"},
        {R"("“Dân vận khéo” ở xã")", R"((phrase "“Dân vận khéo” ở xã"))"},
        {R"(chi bộ "sinh hoạt ghép" Lạng Sơn)", R"((group chi bộ (phrase "sinh hoạt ghép") Lạng Sơn))"},
        {R"(="Dân vận khéo")", R"((phrase ="Dân vận khéo"))"},
        {R"("chi AND bộ")", R"((phrase "chi AND bộ"))"},
        {R"("a (b")", R"((phrase "a (b"))"},
        {R"(a"b")", R"((group a (phrase "b")))"},
    });
}

TEST_CASE("plus, minus, equals and star mark single words") {
    check({
        {"+chi bộ -đoàn", "(group +chi bộ -đoàn)"},
        {"+chi", "chi"},
        {"=hoà bình", "(group =hoà bình)"},
        {"+=hoà -=bình", "(group +=hoà -=bình)"},
        {"lãnh*", "lãnh*"},
        {"lãnh*, đạo", "(group lãnh* đạo)"},
        {"=lanh*", "=lanh*"},
        {R"(chi -"chi đoàn")", R"((group chi -(phrase "chi đoàn")))"},
        {"chi -(đoàn đội)", "(group chi -(group đoàn đội))"},
        {"(-đoàn chi)", "(group -đoàn chi)"},
        {"kinh tế-xã hội", "(group kinh tế-xã hội)"},
    });
}

TEST_CASE("the equals sign takes away the meaning of fields and operators") {
    check({
        {"a =AND b", "(group a =AND b)"},
        {"=date:2015", "=date:2015"},
    });
}

TEST_CASE("a query of what must not be there alone means all other articles") {
    check({
        {"-đoàn", "(except (all) đoàn)"},
        {"-a -b", "(except (all) a b)"},
        {"NOT a", "(except (all) a)"},
        {"b OR NOT a", "(or b (except (all) a))"},
        {"(-a) b", "(group (except (all) a) b)"},
    });
}

TEST_CASE("words side by side bind closer than the operators") {
    check({
        {"chi bộ OR đảng bộ", "(or (group chi bộ) (group đảng bộ))"},
        {"chi bộ AND đảng viên", "(and (group chi bộ) (group đảng viên))"},
        {"chi bộ NOT đảng viên", "(except (group chi bộ) (group đảng viên))"},
        {"a AND NOT b", "(except a b)"},
        {"a NOT b NOT c", "(except a b c)"},
        {"a NOT b AND c", "(except (and a c) b)"},
        {"NOT a AND b", "(except b a)"},
        {"a OR b AND c", "(or a (and b c))"},
        {"a AND b OR c", "(or (and a b) c)"},
        {"a AND b AND c", "(and a b c)"},
        {"a OR b OR c", "(or a b c)"},
        {"(a OR b) c", "(group (or a b) c)"},
        {"(a OR b) AND (c d)", "(and (or a b) (group c d))"},
        {"((a))", "a"},
        {"+(a OR b) c", "(group +(or a b) c)"},
        {"a (+b c)", "(group a (group +b c))"},
    });
}

TEST_CASE("operators have Vietnamese names") {
    check({
        {"chi bộ VÀ đảng viên", "(and (group chi bộ) (group đảng viên))"},
        {"a HOẶC b", "(or a b)"},
        {"a KHÔNG b", "(except a b)"},
        {"a GẦN/3 b", "(near/3 a b)"},
        {"chi bộ và đảng viên", "(group chi bộ và đảng viên)"},
        {to_nfc("a VÀ b"), "(and a b)"},
        {"a VA\u0300 b", "(and a b)"},
        {"a HOẶC, b", "(group a HOẶC b)"},
    });
}

TEST_CASE("operators are words in a query that is all in capitals") {
    check({
        {"ĐẢNG VÀ NHÀ NƯỚC", "(group ĐẢNG VÀ NHÀ NƯỚC)"},
        {"TCCSĐ AND UBKT", "(group TCCSĐ AND UBKT)"},
    });
    CHECK(warning_codes("TCCSĐ AND UBKT") == std::vector<std::string>{"capitals-are-text"});
    CHECK(warning_codes("ĐẢNG VÀ NHÀ NƯỚC").empty());
}

TEST_CASE("NEAR stands between words and phrases, a run of words beside it being a phrase") {
    check({
        {"a NEAR b", "(near/10 a b)"},
        {R"("chi bộ" NEAR/5 "đảng viên" Lạng Sơn)",
         R"((group (near/5 (phrase "chi bộ") (phrase "đảng viên")) Lạng Sơn))"},
        {"chi bộ NEAR/5 đảng viên", R"((near/5 (phrase "chi bộ") (phrase "đảng viên")))"},
        {"a NEAR/3 b NEAR/3 c", "(near/3 a b c)"},
        {"+a NEAR/3 b c*", R"((group +(near/3 a b) c*))"},
        {"title:a NEAR/2 title:b", "(near/2 title:a title:b)"},
        {"=a NEAR/2 b", "(near/2 =a b)"},
        {"a NEAR/2 b AND c", "(and (near/2 a b) c)"},
    });
    CHECK(warning_codes("chi bộ NEAR/5 đảng") == std::vector<std::string>{"near-phrase"});
    CHECK(warning_codes(R"("chi bộ" NEAR/5 đảng)").empty());
}

TEST_CASE("a field has English, Vietnamese and unmarked names in any case") {
    for (const std::string name :
         {"author:", "AUTHOR:", "tác giả:", "Tác giả:", "TÁC GIẢ:", "tacgia:", "tac gia:", "tác_giả:",
          "tácgiả:", "tac_gia:", "tác  giả:", "tác\u00a0giả:", "ta\u0301c gia\u0309:", "author: "}) {
        CAPTURE(name);
        CHECK(tree(name + "Tùy") == "(author Tùy)");
    }
    check({
        {"tiêu đề:đảng", "title:đảng"},
        {"tieude:đảng", "title:đảng"},
        {"chủ đề:A1", "(topic A1)"},
        {"chu de:A1", "(topic A1)"},
        {"chuyên mục: Xã luận", "(section Xã luận)"},
        {"số:7-2015", "(issue 7-2015)"},
        {"so:7/2015", "(issue 7/2015)"},
        {"văn bản:24-NQ/TU", "(cites 24-NQ/TU)"},
        {"nhiệm kỳ:XI", "(term XI)"},
        {"nhiệm kì:XI", "(term XI)"},
        {"khóa:11", "(term 11)"},
        {"khoá:XI", "(term XI)"},
        {"khoa:XI", "(term XI)"},
        {"chức vụ: Bí thư chi bộ", "(role Bí thư chi bộ)"},
    });
}

TEST_CASE("names and roles run to the next field, operator, sign, quotation mark or bracket") {
    check({
        {"tác giả: Dương Công Tuỳ", "(author Dương Công Tuỳ)"},
        {"author:Dương Công Tùy date:2015", "(group +(author Dương Công Tùy) +(date 20150101..20151231))"},
        {"author:Dương Công Tùy OR author:Hoa", "(or (author Dương Công Tùy) (author Hoa))"},
        {R"(author:Tùy "chi bộ")", R"((group +(author Tùy) (phrase "chi bộ")))"},
        {"author:Tùy (chi bộ)", "(group +(author Tùy) chi bộ)"},
        {"author:Tùy -đoàn", "(group +(author Tùy) -đoàn)"},
        {"author:Tùy =chi", "(group +(author Tùy) =chi)"},
        {"(author:Tùy) chi bộ", "(group +(author Tùy) chi bộ)"},
        {R"(author:"Dương Công Tuỳ" chi bộ)", R"((group +(author "Dương Công Tuỳ") chi bộ))"},
        {"role: UVBTV, Trưởng Ban Tổ chức - Tỉnh ủy tác giả: Tùy",
         "(group +(role UVBTV, Trưởng Ban Tổ chức - Tỉnh ủy) +(author Tùy))"},
        {"chi bộ tác giả: Tùy,", "(group chi bộ +(author Tùy))"},
        {"topic:Tổ chức cơ sở đảng section:Xã luận",
         "(group +(topic Tổ chức cơ sở đảng) +(section Xã luận))"},
        {R"(-author:"Tùy" chi)", R"((group -(author "Tùy") chi))"},
        {"-author:Tùy", "(except (all) (author Tùy))"},
        {"chi NOT author:Tùy", "(except chi (author Tùy))"},
        {"author:=Tùy", "(author =Tùy)"},
    });
}

TEST_CASE("a field beside words restricts, brackets of fields too") {
    check({
        {"chi bộ (author:Hoa OR author:Tùy)", "(group chi bộ +(or (author Hoa) (author Tùy)))"},
        {"a title:b", "(group a +title:b)"},
        {"a AND date:2015", "(and a (date 20150101..20151231))"},
    });
}

TEST_CASE("title takes a word, a prefix, a phrase or a bracket") {
    check({
        {"title:kiểm tra", "(group +title:kiểm tra)"},
        {"title: đảng", "title:đảng"},
        {"title:đả*", "title:đả*"},
        {"title:=đảng", "title:=đảng"},
        {R"(title:"kiểm tra")", R"((phrase title:"kiểm tra"))"},
        {"title:(kiểm tra)", "(group +title:kiểm +title:tra)"},
        {"title:(a OR b) c", "(group +(or title:a title:b) c)"},
        {R"(-title:"a b" c)", R"((group -(phrase title:"a b") c))"},
    });
}

TEST_CASE("dates are days, months, years and ranges in the usual forms") {
    check({
        {"date:2015", "(date 20150101..20151231)"},
        {"năm:2015", "(date 20150101..20151231)"},
        {"nam:2015", "(date 20150101..20151231)"},
        {"date:2015-07", "(date 20150701..20150731)"},
        {"tháng:7-2015", "(date 20150701..20150731)"},
        {"tháng: 7/2015", "(date 20150701..20150731)"},
        {"date:2015-07-08", "(date 20150708..20150708)"},
        {"ngày:8-7-2015", "(date 20150708..20150708)"},
        {"ngày: 08/07/2015,", "(date 20150708..20150708)"},
        {"date:2014..2015", "(date 20140101..20151231)"},
        {"date:2014 .. 2015", "(date 20140101..20151231)"},
        {"date:2014-06.. chi", "(group +(date 20140601..) chi)"},
        {"date:..1996", "(date ..19961231)"},
        {"date:1-6-2014..8-7-2015", "(date 20140601..20150708)"},
        {"năm:2010-2015", "(date 20100101..20151231)"},
        {"năm: 2010 – 2015 chi", "(group +(date 20100101..20151231) chi)"},
        {"ngày: 8 tháng 7 năm 2015 chi bộ", "(group +(date 20150708..20150708) chi bộ)"},
        {R"(date:"8 tháng 7 năm 2015")", "(date 20150708..20150708)"},
        {"date:2015 chi", "(group +(date 20150101..20151231) chi)"},
    });
}

TEST_CASE("cites takes a symbol with or without blanks, or words and a number") {
    check({
        {"cites:10-CT/TW", "(cites 10-CT/TW)"},
        {"cites:10 - CT/TW chi bộ", "(group +(cites 10 - CT/TW) chi bộ)"},
        {"văn bản: 10 - CT/TƯ, chi", "(group +(cites 10 - CT/TƯ) chi)"},
        {"cites:chỉ thị 10 chi bộ", "(group +(cites chỉ thị 10) chi bộ)"},
        {"cites:Chỉ thị số 10-CT/TW chi", "(group +(cites Chỉ thị số 10-CT/TW) chi)"},
        {"cites:26-NQ/TW khóa X chi", "(group +(cites 26-NQ/TW khóa X) chi)"},
        {"cites:26-NQ/TW (khóa 10)", "(cites 26-NQ/TW (khóa 10))"},
        {"cites:26-NQ/TW khóa học", "(group +(cites 26-NQ/TW) khóa học)"},
        {"cites:NQ 18", "(cites NQ 18)"},
        {"cites:nghị quyết 18/2017", "(cites nghị quyết 18/2017)"},
        {"cites:Nghị quyết Trung ương 6 (khóa X) chi",
         "(group +(cites Nghị quyết Trung ương 6 (khóa X)) chi)"},
        {"cites:Nghị quyết Trung ương 6 khóa X", "(cites Nghị quyết Trung ương 6 khóa X)"},
        {R"(cites:"Nghị quyết Trung ương 6")", R"((cites "Nghị quyết Trung ương 6"))"},
        {"số: 31-QĐ/TW", "(cites 31-QĐ/TW)"},
    });
}

TEST_CASE("a document symbol written with blanks is one word of the text") {
    check({{"chỉ thị 10 - CT/TW của", R"((group chỉ thị (word "10 - CT/TW") của))"}});
}

TEST_CASE("issues and terms take one token") {
    check({
        {"issue:1+2/2019 chi", "(group +(issue 1+2/2019) chi)"},
        {"số: 7 năm 2015 chi", "(group +(issue 7 năm 2015) chi)"},
        {R"(issue:"số Xuân Kỷ Hợi")", R"((issue "số Xuân Kỷ Hợi"))"},
        {"nhiệm kỳ:2011-2016 chi", "(group +(term 2011-2016) chi)"},
        {"nhiệm kỳ: 2011 - 2016", "(term 2011 - 2016)"},
    });
}

TEST_CASE("an unknown field is text with a warning, and so is a common syllable that only looks like one") {
    check({
        {"nguồn:báo", "nguồn:báo"},
        {"Lạng Sơn: đổi mới", "(group Lạng Sơn đổi mới)"},
        {"Việt Nam: đất nước", "(group Việt Nam đất nước)"},
        {"Nam: 99 tuổi", "(group Nam 99 tuổi)"},
    });
    CHECK(warning_codes("nguồn:báo") == std::vector<std::string>{"unknown-field"});
    CHECK(warning_codes("Việt Nam: đất nước") == std::vector<std::string>{"unknown-field"});
    for (const char* quiet : {"10:30", "https://example.org", "a b", "8:5 c", "=nguồn:báo"}) {
        CAPTURE(quiet);
        CHECK(warning_codes(quiet).empty());
    }
}

TEST_CASE("empty quotation marks and brackets are passed over with a warning") {
    check({{R"(a "" b)", "(group a b)"}, {"a () b", "(group a b)"}});
    CHECK(warning_codes(R"(a "" b)") == std::vector<std::string>{"empty-phrase"});
    CHECK(warning_codes("a () b") == std::vector<std::string>{"empty-brackets"});
}

TEST_CASE("a unit in one character is a word, whatever stands before it") {
    check({
        {"㎞", "㎞"},
        {"50㎞", "50㎞"},
        {"5㎞ đường", "(group 5㎞ đường)"},
        {"-30㎡ rừng, ㎏.", "(group -30㎡ rừng ㎏)"},
        {"title:㎞", "title:㎞"},
    });
}

TEST_CASE("a symbol that is no word is passed over with a warning, punctuation without one") {
    check({{"Nghị quyết № 26", "(group Nghị quyết 26)"}, {"30 ℃", "30"}, {"a - b ... !", "(group a b)"}});
    CHECK(warning_codes("Nghị quyết № 26") == std::vector<std::string>{"no-word"});
    CHECK(warning_codes("30 ℃.") == std::vector<std::string>{"no-word"});
    for (const char* quiet : {"a - b ... !", "a – b", "5 %", "50 ㎞", "№26"}) {
        CAPTURE(quiet);
        CHECK(warning_codes(quiet).empty());
    }
}

TEST_CASE("a decomposed query has the tree of the composed one") {
    CHECK(tree("ta\u0301c gia\u0309: Hoa VA\u0300 đ\u0061\u0309ng") == "(and (author Hoa) đ\u0061\u0309ng)");
}

TEST_CASE("a plain query holds every word as text") {
    CHECK(to_string(plain_query("chi AND (bộ) -đoàn \"x y\" date:2015 lãnh* =a")) ==
          "(group chi AND bộ đoàn x y date:2015 lãnh a)");
    CHECK(to_string(plain_query("một")) == "(group một)");
    CHECK(to_string(plain_query(" - ")) == "(group)");
}

TEST_CASE("a node knows where it stands in the query") {
    const std::string query = "chi -tác giả: Tùy";
    const auto parsed = std::get<ParsedQuery>(parse_query(query));
    REQUIRE(parsed.root.children.size() == 2);
    CHECK(slice(query, parsed.root.children[0].range) == "chi");
    CHECK(slice(query, parsed.root.children[1].range) == "-tác giả: Tùy");
}
