#include "indexer/index_run.h"

#include <utility>
#include <variant>

#include "corpus/metadata/understand.h"
#include "indexer/ordered_pipeline.h"

namespace xdd {
namespace {

using Prepared = std::variant<PreparedArticle, Rejection>;

Prepared prepare(ReadResult&& read, const CompiledVocabulary& vocabulary, bool make_documents) {
    if (auto* rejection = std::get_if<Rejection>(&read)) return std::move(*rejection);
    ReadRecord& record = std::get<ReadRecord>(read);
    PreparedArticle prepared;
    prepared.article = understand(std::move(record.record), std::move(record.warnings), vocabulary);
    if (make_documents) prepared.document = make_document(prepared.article, vocabulary.words);
    prepared.file = std::move(record.file);
    prepared.line = record.line;
    return prepared;
}

void count(RunCounts& counts, Change change) {
    switch (change) {
        case Change::added:
            ++counts.added;
            return;
        case Change::replaced:
            ++counts.replaced;
            return;
        case Change::unchanged:
            ++counts.unchanged;
            return;
    }
}

}  // namespace

std::string sentence(const RunCounts& counts) {
    return "added " + std::to_string(counts.added) + ", replaced " + std::to_string(counts.replaced) +
           ", unchanged " + std::to_string(counts.unchanged) + ", rejected " +
           std::to_string(counts.rejected);
}

RunCounts run_index(ArticleSource& source, const Vocabulary& vocabulary, const RunOptions& options,
                    const RunSteps& steps) {
    const CompiledVocabulary compiled(vocabulary);
    RunCounts counts;
    const auto reject = [&](const Rejection& rejection) {
        ++counts.rejected;
        steps.rejected(rejection);
        counts.stopped = options.stop_at_rejection;
    };
    const auto take = [&](Prepared&& prepared) {
        if (const auto* rejection = std::get_if<Rejection>(&prepared)) {
            reject(*rejection);
        } else {
            count(counts, steps.put(std::get<PreparedArticle>(prepared)));
        }
        steps.progress(counts);
        return !counts.stopped;
    };
    run_ordered<ReadResult>(
        options.jobs, [&] { return source.next(); },
        [&](ReadResult&& read) { return prepare(std::move(read), compiled, options.make_documents); }, take);
    return counts;
}

}  // namespace xdd
