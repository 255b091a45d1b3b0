#include "indexer/glass/new_file.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

#include <xapian.h>

namespace xdd::glass {
namespace {

constexpr std::size_t piece = std::size_t{256} << 10U;

[[noreturn]] void throw_unwritable(const std::string& path, int error) {
    throw Xapian::DatabaseError("Error writing " + path, error);
}

}  // namespace

NewFile::NewFile(std::string path)
    : path_(std::move(path)),
      descriptor_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0) throw_unwritable(path_, errno);
    buffer_.reserve(2 * piece);
}

NewFile::~NewFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void NewFile::write(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= piece) flush();
}

void NewFile::flush() {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
        const ssize_t taken = ::write(descriptor_, rest.data(), rest.size());
        if (taken < 0 && errno == EINTR) continue;
        if (taken < 0) throw_unwritable(path_, errno);
        rest.remove_prefix(static_cast<std::size_t>(taken));
    }
    written_ += buffer_.size();
    buffer_.clear();
}

void NewFile::close(bool durably) {
    flush();
    if (durably && ::fdatasync(descriptor_) != 0) throw_unwritable(path_, errno);
    if (::close(std::exchange(descriptor_, -1)) != 0) throw_unwritable(path_, errno);
}

}  // namespace xdd::glass
