#pragma once

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "corpus/article.h"
#include "corpus/vocabulary/vocabulary.h"

/// From paths to records: the one door through which articles come in.
namespace xdd {

struct Rejection {
    std::string file;
    std::size_t line = 0;  ///< from 1; 0 when the whole file is meant
    std::string field;     ///< "" when no field is to blame
    std::string code;      ///< stable word for scripts: "bad-json", "bad-utf8", "no-body", ...
    std::string message;   ///< a sentence in English
};

struct ReadRecord {
    Record record;  ///< has a valid id
    std::string file;
    std::size_t line = 0;  ///< from 1; 0 when the whole file is the article
    std::vector<Warning> warnings;
    std::string content_hash;  ///< of the record as it stands here (corpus/content_hash.h)
    bool repeated = false;     ///< the run gave this id before, with the same content
};

using ReadResult = std::variant<ReadRecord, Rejection>;

enum class SourceFormat { automatic, page, jsonl };

struct SourceOptions {
    SourceFormat format = SourceFormat::automatic;
    // Fill only what a record lacks:
    std::string issue;
    std::string section;
    std::vector<std::string> topics;
};

/// Walks files and folders in a fixed order and hands out one record or rejection at a time. Memory is
/// bounded by the longest record (64 MiB, longer ones are rejected) and by the ids seen, about 150 bytes
/// each: the same id a second time with other content is a rejection ("duplicate-id") naming the first; with
/// the same content it is handed out again, marked as repeated.
class ArticleSource {
  public:
    /// Paths are files, folders (walked in byte order of their names, at any depth) or "-" for
    /// `standard_input`. Throws std::filesystem::filesystem_error naming the first path that does not exist.
    ArticleSource(const std::vector<std::string>& paths, SourceOptions options, const Vocabulary& vocabulary,
                  std::istream& standard_input);
    ~ArticleSource();

    /// Nothing at the end. A file that cannot be read is a rejection, never an exception.
    std::optional<ReadResult> next();

    /// Files in walked folders of no known format; grows as next() goes on.
    const std::vector<std::string>& passed_over() const;

    /// For progress: bytes consumed, and all bytes of the files (0 when a stream is among them).
    std::uintmax_t bytes_done() const;
    std::uintmax_t bytes_total() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace xdd
