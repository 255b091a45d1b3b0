#include "indexer/console/messages.h"

#include <sstream>

#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("control characters of a message are written out, so that no terminal obeys them") {
    CHECK(printable("a\x1b[2Jb") == "a\\x1b[2Jb");
    CHECK(printable("a\tb\rc\x7f") == "a\\x09b\\x0dc\\x7f");
    CHECK(printable("a\xc2\x9bz") == "a\\x9bz");
}

TEST_CASE("letters and line ends of a message stay") {
    CHECK(printable("Tổ chức cơ sở đảng\nÂu") == "Tổ chức cơ sở đảng\nÂu");
}

TEST_CASE("a message begins with the program's name") {
    std::ostringstream err;
    print_message(err, "xdd-index", "no PATH given");
    CHECK(err.str() == "xdd-index: no PATH given\n");
}
