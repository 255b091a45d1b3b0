#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "corpus/article.h"
#include "corpus/metadata/understand.h"
#include "corpus/readers/source.h"
#include "indexer/article_document.h"
#include "indexer/index_writer.h"

/// The loop of `add` and `check`: source -> understanding -> document -> target.
namespace xdd {

/// A record that is only to be counted.
struct Unchanged {};

/// A record or rejection, and what the record will be for the target: its id and content hash tell that
/// before anything is made of it.
struct Incoming {
    std::variant<ReadRecord, Rejection, Unchanged> read;
    Change change = Change::added;
};

/// Hands out one after the other; nothing at the end.
using IncomingSource = std::function<std::optional<Incoming>()>;

enum class UnchangedRecords { counted, worked_through };

/// The source's records, each with what `foretell` says of it; a repeated one is unchanged. Refers to the
/// source.
IncomingSource foretold(ArticleSource& source, std::function<Change(const ReadRecord&)> foretell,
                        UnchangedRecords unchanged);

/// An article on its way into an index.
struct PreparedArticle {
    Article article;
    std::optional<ArticleDocument> document;  ///< when RunOptions asks for it
    Change change = Change::added;
};

/// What is to be looked at in a record that was taken all the same.
struct TakenWarnings {
    std::string file;
    std::size_t line = 0;  ///< from 1; 0 when the whole file is the article
    std::vector<Warning> warnings;
};

struct RunOptions {
    unsigned jobs = 1;
    bool make_documents = true;
    bool stop_at_rejection = false;
};

struct RunCounts {
    std::uint64_t added = 0;
    std::uint64_t replaced = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t rejected = 0;
    bool stopped = false;  ///< at a rejection, because the options say so

    std::uint64_t taken() const { return added + replaced + unchanged; }
    void count(Change change);
};

/// "added 40, replaced 1, unchanged 0, rejected 2"
std::string sentence(const RunCounts& counts);

/// None may be empty, but for `warned`.
struct RunSteps {
    std::function<void(PreparedArticle&&)> put;
    std::function<void(const TakenWarnings&)> warned;
    std::function<void(const Rejection&)> rejected;
    std::function<void(const RunCounts&)> progress;  ///< after every record
};

/// Runs a source to its end. All steps are called on the calling thread in the order of the source, whatever
/// the number of jobs.
RunCounts run_index(const IncomingSource& source, const CompiledVocabulary& vocabulary,
                    const RunOptions& options, const RunSteps& steps);

/// What run_index does to one record on a worker thread.
PreparedArticle prepare(ReadRecord&& read, Change change, const CompiledVocabulary& vocabulary,
                        bool make_document);

}  // namespace xdd
