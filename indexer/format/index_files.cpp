#include "indexer/format/index_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "indexer/format/index_error.h"
#include "indexer/format/schema.h"

namespace xdd {
namespace fs = std::filesystem;
namespace {

bool has_positions(const Xapian::Database& database) {
    return std::any_of(schema().begin(), schema().end(), [&](const FamilyInfo& family) {
        const std::string letters(family.prefix);
        return family.positions && database.allterms_begin(letters) != database.allterms_end(letters);
    });
}

/// What changes with every commit; "" where no index lies in a folder at the path itself.
std::string version_file(const std::string& path) {
    std::ifstream file(fs::path(path) / "iamglass", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

Xapian::Database open_files(const std::string& path) {
    constexpr int most_tries = 4;
    for (int attempt = 1;; ++attempt) {
        const std::string version = version_file(path);
        try {
            return Xapian::Database(path);
        } catch (const Xapian::DatabaseModifiedError&) {
            if (!version.empty() && version_file(path) == version) throw_mixed_states(path);
            if (attempt == most_tries) throw;
        }
    }
}

bool holds_tables(const std::string& folder) {
    std::error_code unreadable;
    for (const auto& entry : fs::directory_iterator(folder, unreadable)) {
        if (entry.path().extension() == ".glass") return true;
    }
    return false;
}

std::string lost_file(const Xapian::Database& database, const std::string& location) {
    const fs::path folder(location);
    if (!fs::exists(folder / "iamglass") || database.get_doccount() == 0) return "";
    for (const char* table : {"postlist.glass", "docdata.glass", "termlist.glass", "position.glass"}) {
        if (fs::exists(folder / table)) continue;
        if (table != std::string_view("position.glass") || has_positions(database))
            return (folder / table).string();
    }
    return "";
}

}  // namespace xdd
