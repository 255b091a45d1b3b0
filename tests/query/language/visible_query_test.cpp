#include "query/language/visible_query.h"

#include "tests/support/catch.h"

using namespace xdd::query;

TEST_CASE("a query is read with plain letters, figures and signs, whatever type they are in") {
    struct Row {
        const char* typed;
        const char* visible;
    };
    const Row rows[] = {
        {"", ""},
        {"nghị quyết 26", "nghị quyết 26"},
        {"ＮＱ２６", "NQ26"},
        {"ｎｇàｙ：２０１５", "ngày:2015"},
        {"cites:２４－ＮＱ／ＴＵ", "cites:24-NQ/TU"},
        {"＂chi bộ＂　（𝐍ghị ﬁn）", "\"chi bộ\"　(Nghị fin)"},
        {"khóa:Ⅻ", "khóa:XII"},
        {"NQ\u200D2\u00AD6 a\u2060b", "NQ26 ab"},
        {"=50㎞ ㎡*", "=50㎞ ㎡*"},
        {"\u200D", ""},
    };
    for (const Row& row : rows) {
        INFO(row.typed);
        CHECK(visible_query(row.typed) == row.visible);
    }
}
