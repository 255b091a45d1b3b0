#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "indexer/glass/inverted_batch.h"
#include "indexer/glass/table_writer.h"

/// The file iamglass, which tells what a glass database holds and where its tables begin.
namespace xdd::glass {

/// In the order in which the file has them; the last two stay empty here.
enum class Table { postings, documents, term_lists, positions, spellings, synonyms };
inline constexpr std::size_t tables = 6;

/// The 16 bytes by which a database is told from all others, if the one in the folder has the version of
/// glass that is written here; nothing if it has another, or none. Xapian has had this one since 1.3.5.
std::optional<std::string> identity_of_known_format(const std::filesystem::path& folder);

/// Writes the file anew, as the database's first state. Throws Xapian::DatabaseError.
void write_version_file(const std::filesystem::path& folder, const std::string& identity,
                        const std::array<TableRoot, tables>& roots, const DocumentStatistics& statistics);

}  // namespace xdd::glass
