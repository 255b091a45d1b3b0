#include "tests/query/search/search_of_texts.h"
#include "tests/support/catch.h"

using namespace xdd;
using namespace xdd::query;
using namespace xdd::query::test;
using xdd::test::record;
using xdd::test::TempIndex;

namespace {

void add(std::vector<Record>& all, const std::string& text, int times) {
    for (int i = 0; i < times; ++i) all.push_back(record("a" + std::to_string(all.size()), "Tin", text));
}

}  // namespace

TEST_CASE(
    "A few articles do not tell what an ambiguous abbreviation means where many have it as it is, or "
    "chance") {
    std::vector<Record> all;
    add(all, "TT Trump thăm nước bạn.", 9);
    add(all, "Ngày làm việc của thị trường Trump nêu.", 1);
    add(all, "Thị trường lúa gạo ổn định hôm nay.", 30);
    add(all, "Mưa lớn hôm nay ở vùng cao.", 30);
    add(all, "Trung tâm văn hóa mở cửa hôm nay.", 30);
    add(all, "Cả trung tâm hôm nay mở cửa.", 1);
    const TempIndex index(all);
    Snapshot snapshot({index.location()});
    for (const char* query : {"TT Trump", "TT hôm nay"}) {
        INFO(query);
        CHECK(page(snapshot, request(query)).warnings.empty());
    }
    CHECK(page(snapshot, request("TT Trump")).total == 9);
    CHECK(page(snapshot, request("thị trường Trump")).total == 1);
    CHECK(page(snapshot, request("TT lúa gạo")).total == 30);
}

TEST_CASE(
    "One article between two neighbours is one article and not evidence of what an abbreviation means") {
    std::vector<Record> all;
    add(all, "Lại gặp TT Trump hôm nay.", 200);
    add(all, "Lại gặp ông Trump hôm nay ở đây.", 30);
    add(all, "Lại gặp thị trường Trump nói.", 1);
    const TempIndex index(all);
    Snapshot snapshot({index.location()});
    const ResultPage found = page(snapshot, request("gặp TT Trump"));
    CHECK(found.warnings.empty());
    CHECK(found.total == 200);
}
