#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

const TempIndex& articles() {
    static const TempIndex index({
        record("short", "Củng cố TCCSĐ", "Công tác TCCSĐ ở xã vùng cao; đại hội TCCSĐ xong trước mùa mưa."),
        record("long", "Xây dựng tổ chức cơ sở đảng", "Đại hội tổ chức cơ sở đảng ở ba thôn."),
        record("words", "Tổ chức lại cơ sở", "Việc của đảng viên và của tổ chức ở cơ sở."),
        record("tw-short", "Văn phòng TW", "UBKTTW họp phiên thứ ba. ThS. Lò Văn Mẫu trình bày."),
        record("tw-dots", "Hội nghị T.Ư", "Ủy ban kiểm tra T.Ư bàn việc."),
        record("tw-long", "Hội nghị Trung ương", "Uỷ ban Kiểm tra Trung ương nêu ý kiến; thạc sỹ Mẫu ghi."),
        record("fourth", "Đợt thứ tư", "Vốn đầu tư cho thôn; trẻ con đánh đu dưới gốc đa."),
        record("economy", "Phát triển KT-XH", "Chỉ tiêu KT-XH năm nay."),
        record("economy-long", "Phát triển kinh tế - xã hội", "Chỉ tiêu kinh tế, xã hội năm nay."),
        record("council", "HĐND xã họp", "Uỷ ban nhân dân trình HĐND."),
    });
    return index;
}

}  // namespace

