#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace xdd {

/// A line of a vocabulary file: its columns, cleaned of blanks at their ends.
struct TableRow {
    std::size_t line = 0;
    std::vector<std::string> columns;
};

/// The rows of a table: UTF-8 text, columns parted by tabs, lines that are empty or begin with # passed over.
/// Rows shorter than `columns` are filled up with empty ones. Throws VocabularyError for broken UTF-8 and for
/// a row of more columns.
std::vector<TableRow> read_table(const std::string& file, std::string_view text, std::size_t columns);

/// The items of a column, parted by ";". Throws VocabularyError for an empty item or one given twice.
std::vector<std::string> split_items(const std::string& file, const TableRow& row, std::size_t column);

/// Throws VocabularyError as "FILE:LINE: REASON".
[[noreturn]] void fail_at(const std::string& file, std::size_t line, const std::string& reason);

}  // namespace xdd
