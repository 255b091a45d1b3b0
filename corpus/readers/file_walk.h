#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace xdd {

/// A place to read from, as the walk found it.
struct InputFile {
    std::filesystem::path path;  ///< empty for standard input
    bool named = false;          ///< given by the caller, not found in a folder
    /// Bytes of a regular file; nothing for a pipe, a device or standard input.
    std::optional<std::uintmax_t> size;
    std::string failure;  ///< why it cannot be read, when the walk already knows; else ""
};

struct FileWalk {
    std::vector<InputFile> files;
    /// What a folder holds that is not read: hidden entries (name begins with a point; a hidden folder is one
    /// entry), pipes and devices, folders that a link leads to a second time.
    std::vector<std::string> passed_over;
};

/// Lists the files of the paths in their order; folders at any depth in byte order of the names inside. Links
/// are followed, but no folder is walked twice for one path, so that loops end. "-" is standard input. Throws
/// std::filesystem::filesystem_error naming the first path that does not exist.
FileWalk walk_files(const std::vector<std::string>& paths);

/// The path as UTF-8 for people and JSON: a byte that is no UTF-8 is written \xNN.
std::string shown_path(const std::filesystem::path& path);

}  // namespace xdd
