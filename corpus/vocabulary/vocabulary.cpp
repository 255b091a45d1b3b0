#include "corpus/vocabulary/vocabulary.h"

#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string_view>

#include <xxhash.h>

#include "corpus/vietnamese/analysis.h"
#include "corpus/vocabulary/table_file.h"

namespace xdd {

extern const std::string_view embedded_topics;
extern const std::string_view embedded_abbreviations;
extern const std::string_view embedded_bylines;
extern const std::string_view embedded_document_types;
extern const std::string_view embedded_issuers;
extern const std::string_view embedded_provinces;
extern const std::string_view embedded_pages;

namespace {

namespace fs = std::filesystem;

struct VocabularyFile {
    std::string name;  ///< as messages show it: the path when the file was read from a folder
    std::string text;
};

/// The one table of files: what each is called and how it fills the vocabulary.
struct VocabularyPart {
    const char* file;
    const std::string_view* built_in;
    void (*read)(const VocabularyFile&, Vocabulary&);
};

void need(const VocabularyFile& file, const TableRow& row, std::size_t column, const char* what) {
    if (row.columns[column].empty()) fail_at(file.name, row.line, std::string("no ") + what);
}

/// Each code or form may stand once in its file.
class Once {
  public:
    explicit Once(const VocabularyFile& file) : file_(file) {}
    void add(const std::string& value, std::size_t line) {
        if (const auto [first, is_new] = lines_.try_emplace(value, line); !is_new) {
            fail_at(file_.name, line,
                    "\"" + value + "\" stands in line " + std::to_string(first->second) + " already");
        }
    }

