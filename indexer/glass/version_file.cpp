#include "indexer/glass/version_file.h"

#include <fstream>
#include <string_view>

#include "indexer/glass/block.h"
#include "indexer/glass/deflate.h"
#include "indexer/glass/new_file.h"
#include "indexer/glass/packing.h"

namespace xdd::glass {
namespace {

constexpr const char* file_name = "iamglass";

/// What every such file begins with, and the version: a date, 14 March 2016, as years since 2014 times 512,
/// month times 32 and day.
constexpr std::string_view beginning{"\x0F\x0DXapian Glass\x04\x6E", 16};
constexpr std::size_t identity_size = 16;

void pack_root(std::string& to, const TableRoot& root, Table table) {
    constexpr unsigned leaves_in_order = 2;
    constexpr unsigned has_no_file = 1;
    const bool compresses = table != Table::postings && table != Table::positions;
    pack_number(to, root.block);
    pack_number(to, root.level << 2U | leaves_in_order | (root.entries == 0 ? has_no_file : 0));
    pack_number(to, root.entries);
    pack_number(to, block_size >> 11U);
    pack_number(to, compresses ? compress_above : 0);
    std::string free_blocks;  // none: the state, the first block not used, and two empty places in the list
    if (root.entries != 0) {
        pack_number(free_blocks, revision);
        pack_number(free_blocks, root.blocks);
        for (int i = 0; i < 4; ++i) pack_number(free_blocks, 0);
    }
    pack_string(to, free_blocks);
}

void pack_statistics(std::string& to, const DocumentStatistics& statistics) {
    pack_number(to, statistics.documents);
    pack_number(to, statistics.last_number - statistics.documents);
    pack_number(to, statistics.least_length);
    pack_number(to, statistics.greatest_count);
    pack_number(to, statistics.greatest_length - statistics.greatest_count);
    pack_number(to, 0);  // oldest set of changes kept for replication
    pack_number(to, statistics.total_length);
    pack_number(to, 0);  // greatest frequency in a spelling dictionary
}

}  // namespace

std::optional<std::string> identity_of_known_format(const std::filesystem::path& folder) {
    std::ifstream file(folder / file_name, std::ios::binary);
    std::string read(beginning.size() + identity_size, '\0');
    if (!file.read(read.data(), static_cast<std::streamsize>(read.size()))) return std::nullopt;
    if (!read.starts_with(beginning)) return std::nullopt;
    return read.substr(beginning.size());
}

void write_version_file(const std::filesystem::path& folder, const std::string& identity,
                        const std::array<TableRoot, tables>& roots, const DocumentStatistics& statistics) {
    std::string bytes(beginning);
    bytes += identity;
    pack_number(bytes, revision);
    for (std::size_t table = 0; table < tables; ++table)
        pack_root(bytes, roots[table], static_cast<Table>(table));
    pack_statistics(bytes, statistics);
    NewFile file((folder / file_name).string());
    file.write(bytes);
    file.close(true);
}

}  // namespace xdd::glass
