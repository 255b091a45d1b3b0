#include "indexer/index_run.h"

#include <utility>

#include "indexer/ordered_pipeline.h"

namespace xdd {
namespace {

struct Taken {
    TakenWarnings warnings;
    PreparedArticle prepared;
};

using Outcome = std::variant<Taken, Rejection, Unchanged>;

Outcome work_on(Incoming&& incoming, const CompiledVocabulary& vocabulary, const RunOptions& options) {
    if (auto* rejection = std::get_if<Rejection>(&incoming.read)) return std::move(*rejection);
    if (std::holds_alternative<Unchanged>(incoming.read)) return Unchanged{};
    ReadRecord& read = std::get<ReadRecord>(incoming.read);
    Taken taken{{std::move(read.file), read.line, {}}, {}};
    taken.prepared = prepare(std::move(read), incoming.change, vocabulary, options.make_documents);
    taken.warnings.warnings = taken.prepared.article.warnings;
    return taken;
}

}  // namespace

void RunCounts::count(Change change) {
    switch (change) {
        case Change::added:
            ++added;
            return;
        case Change::replaced:
            ++replaced;
            return;
        case Change::unchanged:
            ++unchanged;
            return;
    }
}

std::string sentence(const RunCounts& counts) {
    return "added " + std::to_string(counts.added) + ", replaced " + std::to_string(counts.replaced) +
           ", unchanged " + std::to_string(counts.unchanged) + ", rejected " +
           std::to_string(counts.rejected);
}

IncomingSource foretold(ArticleSource& source, std::function<Change(const ReadRecord&)> foretell,
                        UnchangedRecords unchanged) {
    return [&source, foretell = std::move(foretell), unchanged]() -> std::optional<Incoming> {
        std::optional<ReadResult> read = source.next();
        if (!read) return std::nullopt;
        if (auto* rejection = std::get_if<Rejection>(&*read)) return Incoming{std::move(*rejection)};
        ReadRecord& record = std::get<ReadRecord>(*read);
        const Change change = record.repeated ? Change::unchanged : foretell(record);
        if (change == Change::unchanged && unchanged == UnchangedRecords::counted)
            return Incoming{Unchanged{}, change};
        return Incoming{std::move(record), change};
    };
}

PreparedArticle prepare(ReadRecord&& read, Change change, const CompiledVocabulary& vocabulary,
                        bool make_document) {
    PreparedArticle prepared;
    prepared.article = understand(std::move(read.record), std::move(read.warnings), vocabulary,
                                  std::move(read.content_hash));
    if (make_document) prepared.document = xdd::make_document(prepared.article, vocabulary.words);
    prepared.change = change;
    return prepared;
}

RunCounts run_index(const IncomingSource& source, const CompiledVocabulary& vocabulary,
                    const RunOptions& options, const RunSteps& steps) {
    RunCounts counts;
    const auto reject = [&](const Rejection& rejection) {
        ++counts.rejected;
        steps.rejected(rejection);
        counts.stopped = options.stop_at_rejection;
    };
    const auto put = [&](Taken&& taken) {
        if (steps.warned) steps.warned(taken.warnings);
        counts.count(taken.prepared.change);
        steps.put(std::move(taken.prepared));
    };
    const auto take = [&](Outcome&& outcome) {
        if (const auto* rejection = std::get_if<Rejection>(&outcome)) {
            reject(*rejection);
        } else if (auto* taken = std::get_if<Taken>(&outcome)) {
            put(std::move(*taken));
        } else {
            counts.count(Change::unchanged);
        }
        steps.progress(counts);
        return !counts.stopped;
    };
    run_ordered<Incoming>(
        options.jobs, source,
        [&](Incoming&& incoming) { return work_on(std::move(incoming), vocabulary, options); }, take);
    return counts;
}

}  // namespace xdd
