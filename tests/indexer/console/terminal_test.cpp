#include "indexer/console/terminal.h"

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("what is no terminal gets no colour unless it is asked for") {
    const int file = open("/dev/null", O_WRONLY);
    REQUIRE(file >= 0);
    CHECK_FALSE(is_terminal(file));
    CHECK_FALSE(wants_color(ColorChoice::automatic, file));
    CHECK(wants_color(ColorChoice::always, file));
    CHECK_FALSE(wants_color(ColorChoice::never, file));
    close(file);
}

TEST_CASE("without a terminal the width is what COLUMNS says, else 80") {
    const int file = open("/dev/null", O_WRONLY);
    REQUIRE(file >= 0);
    setenv("COLUMNS", "132", 1);
    CHECK(terminal_width(file) == 132);
    for (const char* nonsense : {"", "0", "-5", "wide", "99999999999999999999"}) {
        setenv("COLUMNS", nonsense, 1);
        CAPTURE(nonsense);
        CHECK(terminal_width(file) == 80);
    }
    unsetenv("COLUMNS");
    CHECK(terminal_width(file) == 80);
    close(file);
}
