#include "corpus/readers/source.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <istream>
#include <unordered_map>

#include "corpus/content_hash.h"
#include "corpus/encodings/utf8.h"
#include "corpus/metadata/byline_words.h"
#include "corpus/readers/file_format.h"
#include "corpus/readers/file_walk.h"
#include "corpus/readers/input_text.h"
#include "corpus/readers/json_object.h"
#include "corpus/readers/json_record.h"
#include "corpus/readers/page.h"

namespace xdd {

namespace {

constexpr std::size_t longest_article = std::size_t{64} << 20U;

constexpr std::string_view standard_input_name = "-";

bool is_blank_line(std::string_view line) {
    return line.find_first_not_of(" \t\r\v\f") == std::string_view::npos;
}

Rejection too_long(std::size_t line) {
    return {{}, line, {}, "too-long", "an article must not be longer than 64 MiB"};
}

void fill_defaults(Record& record, const SourceOptions& options) {
    if (!record.issue && !options.issue.empty()) record.issue = Issue{0, {}, options.issue};
    if (record.section.empty()) record.section = options.section;
    if (record.topics.empty()) record.topics = options.topics;
}

/// The ids of a run, to tell when one comes a second time.
class SeenIds {
  public:
    /// Nothing, or where the id was first given when its content was another there. Marks what is repeated.
    std::optional<std::string> clash(ReadRecord& read) {
        const auto [seen, is_new] = ids_.try_emplace(read.record.id);
        if (is_new) {
            seen->second = {read.content_hash, file_number(read.file), read.line};
            return std::nullopt;
        }
        read.repeated = seen->second.content_hash == read.content_hash;
        if (read.repeated) return std::nullopt;
        std::string place = files_[seen->second.file];
        if (seen->second.line != 0) place += " line " + std::to_string(seen->second.line);
        return place;
    }

  private:
    struct FirstPlace {
        std::string content_hash;
        std::size_t file = 0;
        std::size_t line = 0;
    };

    std::size_t file_number(const std::string& file) {
        if (files_.empty() || files_.back() != file) files_.push_back(file);
        return files_.size() - 1;
    }

    std::unordered_map<std::string, FirstPlace> ids_;
    std::vector<std::string> files_;
};

/// A file while it is being read.
struct OpenFile {
    std::string name;  ///< as shown
    std::filesystem::path path;
    bool named = false;
    std::optional<std::ifstream> stream;  ///< none for standard input
    std::optional<InputText> text;
    SourceFormat format = SourceFormat::automatic;
    std::size_t line = 0;
};

}  // namespace

struct ArticleSource::State {
    State(FileWalk found, SourceOptions given, const Vocabulary& words, std::istream& input)
        : walk(std::move(found)),
          options(std::move(given)),
          vocabulary(words),
          furniture(words.pages),
          standard_input(input) {}

    std::optional<ReadResult> next();
    std::optional<ReadResult> open(const InputFile& file);
    std::optional<ReadResult> settle_format(const InputFile& file);
    std::optional<ReadResult> next_of_current();
    std::optional<ReadResult> next_line();
    ReadResult whole_page();
    const CompiledBylineWords& byline_words();
    ReadResult finish(ReadResult result);
    ReadResult finish(ReadRecord read);
    void close();

    Rejection reject(std::string code, std::string message) const {
        return {current->name, 0, {}, std::move(code), std::move(message)};
    }

