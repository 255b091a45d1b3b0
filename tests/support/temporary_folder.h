#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace xdd::test {

/// A new empty folder that goes away with the object.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::string file(std::string_view name) const { return (path_ / name).string(); }

    /// Writes a file below the folder, its parents made as needed; returns its path.
    std::string write(std::string_view name, std::string_view content) const;

  private:
    std::filesystem::path path_;
};

/// The whole content of a file; throws when it cannot be read.
std::string read_file(const std::filesystem::path& path);

/// Path below the folder of outside data (environment variable XDD_DATA), or "" when that is unset or has no
/// such file: a test then says that it was skipped.
std::string outside_data(std::string_view relative_path);

}  // namespace xdd::test
