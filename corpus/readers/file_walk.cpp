#include "corpus/readers/file_walk.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <utility>

#include "corpus/encodings/utf8.h"

namespace xdd {

namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
    return path.filename().native().starts_with('.');
}

InputFile unreadable(const fs::path& path, bool named, const std::error_code& error) {
    return {path, named, 0, error.message()};
}

InputFile regular_file(const fs::path& path, bool named) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (error) return unreadable(path, named, error);
    return {path, named, size, {}};
}

/// Walks what one given path holds.
class FolderWalk {
  public:
    explicit FolderWalk(FileWalk& found) : found_(found) {}

    void folder(const fs::path& path) {
        std::error_code error;
        const fs::path real = fs::canonical(path, error);
        if (!error && !walked_.insert(real.native()).second) {
            found_.passed_over.push_back(shown_path(path));
            return;
        }
        std::vector<fs::path> entries;
        fs::directory_iterator entry(path, error);
        for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
            entries.push_back(entry->path());
        }
        if (error) found_.files.push_back(unreadable(path, false, error));
        std::sort(entries.begin(), entries.end(), [](const fs::path& left, const fs::path& right) {
            return left.filename().native() < right.filename().native();
        });
        for (const fs::path& each : entries) this->entry(each);
    }

  private:
    void entry(const fs::path& path) {
        if (is_hidden(path)) {
            found_.passed_over.push_back(shown_path(path));
            return;
        }
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (error) {
            found_.files.push_back(unreadable(path, false, error));
        } else if (fs::is_directory(status)) {
            folder(path);
        } else if (fs::is_regular_file(status)) {
            found_.files.push_back(regular_file(path, false));
        } else {
            found_.passed_over.push_back(shown_path(path));
        }
    }

    FileWalk& found_;
    std::set<std::string> walked_;
};

}  // namespace

FileWalk walk_files(const std::vector<std::string>& paths) {
    FileWalk found;
    for (const std::string& given : paths) {
        if (given == "-") {
            found.files.push_back({{}, true, std::nullopt, {}});
            continue;
        }
        const fs::path path(given);
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (!fs::exists(status)) {
            if (!error) error = std::make_error_code(std::errc::no_such_file_or_directory);
            throw fs::filesystem_error("cannot open", path, error);
        }
        if (fs::is_directory(status)) {
            FolderWalk(found).folder(path);
        } else if (fs::is_regular_file(status)) {
            found.files.push_back(regular_file(path, true));
        } else {
            found.files.push_back({path, true, std::nullopt, {}});
        }
    }
    return found;
}

std::string shown_path(const fs::path& path) {
    std::string_view left = path.native();
    std::string shown;
    while (const auto bad = find_invalid_utf8(left)) {
        shown += left.substr(0, *bad);
        std::array<char, 5> escape{};
        std::snprintf(escape.data(), escape.size(), "\\x%02X", static_cast<unsigned char>(left[*bad]));
        shown += escape.data();
        left.remove_prefix(*bad + 1);
    }
    return shown += left;
}

}  // namespace xdd
