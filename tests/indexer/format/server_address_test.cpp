#include "indexer/format/server_address.h"

#include <string>

#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("A server's address is a host and a port behind tcp:") {
    const auto server = server_address("tcp:archive.example.org:7777");
    REQUIRE(server);
    CHECK(server->host == "archive.example.org");
    CHECK(server->port == 7777);
    CHECK(server_address("tcp:::1:1")->host == "::1");
    CHECK(server_address("tcp:h:65535")->port == 65535);
    CHECK(host_and_port("h:80")->port == 80);
}

TEST_CASE("What lacks a host or a port is no address, but meant as one") {
    for (const std::string location :
         {"tcp:", "tcp:host", "tcp:host:", "tcp::7777", "tcp:host:0", "tcp:host:65536", "tcp:host:-1",
          "tcp:host:7777x", "tcp:host: 7777", "tcp:host:99999999999"}) {
        CAPTURE(location);
        CHECK(names_server(location));
        CHECK_FALSE(server_address(location));
    }
    CHECK_FALSE(names_server("folder/tcp:h:1"));
    CHECK_FALSE(server_address("folder"));
}
