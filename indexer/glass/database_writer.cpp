#include "indexer/glass/database_writer.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "indexer/format/index_error.h"
#include "indexer/glass/posting_list.h"
#include "indexer/glass/version_file.h"

namespace xdd::glass {
namespace fs = std::filesystem;
namespace {

/// Lets Xapian make an empty database: its identity and its format are Xapian's own then.
std::string make_empty(const fs::path& folder) {
    Xapian::WritableDatabase(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC).close();
    const std::optional<std::string> identity = identity_of_known_format(folder);
    if (!identity)
        throw IndexOfOtherVersion("this Xapian, " + std::string(Xapian::version_string()) +
                                  ", has another format of databases than large builds are written in: add "
                                  "fewer articles at a time, which it writes itself, or use Xapian 1.4");
    return *identity;
}

void add_all(TableWriter& table, const std::vector<TableEntry>& entries) {
    for (const TableEntry& entry : entries) table.add(entry.key, entry.tag, entry.compressed);
}

}  // namespace

DatabaseWriter::DatabaseWriter(fs::path folder)
    : folder_(std::move(folder)),
      identity_(make_empty(folder_)),
      documents_(file("docdata.glass")),
      term_lists_(file("termlist.glass")),
      values_(file("values.run")),
      postings_(file("postings.run")),
      positions_(file("positions.run")) {}

void DatabaseWriter::add(InvertedBatch&& batch) {
    statistics_.add(batch.statistics);
    for (const auto& [slot, statistics] : batch.slots) slots_[slot].add(statistics);
    add_all(documents_, batch.documents);
    add_all(term_lists_, batch.term_lists);
    values_.add(batch.values);
    postings_.add(batch.postings);
    positions_.add(batch.positions);
}

TableRoot DatabaseWriter::write_postings() {
    TableWriter table(file("postlist.glass"));
    for (const auto& [slot, statistics] : slots_)
        table.add(slot_statistics_key(slot), pack_slot_statistics(statistics));
    values_.merge([&](std::string_view key, const std::vector<std::string_view>& chunks) {
        table.add(key, chunks.front());  // no two documents have the same number
    });
    PostingListWriter lists(table);
    std::vector<PostingPiece> pieces;
    postings_.merge([&](std::string_view key, const std::vector<std::string_view>& packed) {
        pieces.clear();
        for (const std::string_view piece : packed) pieces.push_back(unpack_piece(piece));
        lists.write(key, pieces);
    });
    return table.finish();
}

TableRoot DatabaseWriter::write_positions() {
    TableWriter table(file("position.glass"));
    positions_.merge([&](std::string_view key, const std::vector<std::string_view>& lists) {
        table.add(key, lists.front());
    });
    return table.finish();
}

void DatabaseWriter::finish() {
    if (statistics_.documents == 0) return;  // the database is as Xapian made it
    std::array<TableRoot, tables> roots{};
    const auto root = [&](Table table) -> TableRoot& { return roots[static_cast<std::size_t>(table)]; };
    root(Table::documents) = documents_.finish();
    root(Table::term_lists) = term_lists_.finish();
    root(Table::positions) = write_positions();
    root(Table::postings) = write_postings();
    write_version_file(folder_, identity_, roots, statistics_);
}

}  // namespace xdd::glass
