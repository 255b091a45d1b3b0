#include "indexer/format/index_files.h"

#include <algorithm>
#include <filesystem>

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

}  // namespace

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