TEST_CASE("An abbreviation finds the words it stands for, as a phrase, and words find it") {
    Snapshot snapshot({articles().location()});
    const Answer rows[] = {
        {"TCCSĐ", "long short"},
        {"tccsđ", "long short"},
        {"tccsd", "long short"},
        {"TCCSD", "long short"},
        {"tổ chức cơ sở đảng", "long short words"},
        {"\"tổ chức cơ sở đảng\"", "long short"},
        {"to chuc co so dang", "long short words"},
        {"TỔ CHỨC CƠ SỞ ĐẢNG", "long short words"},
        {"đại hội TCCSĐ", "long short"},
        {"\"đại hội TCCSĐ\"", "long short"},
        {"\"đại hội tổ chức cơ sở đảng\"", "long short"},
        {"\"TCCSĐ ở\"", "long short"},
        {"\"công tác tổ chức cơ sở đảng\"", "short"},
        {"title:TCCSĐ", "long short"},
        {"title:\"tổ chức cơ sở đảng\"", "long short"},
        {"+TCCSĐ +xã", "short"},
        {"+tổ +chức +cơ +sở +đảng +mưa", "short"},
        {"thôn -TCCSĐ", "fourth"},
        {"HĐND", "council"},
        {"hội đồng nhân dân", "council"},
        {"UBND", "council"},
        {"HĐND UBND", "council"},
        {"KT-XH", "economy economy-long"},
        {"kt-xh", "economy economy-long"},
        {"KTXH", "economy economy-long"},
        {"kinh tế - xã hội", "economy economy-long"},
        {"\"phát triển kinh tế, xã hội\"", "economy economy-long"},
        {"TCCSĐ NEAR/3 đại", "long short"},
        {"\"đại hội\" NEAR/6 \"tổ chức cơ sở đảng\"", "long short"},
        {"(TCCSĐ OR HĐND) xã", "council short"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE(
    "An abbreviation is found beside a field as well, and what the field asks for stands in the title") {
    const TempIndex index({record("words-words", "Nghị quyết 26 về xã", "Chi bộ bàn việc."),
                           record("apart-apart", "Thực hiện NQ 26", "Chi bộ bàn việc."),
                           record("glued", "Thực hiện NQ26", "Chi bộ bàn việc."),
                           record("body", "Việc của chi bộ", "Thực hiện NQ26 ở bản."),
                           record("title-and-body", "Nghị quyết của xã", "Thực hiện NQ26 ở bản."),
                           record("committee", "Uỷ ban nhân dân xã họp", "Chi bộ bàn việc."),
                           record("committee-short", "UBND xã họp", "Chi bộ bàn việc."),
                           record("committee-body", "Chi bộ bàn việc", "UBND xã họp."),
                           record("committee-both", "Uỷ ban của xã", "UBND xã họp."),
                           record("directive", "Học tập CT 05", "Chi bộ bàn việc."),
                           record("directive-words", "Học tập chỉ thị 05", "Chi bộ bàn việc.")});
    Snapshot snapshot({index.location()});
    const Answer rows[] = {
        {"title:NQ 26", "apart-apart glued title-and-body words-words"},
        {"title:NQ26", "apart-apart glued words-words"},
        {"title: nghị quyết 26", "apart-apart glued title-and-body words-words"},
        {"title: nghi quyet 26", "apart-apart glued title-and-body words-words"},
        {"title:(nghị quyết 26)", "apart-apart glued words-words"},
        {"title:\"nghị quyết 26\"", "apart-apart glued words-words"},
        {"title: ủy ban nhân dân", "committee committee-both committee-short"},
        {"tiêu đề: uy ban nhan dan", "committee committee-both committee-short"},
        {"title:UBND", "committee committee-short"},
        {"title: ủy ban nhân dân họp", "committee committee-both committee-short"},
        {"xã title: ủy ban nhân dân", "committee committee-both committee-short"},
        {"title:CT 05", "directive directive-words"},
        {"title: chỉ thị 05", "directive directive-words"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE("An abbreviation of several parts is known with blanks between them too") {
    const TempIndex index(
        {record("words", "Kinh tế - xã hội của thành phố Hồ Chí Minh", "Sở Giáo dục và Đào tạo họp."),
         record("blanks", "KT XH của TP HCM", "Sở GD và ĐT họp."),
         record("signs", "KT-XH của TP.HCM", "Sở GD&ĐT họp."),
         record("glued", "KTXH của TPHCM", "Sở GDĐT họp."),
         record("hyphen", "Kinh tế - xã hội của Thừa Thiên Huế", "Sở Giáo dục - Đào tạo họp."),
         record("hue", "KTXH của TT-Huế", "Đoàn TNCS HCM họp."),
         record("union", "Việc làng", "Đoàn Thanh niên Cộng sản Hồ Chí Minh họp."),
         record("union-glued", "Việc làng", "Đoàn TNCSHCM họp.")});
    Snapshot snapshot({index.location()});
    const Answer rows[] = {
        {"KT XH", "blanks glued hue hyphen signs words"},
        {"kt xh", "blanks glued hue hyphen signs words"},
        {"\"KT XH của\"", "blanks glued hue hyphen signs words"},
        {"TP HCM", "blanks glued signs words"},
        {"tp hcm", "blanks glued signs words"},
        {"của tp hcm", "blanks glued signs words"},
        {"gd dt", "blanks glued hyphen signs words"},
        {"sở GD ĐT", "blanks glued hyphen signs words"},
        {"\"sở giáo dục - đào tạo\"", "glued hyphen signs"},
        {"giáo dục và đào tạo", "glued signs words"},
        {"Đoàn TNCS HCM", "hue union union-glued"},
        {"TNCSHCM", "hue union union-glued"},
        {"TT-Huế", "hue hyphen"},
        {"Thừa Thiên - Huế", "hue hyphen"},
        {"thua thien hue", "hue hyphen"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE("Forms of one abbreviation find each other, and every mix of forms and words") {
    Snapshot snapshot({articles().location()});
    const Answer rows[] = {
        {"TW", "tw-dots tw-long tw-short"},
        {"tw", "tw-dots tw-long tw-short"},
        {"T.Ư", "tw-dots tw-long tw-short"},
        {"t.ư", "tw-dots tw-long tw-short"},
        {"T.W", "tw-dots tw-long tw-short"},
        {"Trung ương", "tw-dots tw-long tw-short"},
        {"trung uong", "tw-dots tw-long tw-short"},
        {"Hội nghị TW", "tw-dots tw-long"},
        {"UBKTTW", "tw-dots tw-long tw-short"},
        {"UBKT Trung ương", "tw-dots tw-long tw-short"},
        {"\"UBKT TW\"", "tw-dots tw-long tw-short"},
        {"\"ủy ban kiểm tra Trung ương\"", "tw-dots tw-long tw-short"},
        {"ThS", "tw-long tw-short"},
        {"Ths", "tw-long tw-short"},
        {"Th.S", "tw-long tw-short"},
        {"thạc sĩ", "tw-long tw-short"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE("Forms with points between their letters are the forms without") {
    const TempIndex index({
        record("points", "U.B.N.D huyện họp", "U.B.N.D xã và H.Đ.N.D. huyện; T.A.N.D tỉnh."),
        record("plain", "UBND huyện", "UBND xã, HĐND huyện."),
        record("words", "Ủy ban nhân dân", "Uỷ ban nhân dân xã và hội đồng nhân dân huyện."),
        record("initials", "Bắt U.B.", "Ông N.D. khai; bà H.Đ. vắng mặt."),
        record("abroad", "Hàng USA", "Hàng W.H.O. xem, hàng USA về."),
        record("abroad-2", "Hàng U.S.A", "Hàng WHO xem, hàng U.S.A về."),
    });
    Snapshot snapshot({index.location()});
    const Answer rows[] = {
        {"UBND", "plain points words"},
        {"U.B.N.D", "plain points words"},
        {"U.B.N.D. xã", "plain points words"},
        {"u.b.n.d", "plain points words"},
        {"\"U.B.N.D xã\"", "plain points words"},
        {"ủy ban nhân dân", "plain points words"},
        {"HĐND", "plain points words"},
        {"H.Đ.N.D", "plain points words"},
        {"H.D.N.D", "plain points words"},
        {"\"hội đồng nhân dân huyện\"", "plain points words"},
        {"\"tòa án nhân dân\"", "points"},
        {"USA", "abroad abroad-2"},
        {"U.S.A", "abroad abroad-2"},
        {"\"hàng U.S.A. về\"", "abroad abroad-2"},
        {"W.H.O", "abroad abroad-2"},
        {"WHO", "abroad abroad-2"},
        {"=USA", "abroad"},
        {"=UBND", "plain"},
        {"=U.B.N.D", "points"},
    };
    check_ids(snapshot, rows);
    CHECK(page(snapshot, request("U.B.N.D xã")).read_as.empty());
}

TEST_CASE(
    "A form that the index cannot tell from a word counts in capitals and is not looked for by itself") {
    Snapshot snapshot({articles().location()});
    CHECK(ids(snapshot, "Hội nghị TƯ") == "tw-dots tw-long");
    CHECK(ids(snapshot, "trung ương") == "tw-dots tw-long tw-short");
    CHECK(ids(snapshot, "tư") == "fourth");
    CHECK(ids(snapshot, "đảng ủy").empty());
    CHECK(ids(snapshot, "ĐẦU TƯ") == "fourth");
    const ResultPage found = page(snapshot, request("TƯ"));
    CHECK(found.hits.back().article.record.id == "fourth");
    CHECK(found.total == 4);
}

TEST_CASE(
    "Words are looked for under a form that looks like a word where what is around it leaves no doubt") {
    const TempIndex index({record("number", "Học Nghị quyết TƯ 4 khóa XI", "Chi bộ bàn việc."),
                           record("between", "Gặp mặt", "Cán bộ Văn phòng TƯ Đảng về thăm bản."),
                           record("behind", "Hội nghị BCH TƯ", "Chi bộ bàn việc."),
                           record("word", "Văn phòng tư vấn", "Chi bộ góp đầu tư 4 con bò."),
                           record("long", "Văn phòng Trung ương Đảng", "Học Nghị quyết Trung ương 4."),
                           record("long2", "Hội nghị Ban Chấp hành Trung ương", "Chi bộ bàn việc.")});
    Snapshot snapshot({index.location()});
    const Answer rows[] = {
        {"nghị quyết trung ương 4", "long number"},
        {"nghi quyet trung uong 4", "long number"},
        {"\"quyết trung ương 4\"", "long number"},
        {"\"trung ương 4\"", "long"},
        {"văn phòng trung ương đảng", "between long"},
        {"văn phòng trung ương", "long"},
        {"ban chấp hành trung ương", "behind long2"},
        {"hội nghị BCH trung ương", "behind long2"},
        {"\"hội nghị ban chấp hành trung ương\"", "behind long2"},
        {"trung ương", "long long2"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE("Abbreviations and words do not stand for each other where marks alone are put aside, or nothing") {
    Snapshot snapshot({articles().location()});
    CHECK(ids(snapshot, "=TCCSĐ") == "short");
    CHECK(ids(snapshot, "TCCSĐ", MatchMode::all, MarksMode::exact) == "short");
    CHECK(ids(snapshot, "\"tổ chức cơ sở đảng\"", MatchMode::all, MarksMode::exact) == "long");
    CHECK(ids(snapshot, "=tổ =chức =cơ =sở =đảng") == "long words");
    CHECK(ids(snapshot, "TCCSD", MatchMode::all, MarksMode::fold) == "short");
    CHECK(ids(snapshot, "\"to chuc co so dang\"", MatchMode::all, MarksMode::fold) == "long");
}

TEST_CASE("The typed form comes first, the other one is marked as another spelling and highlighted") {
    Snapshot snapshot({articles().location()});
    const auto marked = [](const Hit& hit) {
        std::string text;
        for (const Passage& passage : hit.passages)
            for (const TextRange range : passage.highlights)
                text += (text.empty() ? "" : "|") + std::string(slice(passage.text, range));
        return text;
    };
    SECTION("of an abbreviation") {
        const ResultPage found = page(snapshot, request("TCCSĐ"));
        REQUIRE(ranked_ids(found) == "short long");
        CHECK(found.total == 2);
        CHECK(found.hits[0].match == Match::exact);
        CHECK(found.hits[1].match == Match::fold);
        CHECK(marked(found.hits[1]) == "tổ chức cơ sở đảng|tổ chức cơ sở đảng");
    }
    SECTION("of words") {
        const ResultPage found = page(snapshot, request("\"tổ chức cơ sở đảng\""));
        REQUIRE(ranked_ids(found) == "long short");
        CHECK(found.hits[0].match == Match::exact);
        CHECK(found.hits[1].match == Match::fold);
        CHECK(marked(found.hits[1]) == "TCCSĐ|TCCSĐ|TCCSĐ");
    }
    SECTION("of words side by side") {
        const ResultPage found = page(snapshot, request("tổ chức cơ sở đảng"));
        CHECK(found.hits.front().article.record.id == "long");
        CHECK(found.total == 3);
        for (const Hit& hit : found.hits)
            CHECK((hit.match == Match::fold) == (hit.article.record.id == "short"));
    }
}

TEST_CASE("Articles that have what was typed come before those that have several other ways to say it") {
    const TempIndex index(
        {record("words", "Thành phố Hồ Chí Minh họp", "Ở thành phố Hồ Chí Minh mưa."),
         record("points", "TP.HCM họp", "Ở TPHCM mưa, TP. HCM mưa."),
         record("mixed", "TP Hồ Chí Minh họp", "Ở TP Hồ Chí Minh mưa."),
         record("mac", "Chủ nghĩa Mác - Lênin", "Học chủ nghĩa Mác - Lênin."),
         record("mac-parts", "Chủ nghĩa Mác Lê-nin", "Học chủ nghĩa Mác Lê-nin."),
         record("prof", "PGS.TS Lò Văn Mẫu", "PGS, TS Lò Văn Mẫu nói."),
         record("prof-words", "Phó giáo sư, tiến sĩ Lò Văn Mẫu", "Phó giáo sư, tiến sĩ Lò Văn Mẫu nói.")});
    Snapshot snapshot({index.location()});
    const Answer rows[] = {
        {"thành phố Hồ Chí Minh", "words mixed points"}, {"\"thành phố Hồ Chí Minh\"", "words mixed points"},
        {"\"chủ nghĩa Mác - Lênin\"", "mac mac-parts"},  {"\"chủ nghĩa Mác Lê-nin\"", "mac-parts mac"},
        {"phó giáo sư tiến sĩ", "prof-words prof"},
    };
    for (const Answer& row : rows) {
        INFO(row.query);
        CHECK(ranked_ids(page(snapshot, request(row.query))) == row.found);
    }
}

TEST_CASE("An ambiguous abbreviation means what the articles have beside its neighbours") {
    const TempIndex index({
        record("congress", "Chuẩn bị đại hội Đảng bộ huyện", "Đại hội Đảng bộ huyện lần thứ ba."),
        record("school", "Sinh viên đại học", "Trường đại học mở thêm ngành."),
        record("as-typed", "Tin về ĐH", "ĐH Đảng bộ huyện thành công."),
        record("directive", "Chỉ thị số 10", "Học tập chỉ thị số 10 ở chi bộ."),
        record("company", "Công ty mới", "Công ty may ở thôn tuyển người."),
    });
    Snapshot snapshot({index.location()});
    SECTION("when they tell") {
        const ResultPage found = page(snapshot, request("ĐH Đảng bộ huyện"));
        CHECK(ids(found) == "as-typed congress");
        REQUIRE(found.warnings.size() == 1);
        CHECK(found.warnings.front().code == "abbreviation");
        CHECK(ids(snapshot, "CT số 10") == "directive");
        CHECK(ids(snapshot, "trường ĐH") == "school");
    }
    SECTION("and is looked for as typed when they do not") {
        CHECK(ids(snapshot, "ĐH") == "as-typed");
        CHECK(page(snapshot, request("ĐH")).warnings.empty());
        CHECK(ids(snapshot, "tin về ĐH") == "as-typed");
    }
    SECTION("and in lower case is no abbreviation") {
        CHECK(ids(snapshot, "đh Đảng bộ huyện") == "as-typed");
    }
}

TEST_CASE("An abbreviation tells what an ambiguous one beside it means, and both stand for words") {
    const TempIndex index({
        record("short", "Tin", "GS.TS Lò Văn Mẫu trình bày ở hội trường."),
        record("words", "Tin", "Giáo sư, tiến sĩ Lò Văn Mẫu trình bày; giáo sư, tiến sĩ khác nghe."),
        record("half", "Tin", "GS, tiến sĩ Lò Văn Mẫu trình bày."),
        record("enrol", "Tin", "Trường tuyển sinh đợt hai; phòng tuyển sinh làm việc."),
    });
    Snapshot snapshot({index.location()});
    const Answer rows[] = {
        {"GS.TS", "half short words"},
        {"\"GS TS Lò Văn Mẫu\"", "half short words"},
        {"\"giáo sư, tiến sĩ Lò Văn Mẫu\"", "half short words"},
        {"giáo sư tiến sĩ", "half short words"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE("Words find an ambiguous abbreviation where their neighbour tells that it means them") {
    const TempIndex index({
        record("market", "Thị trường chứng khoán", "Thị trường chứng khoán lên điểm."),
        record("market-short", "Tin chứng khoán", "TT chứng khoán lên điểm; ngân hàng mở cửa."),
        record("centre", "Trung tâm văn hóa", "Trung tâm văn hóa xã mở cửa."),
        record("centre-short", "Tin văn hóa", "TT văn hóa huyện mở cửa."),
        record("circular-short", "Tin mới", "TT 27 vừa được ban hành; trạm cân mở cửa."),
        record("directive-short", "Học tập", "Thực hiện CT 10, chi bộ học tập."),
        record("block", "Nhà mới", "Tòa nhà CT đã có người ở."),
        record("congress-short", "Tin huyện", "Chuẩn bị ĐH Đảng bộ huyện."),
        record("congress", "Đại hội Đảng bộ", "Đại hội Đảng bộ huyện thành công."),
        record("school", "Sinh viên", "Trường đại học và Đảng bộ huyện."),
    });
    Snapshot snapshot({index.location()});
    const Answer rows[] = {
        {"thị trường chứng khoán", "market market-short"},
        {"\"thị trường chứng khoán\"", "market market-short"},
        {"thi truong chung khoan", "market market-short"},
        {"trung tâm văn hóa", "centre centre-short"},
        {"thị trường", "market"},
        {"chứng khoán thị trường", "market"},
        {"đại hội Đảng bộ", "congress congress-short"},
        {"chỉ thị 10", "directive-short"},
        {"thông tư 27", "circular-short"},
        {"thị trấn 27", ""},
        {"CT 10", "directive-short"},
        {"=thị =trường chứng khoán", "market"},
    };
    check_ids(snapshot, rows);
    const ResultPage found = page(snapshot, request("thị trường chứng khoán"));
    CHECK(ranked_ids(found) == "market market-short");
    CHECK(found.hits.back().match == Match::fold);
    CHECK(ids(snapshot, "thị trường chứng khoán", MatchMode::all, MarksMode::exact) == "market");
}

TEST_CASE("An abbreviation that counts beside a number only is read by the side on which the number stands") {
    const TempIndex index({
        record("page", "Sách mới", "Xem trang 298 của sách."),
        record("page-short", "Sách cũ", "Xem tr. 298 của sách."),
        record("page-glued", "Sách khác", "Xem tr.298 của sách."),
        record("million", "Tiền công", "Được 15 triệu đồng."),
        record("million-short", "Tiền thưởng", "Được 15 tr. đồng."),
        record("month", "Mùa vụ", "Gieo mạ tháng 5 năm ngoái; tháng 5 mưa."),
        record("month-2", "Mùa mưa", "Đê vỡ tháng 5."),
        record("month-short", "Mùa gặt", "Từ T.5 đến nay."),
        record("name", "Chuyện anh T", "Anh T. nhà ở đầu thôn."),
    });
    Snapshot snapshot({index.location()});
    const Answer rows[] = {
        {"trang 298", "page page-glued page-short"},
        {"tr. 298", "page page-glued page-short"},
        {"\"tr.298\"", "page page-glued page-short"},
        {"15 triệu", "million million-short"},
        {"15 tr.", "million million-short"},
        {"triệu 298", ""},
        {"tháng 5", "month month-2 month-short"},
        {"T.5", "month month-2 month-short"},
        {"anh T", "name"},
        {"T", "month-short name"},
    };
    check_ids(snapshot, rows);
    CHECK(page(snapshot, request("anh T.")).alternatives.empty());
}

TEST_CASE("Terms of the National Assembly are found in symbols, as numbers and in words") {
    const TempIndex index({
        record("symbol", "Luật mới", "Luật số 20/2023/QH15 đã có hiệu lực."),
        record("short", "Tin", "Đại biểu QH15 tiếp xúc cử tri."),
        record("roman", "Họp", "Kỳ họp đầu tiên của Quốc hội khóa XV."),
        record("arabic", "Bầu cử", "Quốc hội khoá 15 bầu xong."),
        record("before", "Khóa trước", "Quốc hội khóa XIV bàn về ngân sách."),
        record("committee", "Nghị quyết", "Nghị quyết số 1211/2016/UBTVQH13."),
    });
    Snapshot snapshot({index.location()});
    const Answer rows[] = {
        {"QH15", "arabic roman short symbol"},
        {"qh15", "arabic roman short symbol"},
        {"\"Quốc hội khóa XV\"", "roman short symbol"},
        {"\"QH khóa XV\"", "roman short symbol"},
        {"Quốc hội khóa 14", ""},
        {"UBTVQH13", "committee"},
        {"\"Ủy ban Thường vụ Quốc hội khóa XIII\"", "committee"},
    };
    check_ids(snapshot, rows);
}

TEST_CASE("Words that no article has find the abbreviation that one has") {
    const TempIndex index(
        {record("short", "Tin", "UBKT bàn việc xét kỷ luật."), record("other", "Tin", "Ba bàn cờ.")});
    Snapshot snapshot({index.location()});
    for (const char* query : {"ủy ban kiểm tra", "uy ban kiem tra", "\"uy ban kiem tra\""}) {
        INFO(query);
        CHECK(ids(snapshot, query) == "short");
    }
}

TEST_CASE("Every abbreviation of the list finds its words, and is found by them") {
    std::vector<Record> records;
    std::vector<const Abbreviation*> entries;
    for (const Abbreviation& entry : vocabulary().abbreviations) {
        if (entry.ambiguous) continue;
        const std::string number = std::to_string(entries.size());
        records.push_back(record("form" + number, "Tin", "Việc của " + entry.form + " ở thôn."));
        records.push_back(
            record("words" + number, "Tin", "Việc của " + entry.expansions.front() + " ở thôn."));
        entries.push_back(&entry);
    }
    const TempIndex index(records);
    Snapshot snapshot({index.location()});
    const auto finds = [&](const std::string& query, const std::string& id) {
        return (' ' + ids(snapshot, query) + ' ').find(' ' + id + ' ') != std::string::npos;
    };
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Abbreviation& entry = *entries[i];
        INFO(entry.form);
        CHECK(finds(entry.form, "words" + std::to_string(i)));
        CHECK(finds("về " + entry.form + " OR " + entry.form, "words" + std::to_string(i)));
        const std::string phrase = '"' + entry.expansions.front() + '"';
        const bool like_a_word = entry.form == "TƯ" || entry.form == "ĐU" || entry.form == "HU";
        CHECK(finds(phrase, "form" + std::to_string(i)) != like_a_word);
    }
}

TEST_CASE("Another vocabulary brings other abbreviations") {
    const TempIndex index({record("long", "Bò gặm cỏ", "Bò gặm cỏ."), record("short", "BGC", "Chuyện BGC.")});
    Snapshot snapshot({index.location()});
    Vocabulary words;
    words.abbreviations.push_back({"BGC", {"bò gặm cỏ"}, false});
    const auto found = search(snapshot, words, request("BGC"));
    CHECK(ids(std::get<ResultPage>(found)) == "long short");
    CHECK(ids(snapshot, "BGC") == "short");
}

TEST_CASE("An abbreviation that may be several things is offered with each, and what each would find") {
    const TempIndex index({
        record("as-typed", "Tin về ĐH", "ĐH xong."),
        record("congress", "Đại hội chi bộ", "Đại hội."),
        record("congress-2", "Đại hội ở thôn", "Việc làng."),
        record("school", "Trường đại học", "Ngành mới."),
    });
    Snapshot snapshot({index.location()});
    const ResultPage found = page(snapshot, request("ĐH"));
    REQUIRE(found.alternatives.size() == 2);
    CHECK(found.alternatives[0].text == "đại hội");
    CHECK(found.alternatives[0].count == 2);
    CHECK(found.alternatives[1].text == "đại học");
    CHECK(found.alternatives[1].count == 1);
    const TempIndex papers({record("a", "Quyết định mới", "Quy định mới."), record("b", "QĐ", "QĐ.")});
    Snapshot other({papers.location()});
    const ResultPage code = page(other, request("QĐ"));
    REQUIRE(code.alternatives.size() == 2);
    CHECK(code.alternatives[0].text == "quyết định");
    CHECK(code.alternatives[1].text == "quy định");
    const ResultPage longer = page(snapshot, request("\"về ĐH\" tin"));
    CHECK(longer.alternatives.empty());
}
