#pragma once

#include <string>
#include <thread>

namespace xdd::test {

/// Something that listens on the loopback address and is no server: sends `greeting` to whoever connects,
/// then nothing more.
class FakeServer {
  public:
    explicit FakeServer(std::string greeting);
    ~FakeServer();
    FakeServer(const FakeServer&) = delete;
    FakeServer& operator=(const FakeServer&) = delete;

    std::string location() const { return "tcp:127.0.0.1:" + std::to_string(port_); }

  private:
    void serve(const std::string& greeting);

    int listening_ = -1;
    int ending_[2] = {-1, -1};  // a pipe whose closing ends serve()
    unsigned port_ = 0;
    std::thread thread_;
};

/// A port of the loopback address on which nothing listens.
unsigned free_port();

/// The first bytes that the server at a port of the loopback address sends to whoever connects.
std::string greeting_of(unsigned port);

}  // namespace xdd::test
