#include "corpus/vocabulary/table_file.h"

#include <algorithm>

#include "corpus/encodings/utf8.h"
#include "corpus/vocabulary/vocabulary.h"

namespace xdd {
namespace {

std::string trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \r");
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \r") - begin + 1));
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        parts.push_back(trimmed(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return parts;
}

}  // namespace

void fail_at(const std::string& file, std::size_t line, const std::string& reason) {
    throw VocabularyError(file + ":" + std::to_string(line) + ": " + reason);
}

std::vector<TableRow> read_table(const std::string& file, std::string_view text, std::size_t columns) {
    if (const auto bad = find_invalid_utf8(text)) {
        const auto line =
            std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*bad), '\n') + 1;
        fail_at(file, static_cast<std::size_t>(line), "not valid UTF-8");
    }
    text = without_bom(text);
    std::vector<TableRow> rows;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.starts_with('#') || line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        TableRow row{number, split(line, '\t')};
        if (row.columns.size() > columns) {
            fail_at(file, number,
                    std::to_string(row.columns.size()) + " columns where at most " + std::to_string(columns) +
                        " are known");
        }
        row.columns.resize(columns);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::string> split_items(const std::string& file, const TableRow& row, std::size_t column) {
    if (row.columns[column].empty()) return {};
    std::vector<std::string> items = split(row.columns[column], ';');
    for (auto item = items.begin(); item != items.end(); ++item) {
        if (item->empty()) fail_at(file, row.line, "an empty item between semicolons");
        if (std::find(items.begin(), item, *item) != item) {
            fail_at(file, row.line, "\"" + *item + "\" stands twice in one column");
        }
    }
    return items;
}

}  // namespace xdd