    FileWalk walk;
    SourceOptions options;
    const Vocabulary& vocabulary;
    const PageFurniture furniture;
    std::istream& standard_input;
    std::size_t next_file = 0;
    std::unique_ptr<OpenFile> current;
    std::uintmax_t done = 0;  ///< bytes of the files that are closed
    SeenIds seen;
    std::optional<CompiledBylineWords> compiled;
};

std::optional<ReadResult> ArticleSource::State::next() {
    for (;;) {
        if (current) {
            if (auto result = next_of_current()) return result;
            close();
        }
        if (next_file == walk.files.size()) return std::nullopt;
        if (auto result = open(walk.files[next_file++])) {
            close();
            return result;
        }
    }
}

/// Makes the file current; a rejection when it cannot be read at all.
std::optional<ReadResult> ArticleSource::State::open(const InputFile& file) {
    current = std::make_unique<OpenFile>();
    current->path = file.path;
    current->named = file.named;
    if (file.path.empty()) {
        current->name = standard_input_name;
        current->text.emplace(standard_input, longest_article);
    } else {
        current->name = shown_path(file.path);
        if (!file.failure.empty()) return reject("unreadable", "cannot be read: " + file.failure);
        errno = 0;
        current->stream.emplace(file.path, std::ios::binary);
        if (!*current->stream) {
            const std::string reason = errno != 0 ? std::strerror(errno) : "unknown reason";
            return reject("unreadable", "cannot be opened: " + reason);
        }
        current->text.emplace(*current->stream, longest_article);
    }
    return settle_format(file);
}

/// Leaves the format automatic for a file that is passed over.
std::optional<ReadResult> ArticleSource::State::settle_format(const InputFile& file) {
    const bool is_standard_input = file.path.empty();
    if (is_standard_input && options.format == SourceFormat::automatic) {
        current->format = SourceFormat::jsonl;
        return std::nullopt;
    }
    const std::string_view start = current->text->first_block();
    if (current->text->broken()) return reject("unreadable", "cannot be read");
    std::optional<SourceFormat> format = detect_format(start, file.path, furniture);
    if (options.format != SourceFormat::automatic && (file.named || !looks_binary(start)))
        format = options.format;
    if (format) {
        if (start.empty()) return reject("empty", "the file is empty");
        current->format = *format;
        return std::nullopt;
    }
    if (!file.named) {
        walk.passed_over.push_back(current->name);
        return std::nullopt;
    }
    if (start.empty()) return reject("empty", "the file is empty");
    return reject("unknown-format",
                  looks_binary(start)
                      ? "the file holds no plain text; read are pages (.txt) and JSON Lines (.jsonl)"
                      : "neither a page (.txt) nor JSON Lines (.jsonl) by content or name; "
                        "--format says which it is");
}

std::optional<ReadResult> ArticleSource::State::next_of_current() {
    switch (current->format) {
        case SourceFormat::automatic:
            return std::nullopt;
        case SourceFormat::jsonl:
            return next_line();
        case SourceFormat::page:
            if (current->line > 0) return std::nullopt;
            current->line = 1;
            return whole_page();
    }
    return std::nullopt;
}

std::optional<ReadResult> ArticleSource::State::next_line() {
    for (;;) {
        std::string_view line;
        const InputText::Outcome outcome = current->text->next_line(line);
        if (outcome == InputText::Outcome::end) break;
        ++current->line;
        if (outcome == InputText::Outcome::too_long) return finish(too_long(current->line));
        if (current->line == 1) line = without_bom(line);
        if (!is_blank_line(line)) return finish(read_json_record(line));
    }
    if (!current->text->broken()) return std::nullopt;
    current->format = SourceFormat::automatic;  // nothing more comes from it
    return reject("unreadable", "reading broke off after line " + std::to_string(current->line));
}

ReadResult ArticleSource::State::whole_page() {
    std::string_view text;
    const InputText::Outcome outcome = current->text->rest(text);
    if (current->text->broken()) return reject("unreadable", "reading broke off");
    if (outcome == InputText::Outcome::too_long) return finish(too_long(0));
    if (text.empty()) return reject("empty", "there is no text");
    ReadResult result = read_page(text, {byline_words(), furniture});
    if (auto* read = std::get_if<ReadRecord>(&result); read != nullptr && current->stream) {
        read->record.id = shown_path(current->path.stem());
    }
    return finish(std::move(result));
}

/// Made ready with the first page: records need none.
const CompiledBylineWords& ArticleSource::State::byline_words() {
    if (!compiled) compiled = compile_byline_words(vocabulary);
    return *compiled;
}

ReadResult ArticleSource::State::finish(ReadResult result) {
    const std::size_t line = current->format == SourceFormat::jsonl ? current->line : 0;
    if (auto* rejected = std::get_if<Rejection>(&result)) {
        rejected->file = current->name;
        if (line != 0) rejected->line = line;
        return result;
    }
    ReadRecord& read = std::get<ReadRecord>(result);
    read.file = current->name;
    read.line = line;
    for (Warning& warning : read.warnings) {
        if (warning.line == 0) warning.line = line;
    }
    return finish(std::move(read));
}

/// Gives the record what it lacks: defaults, an id, its hash.
ReadResult ArticleSource::State::finish(ReadRecord read) {
    fill_defaults(read.record, options);
    if (read.record.id.empty()) read.record.id = derived_id(read.record);
    if (!is_valid_id(read.record.id)) {  // only a file's name can be one: a record's own id was checked
        return Rejection{
            read.file, read.line, "id", "bad-id",
            "the file name gives the id " + in_quotes(read.record.id) +
                ", but an id has 1 to 200 bytes and no white space: rename the file, with - for blanks"};
    }
    read.content_hash = content_hash(read.record);
    if (const auto place = seen.clash(read)) {
        return Rejection{
            read.file, read.line, "id", "duplicate-id",
            "the id " + in_quotes(read.record.id) + " was given with other content in " + *place};
    }
    return read;
}

void ArticleSource::State::close() {
    if (current->text) done += current->text->consumed();
    current.reset();
}

ArticleSource::ArticleSource(const std::vector<std::string>& paths, SourceOptions options,
                             const Vocabulary& vocabulary, std::istream& standard_input)
    : state_(std::make_unique<State>(walk_files(paths), std::move(options), vocabulary, standard_input)) {}

ArticleSource::~ArticleSource() = default;

std::optional<ReadResult> ArticleSource::next() {
    return state_->next();
}

const std::vector<std::string>& ArticleSource::passed_over() const {
    return state_->walk.passed_over;
}

std::uintmax_t ArticleSource::bytes_done() const {
    const auto& current = state_->current;
    return state_->done + (current && current->text ? current->text->consumed() : 0);
}

std::uintmax_t ArticleSource::bytes_total() const {
    std::uintmax_t total = 0;
    for (const InputFile& file : state_->walk.files) {
        if (!file.size) return 0;
        total += *file.size;
    }
    return total;
}

}  // namespace xdd
