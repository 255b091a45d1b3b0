#include "indexer/bulk_build.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>
#include <variant>

#include "indexer/article_batch.h"
#include "indexer/joined_databases.h"
#include "indexer/ordered_pipeline.h"

namespace xdd {
namespace {

/// An index so many times as large as what is added takes it in sooner than it is copied.
constexpr std::uint64_t much_larger = 20;

}  // namespace

BulkBuild::BulkBuild(IndexWriter& writer, std::size_t articles_per_batch)
    : writer_(writer), folder_(writer.folder()), articles_per_batch_(articles_per_batch) {}

RunCounts BulkBuild::run(const IncomingSource& source, const CompiledVocabulary& vocabulary,
                         const RunOptions& options, const RunSteps& steps) {
    RunCounts counts;
    Xapian::docid next_number = writer_.last_number() + 1;
    std::size_t batches = 0;

    const auto next = [&]() -> std::optional<ArticleBatch> {
        std::optional<ArticleBatch> batch =
            next_batch(source, articles_per_batch_, options.stop_at_rejection);
        if (!batch) return std::nullopt;
        batch->first_number = next_number;
        next_number += static_cast<Xapian::docid>(batch->added);
        batch->replacing_path = folder_.path("replacing-" + std::to_string(batches++));
        return batch;
    };
    const auto tell = [&](BatchOutcome& outcome) {
        if (const auto* rejection = std::get_if<Rejection>(&outcome)) {
            ++counts.rejected;
            steps.rejected(*rejection);
            counts.stopped = options.stop_at_rejection;
        } else if (const auto* built = std::get_if<Built>(&outcome)) {
            counts.count(built->change);
            if (steps.warned) steps.warned(built->warnings);
        } else {
            counts.count(Change::unchanged);
        }
        steps.progress(counts);
    };
    const auto take = [&](BuiltBatch&& built) {
        for (BatchOutcome& outcome : built.outcomes) {
            if (!counts.stopped) tell(outcome);
        }
        add(std::move(built.added));
        if (!built.replacing_path.empty()) replacing_.push_back(built.replacing_path);
        marked_keys_.merge(std::move(built.marked_keys));
        return !counts.stopped;
    };
    run_ordered<ArticleBatch>(
        options.jobs, next, [&](ArticleBatch&& batch) { return build_batch(std::move(batch), vocabulary); },
        take, batches_ahead);
    added_articles_ = counts.added;
    return counts;
}

bool BulkBuild::is_worth_a_new_index() const {
    return added_articles_ * much_larger >= writer_.articles() && writer_.can_be_replaced();
}

void BulkBuild::add(glass::InvertedBatch&& batch) {
    if (batch.statistics.documents == 0) return;
    if (!added_) added_.emplace(added_path());
    added_->add(std::move(batch));
}

void BulkBuild::join(const std::string& sentence) {
    if (added_) added_->finish();
    beside_ = added_ && is_worth_a_new_index();
    if (beside_) {
        join_beside(sentence);
    } else {
        join_within();
    }
}

void BulkBuild::join_beside(const std::string& sentence) {
    const std::string whole = folder_.path("index");
    if (writer_.last_number() == 0) {
        std::filesystem::rename(added_path(), whole);
    } else {
        merge_databases({writer_.folder().string(), added_path()}, whole);
        std::filesystem::remove_all(added_path());  // makes room
    }
    Xapian::WritableDatabase database(whole, Xapian::DB_OPEN);
    for_each_document(replacing_,
                      [&](const Xapian::Document& document) { replace_article(database, document); });
    write_run(database, writer_.info(), sentence, {marked_keys_.begin(), marked_keys_.end()}, {});
    database.commit();
}

void BulkBuild::join_within() {
    const auto put = [&](const Xapian::Document& document) { writer_.put({document, {}}); };
    if (added_) for_each_document({added_path()}, put);
    for_each_document(replacing_, put);
    writer_.add_marked_keys(marked_keys_);
}

void BulkBuild::commit(const std::string& sentence) {
    if (beside_) {
        writer_.replace_by(folder_.path("index"));
    } else {
        writer_.commit(sentence);
    }
}

}  // namespace xdd
