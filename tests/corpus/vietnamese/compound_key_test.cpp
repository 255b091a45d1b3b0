#include "corpus/vietnamese/compound_key.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("Every way of writing a compound has one key") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"31-NQ/TU", "31-nq/tu"},   {"7-NQ/TW", "07-nq/tw"},          {"07 - NQ/T.Ư", "07-nq/tw"},
        {"9-5-2012", "9-5-2012"},   {"09/05/2012", "9-5-2012"},       {"440/QĐ-TTg", "440/qđ-ttg"},
        {"309 NQ-TC", "309-nq/tc"}, {"52/2001/QH10", "52/2001/qh10"},
    };
    for (const auto& [text, key] : rows) {
        CHECK(compound_key(text) == key);
        CHECK(compound_key(key) == key);
    }
}

TEST_CASE("A text that is more or less than one compound has no compound key") {
    for (const std::string text :
         {"", "24", "31-NQ/TU ", " 31-NQ/TU", "31-NQ/TU,", "9-5-2012.", "đảng", "2010-2015"}) {
        CHECK_FALSE(compound_key(text));
    }
}
