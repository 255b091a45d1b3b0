#pragma once

#include <memory>
#include <string>
#include <sys/types.h>

namespace xdd::test {

/// Xapian's own server (xapian-tcpsrv) on the loopback address, for as long as the object lives.
class XapianServer {
  public:
    /// Nothing when the machine has no such program. Throws when it does not start.
    static std::unique_ptr<XapianServer> start(const std::string& index);
    ~XapianServer();
    XapianServer(const XapianServer&) = delete;
    XapianServer& operator=(const XapianServer&) = delete;

    std::string location() const;  ///< "tcp:127.0.0.1:PORT"
    unsigned port() const { return static_cast<unsigned>(port_); }
    /// Ends it at once and with it every connection, as a machine that goes down does.
    void stop();

  private:
    XapianServer(const std::string& program, const std::string& index);

    pid_t process_ = 0;
    int port_ = 0;
};

}  // namespace xdd::test
