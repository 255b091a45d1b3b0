#include "tests/support/xapian_server.h"

#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <netinet/in.h>
#include <sstream>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace xdd::test {
namespace {

std::string find_program(const std::string& name) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::string program = folder + '/' + name;
        if (access(program.c_str(), X_OK) == 0) return program;
    }
    return {};
}

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int free_port() {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    const bool bound = bind(socket, reinterpret_cast<sockaddr*>(&address), length) == 0 &&
                       getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length) == 0;
    close(socket);
    if (!bound) throw std::runtime_error("no free port on the loopback address");
    return ntohs(address.sin_port);
}

bool answers(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = loopback(port);
    const bool connected = connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(socket);
    return connected;
}

}  // namespace

std::unique_ptr<XapianServer> XapianServer::start(const std::string& index) {
    const std::string program = find_program("xapian-tcpsrv");
    if (program.empty()) return nullptr;
    return std::unique_ptr<XapianServer>(new XapianServer(program, index));
}

XapianServer::XapianServer(const std::string& program, const std::string& index) : port_(free_port()) {
    const std::string port = std::to_string(port_);
    process_ = fork();
    if (process_ < 0) throw std::runtime_error("no new process for xapian-tcpsrv");
    if (process_ == 0) {
        if (std::freopen("/dev/null", "w", stderr) == nullptr) _exit(127);
        setsid();  // told to end, it ends all of its process group
        execl(program.c_str(), program.c_str(), "--quiet", "--interface", "127.0.0.1", "--port", port.c_str(),
              index.c_str(), nullptr);
        _exit(127);
    }
    for (int tries = 0; tries < 200 && !answers(port_); ++tries) {
        if (waitpid(process_, nullptr, WNOHANG) != 0) {
            process_ = 0;
            throw std::runtime_error("xapian-tcpsrv does not start");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

XapianServer::~XapianServer() {
    if (process_ == 0) return;
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
}

void XapianServer::stop() {
    if (process_ == 0) return;
    kill(-process_, SIGKILL);
    waitpid(process_, nullptr, 0);
    process_ = 0;
}

std::string XapianServer::location() const {
    return "tcp:127.0.0.1:" + std::to_string(port_);
}

}  // namespace xdd::test
