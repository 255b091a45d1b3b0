#include "tests/support/fake_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace xdd::test {
namespace {

sockaddr_in loopback(unsigned port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// Sockets know addresses of many kinds by one type.
sockaddr* any(sockaddr_in& address) {
    return reinterpret_cast<sockaddr*>(&address);
}

int listen_somewhere(unsigned& port) {
    const int socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (socket_ < 0 || bind(socket_, any(address), size) != 0 || listen(socket_, 16) != 0 ||
        getsockname(socket_, any(address), &size) != 0)
        throw std::runtime_error("cannot listen on the loopback address");
    port = ntohs(address.sin_port);
    return socket_;
}

int connect_to(unsigned port) {
    const int socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(port);
    if (connect(socket_, any(address), sizeof address) == 0) return socket_;
    close(socket_);
    return -1;
}

}  // namespace

unsigned free_port() {
    unsigned port = 0;
    close(listen_somewhere(port));
    return port;
}

FakeServer::FakeServer(std::string greeting) {
    listening_ = listen_somewhere(port_);
    if (pipe2(ending_, O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
    thread_ = std::thread([this, greeting = std::move(greeting)] { serve(greeting); });
}

void FakeServer::serve(const std::string& greeting) {
    std::vector<int> connections;
    while (true) {
        pollfd waiting[] = {{listening_, POLLIN, 0}, {ending_[0], POLLIN, 0}};
        poll(waiting, 2, -1);
        if (waiting[1].revents != 0) break;
        const int connection = accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0) continue;
        connections.push_back(connection);
        if (send(connection, greeting.data(), greeting.size(), MSG_NOSIGNAL) < 0) continue;
    }
    for (const int connection : connections) close(connection);
}

FakeServer::~FakeServer() {
    close(ending_[1]);
    thread_.join();
    close(ending_[0]);
    close(listening_);
}

std::string greeting_of(unsigned port) {
    const int connected = connect_to(port);
    if (connected < 0) throw std::runtime_error("the server does not answer");
    std::string greeting;
    char bytes[1024];
    pollfd waiting{connected, POLLIN, 0};
    // It comes in pieces; its end is that nothing more comes.
    while (poll(&waiting, 1, greeting.empty() ? 10000 : 300) == 1) {
        const ssize_t size = recv(connected, bytes, sizeof bytes, 0);
        if (size <= 0) break;
        greeting.append(bytes, static_cast<std::size_t>(size));
    }
    close(connected);
    return greeting;
}

}  // namespace xdd::test
