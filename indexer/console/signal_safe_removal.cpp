#include "indexer/console/signal_safe_removal.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace xdd {
namespace {

constexpr int deepest = 8;

/// What the system call writes, see getdents64(2); readdir(3) is not safe in a signal handler.
struct DirectoryEntry {
    std::uint64_t inode;
    std::int64_t offset;
    std::uint16_t length;
    std::uint8_t type;
    char name[1];
};
constexpr std::size_t length_at = offsetof(DirectoryEntry, length);
constexpr std::size_t name_at = offsetof(DirectoryEntry, name);

void remove_at(int parent, const char* name, int depth);

void empty_folder(int folder, int depth) {
    alignas(DirectoryEntry) char buffer[4096];
    for (;;) {
        const long bytes = syscall(SYS_getdents64, folder, buffer, sizeof buffer);
        if (bytes <= 0) return;
        for (long at = 0; at < bytes;) {
            const char* name = buffer + at + name_at;
            if (std::strcmp(name, ".") != 0 && std::strcmp(name, "..") != 0) remove_at(folder, name, depth);
            std::uint16_t length = 0;
            std::memcpy(&length, buffer + at + length_at, sizeof length);
            at += length;
        }
    }
}

void remove_at(int parent, const char* name, int depth) {
    if (unlinkat(parent, name, 0) == 0 || depth == 0) return;
    const int folder = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder < 0) return;
    empty_folder(folder, depth - 1);
    close(folder);
    unlinkat(parent, name, AT_REMOVEDIR);
}

}  // namespace

void remove_folder_signal_safe(const char* folder) {
    remove_at(AT_FDCWD, folder, deepest);
}

}  // namespace xdd
