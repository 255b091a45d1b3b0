#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "corpus/article.h"
#include "corpus/readers/source.h"
#include "corpus/vocabulary/vocabulary.h"
#include "indexer/article_document.h"
#include "indexer/index_writer.h"

/// The loop of `add` and `check`: source -> understanding -> document -> target.
namespace xdd {

/// An article on its way into an index.
struct PreparedArticle {
    Article article;
    std::optional<ArticleDocument> document;  ///< when RunOptions asks for it
    std::string file;
    std::size_t line = 0;
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
};

/// "added 40, replaced 1, unchanged 0, rejected 2"
std::string sentence(const RunCounts& counts);

struct RunSteps {
    std::function<Change(const PreparedArticle&)> put;
    std::function<void(const Rejection&)> rejected;
    std::function<void(const RunCounts&)> progress;  ///< after every record
};

/// Runs a source to its end. All steps are called on the calling thread in the order of the source, whatever
/// the number of jobs.
RunCounts run_index(ArticleSource& source, const Vocabulary& vocabulary, const RunOptions& options,
                    const RunSteps& steps);

}  // namespace xdd