  private:
    const VocabularyFile& file_;
    std::map<std::string, std::size_t> lines_;
};

void read_topics(const VocabularyFile& file, Vocabulary& vocabulary) {
    Once codes(file);
    Once labels(file);
    std::set<std::string> groups;
    for (const TableRow& row : read_table(file.name, file.text, 5)) {
        need(file, row, 0, "code");
        need(file, row, 1, "label");
        Topic topic;
        topic.code = row.columns[0];
        topic.label = row.columns[1];
        topic.group = topic.code.substr(0, topic.code.find_first_of("0123456789"));
        topic.other_labels = split_items(file.name, row, 2);
        topic.triggers = split_items(file.name, row, 3);
        topic.weak_triggers = split_items(file.name, row, 4);
        codes.add(topic.code, row.line);
        labels.add(topic.label, row.line);
        if (topic.group == topic.code) {
            groups.insert(topic.group);
        } else if (!groups.contains(topic.group)) {
            fail_at(file.name, row.line,
                    "topic \"" + topic.code + "\" before its group \"" + topic.group + "\"");
        }
        vocabulary.topics.push_back(std::move(topic));
    }
}

/// "chỉ thị #", "# triệu": the number sign says where a number stands.
void take_places_of_numbers(Abbreviation& entry) {
    for (std::size_t i = 0; i < entry.expansions.size(); ++i) {
        std::string& expansion = entry.expansions[i];
        if (expansion.ends_with(" #")) {
            entry.before_number.push_back(i);
            expansion.resize(expansion.size() - 2);
        } else if (expansion.starts_with("# ")) {
            entry.behind_number.push_back(i);
            expansion.erase(0, 2);
        }
    }
}

void read_abbreviations(const VocabularyFile& file, Vocabulary& vocabulary) {
    Once forms(file);
    for (const TableRow& row : read_table(file.name, file.text, 3)) {
        need(file, row, 0, "abbreviation");
        need(file, row, 1, "expansion");
        const std::string& mark = row.columns[2];
        if (!mark.empty() && mark != "?" && mark != "#" && mark != "=")
            fail_at(file.name, row.line, "the third column is \"?\", \"#\", \"=\" or empty");
        if (row.columns[0].find(' ') != std::string::npos) {
            fail_at(file.name, row.line, "an abbreviation is one word");
        }
        Abbreviation entry{row.columns[0], split_items(file.name, row, 1), mark == "?" || mark == "#"};
        entry.only_beside_numbers = mark == "#";
        forms.add(entry.form, row.line);
        if (entry.expansions.size() > 1 && mark.empty()) {
            fail_at(file.name, row.line, "several expansions need the mark \"?\", \"#\" or \"=\"");
        }
        take_places_of_numbers(entry);
        vocabulary.abbreviations.push_back(std::move(entry));
    }
}

void read_document_types(const VocabularyFile& file, Vocabulary& vocabulary) {
    Once codes(file);
    for (const TableRow& row : read_table(file.name, file.text, 2)) {
        need(file, row, 0, "code");
        need(file, row, 1, "name");
        codes.add(row.columns[0], row.line);
        vocabulary.document_types.push_back({row.columns[0], split_items(file.name, row, 1)});
    }
}

void read_issuers(const VocabularyFile& file, Vocabulary& vocabulary) {
    Once codes(file);
    Once short_names(file);
    for (const TableRow& row : read_table(file.name, file.text, 3)) {
        need(file, row, 0, "code");
        need(file, row, 1, "name");
        codes.add(row.columns[0], row.line);
        Issuer issuer{row.columns[0], row.columns[1], split_items(file.name, row, 2)};
        for (const std::string& name : issuer.short_names) short_names.add(name, row.line);
        vocabulary.issuers.push_back(std::move(issuer));
    }
}

void read_provinces(const VocabularyFile& file, Vocabulary& vocabulary) {
    Once names(file);
    for (const TableRow& row : read_table(file.name, file.text, 5)) {
        need(file, row, 0, "name");
        const std::string& kind = row.columns[1];
        const std::string& mark = row.columns[4];
        if (kind != "province" && kind != "city")
            fail_at(file.name, row.line, "the second column is \"province\" or \"city\"");
        if (!mark.empty() && mark != "word")
            fail_at(file.name, row.line, "the fifth column is \"word\" or empty");
        Province entry{row.columns[0], kind == "city", split_items(file.name, row, 2),
                       split_items(file.name, row, 3), mark == "word"};
        names.add(entry.name, row.line);
        for (const std::string& name : entry.other_names) names.add(name, row.line);
        vocabulary.provinces.push_back(std::move(entry));
    }
}

/// Lists of words by their names in a file.
template <typename Lists>
using NamedLists = std::map<std::string, std::vector<std::string> Lists::*>;

template <typename Lists>
void read_word_lists(const VocabularyFile& file, const NamedLists<Lists>& named, Lists& lists) {
    Once items(file);
    for (const TableRow& row : read_table(file.name, file.text, 2)) {
        need(file, row, 0, "list name");
        need(file, row, 1, "words");
        const auto list = named.find(row.columns[0]);
        if (list == named.end()) fail_at(file.name, row.line, "unknown list \"" + row.columns[0] + "\"");
        std::vector<std::string>& words = lists.*(list->second);
        for (std::string& word : split_items(file.name, row, 1)) {
            // Signs count for nothing in the lists: what is nothing else would be any line of signs.
            if (analyze(word).empty())
                fail_at(file.name, row.line, "\"" + word + "\" holds neither letter nor figure");
            items.add(row.columns[0] + ": " + word, row.line);
            words.push_back(std::move(word));
        }
    }
}

void read_bylines(const VocabularyFile& file, Vocabulary& vocabulary) {
    static const NamedLists<BylineWords> named = {
        {"degrees", &BylineWords::degrees},
        {"ranks", &BylineWords::ranks},
        {"honorifics", &BylineWords::honorifics},
        {"role_words", &BylineWords::role_words},
        {"roles_or_names", &BylineWords::roles_or_names},
        {"institutions", &BylineWords::institutions},
        {"institutions_or_names", &BylineWords::institutions_or_names},
        {"family_names", &BylineWords::family_names},
        {"bodies_before_names", &BylineWords::bodies_before_names},
        {"not_names", &BylineWords::not_names},
        {"place_words", &BylineWords::place_words},
        {"sentence_words", &BylineWords::sentence_words},
        {"notes", &BylineWords::notes},
        {"sources", &BylineWords::sources},
        {"labels", &BylineWords::labels},
        {"group_labels", &BylineWords::group_labels},
        {"credits", &BylineWords::credits},
        {"editors", &BylineWords::editors},
        {"agencies", &BylineWords::agencies},
        {"reporters", &BylineWords::reporters},
    };
    read_word_lists(file, named, vocabulary.bylines);
}

void read_pages(const VocabularyFile& file, Vocabulary& vocabulary) {
    static const NamedLists<PageWords> named = {
        {"neighbours_headings", &PageWords::neighbours_headings},
        {"title_headings", &PageWords::title_headings},
        {"comment_headings", &PageWords::comment_headings},
        {"buttons", &PageWords::buttons},
        {"rating_beginnings", &PageWords::rating_beginnings},
        {"menu_items", &PageWords::menu_items},
        {"menu_lines", &PageWords::menu_lines},
        {"menu_beginnings", &PageWords::menu_beginnings},
        {"mastheads", &PageWords::mastheads},
        {"footers", &PageWords::footers},
        {"footer_beginnings", &PageWords::footer_beginnings},
        {"publisher_labels", &PageWords::publisher_labels},
        {"imprint_beginnings", &PageWords::imprint_beginnings},
        {"imprint_labels", &PageWords::imprint_labels},
        {"phone_labels", &PageWords::phone_labels},
    };
    read_word_lists(file, named, vocabulary.pages);
}

constexpr std::array parts = {
    VocabularyPart{"topics.tsv", &embedded_topics, read_topics},
    VocabularyPart{"abbreviations.tsv", &embedded_abbreviations, read_abbreviations},
    VocabularyPart{"bylines.tsv", &embedded_bylines, read_bylines},
    VocabularyPart{"document_types.tsv", &embedded_document_types, read_document_types},
    VocabularyPart{"issuers.tsv", &embedded_issuers, read_issuers},
    VocabularyPart{"provinces.tsv", &embedded_provinces, read_provinces},
    VocabularyPart{"pages.tsv", &embedded_pages, read_pages},
};

std::optional<VocabularyFile> read_from(const fs::path& folder, const char* name) {
    const fs::path path = folder / name;
    if (!fs::exists(path)) return std::nullopt;
    std::ifstream in(path, std::ios::binary);
    VocabularyFile file{path.string(), {std::istreambuf_iterator<char>(in), {}}};
    if (!in) throw VocabularyError(path.string() + ": cannot be read");
    return file;
}

std::string hex(std::uint64_t value) {
    std::string digits(16, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, value >>= 4) {
        *digit = "0123456789abcdef"[value & 15];
    }
    return digits;
}

}  // namespace

Vocabulary load_vocabulary(const std::optional<fs::path>& folder) {
    if (folder && !fs::is_directory(*folder)) {
        throw VocabularyError(folder->string() + ": there is no such vocabulary folder");
    }
    Vocabulary vocabulary;
    std::string hashed;
    bool replaced = !folder;
    for (const VocabularyPart& part : parts) {
        auto file = folder ? read_from(*folder, part.file) : std::nullopt;
        replaced = replaced || file;
        if (!file) file = VocabularyFile{part.file, std::string(*part.built_in)};
        part.read(*file, vocabulary);
        hashed += part.file + ('\0' + std::to_string(file->text.size())) + '\0' + file->text;
    }
    if (!replaced) throw VocabularyError(folder->string() + ": holds none of the vocabulary files");
    vocabulary.hash = hex(XXH3_64bits(hashed.data(), hashed.size()));
    return vocabulary;
}

}  // namespace xdd
