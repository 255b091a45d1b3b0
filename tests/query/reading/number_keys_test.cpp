#include "query/reading/number_keys.h"

#include "tests/support/catch.h"

using namespace xdd::query;

TEST_CASE("A key is a whole number, another number or none") {
    for (const char* whole : {"0", "26", "751191"}) {
        INFO(whole);
        CHECK(is_whole_number(whole));
        CHECK(is_number(whole));
    }
    for (const char* broken : {"1,3", "4.0", "1.234,5"}) {
        INFO(broken);
        CHECK_FALSE(is_whole_number(broken));
        CHECK(is_number(broken));
    }
    for (const char* word : {"", ".", "5.", ",5", "m2", "26a", "2²"}) {
        INFO(word);
        CHECK_FALSE(is_whole_number(word));
        CHECK_FALSE(is_number(word));
    }
}
