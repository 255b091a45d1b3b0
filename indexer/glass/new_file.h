#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace xdd::glass {

/// A file that is written from its beginning to its end, in large pieces. Every failure throws
/// Xapian::DatabaseError with the file and the reason, as Xapian's own writer does.
class NewFile {
  public:
    explicit NewFile(std::string path);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    void write(std::string_view bytes);

    /// Bytes written so far.
    std::uint64_t size() const { return written_ + buffer_.size(); }

    /// All of it has reached the disk when this returns, or, without `durably`, the system. To be called
    /// once, last.
    void close(bool durably);

  private:
    void flush();

    std::string path_;
    int descriptor_;
    std::string buffer_;
    std::uint64_t written_ = 0;
};

}  // namespace xdd::glass
