#include "indexer/article_batch.h"

#include <utility>

#include "indexer/article_document.h"

namespace xdd {
namespace {

/// Records that are only counted take little time; their batch must end all the same.
constexpr std::size_t longest_batch = 10 * batch_articles;

/// The database at a path, made when the first document comes. Written without waiting for the disk: it only
/// keeps documents until they are put into the index.
class LateDatabase {
  public:
    explicit LateDatabase(const std::string& path) : path_(path) {}

    void add(const Xapian::Document& document) {
        if (!database_) database_.emplace(path_, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
        database_->add_document(document);
    }

    /// Its path when there is one, now complete.
    std::string close() {
        if (!database_) return {};
        database_->commit();
        database_->close();
        return path_;
    }

  private:
    std::string path_;
    std::optional<Xapian::WritableDatabase> database_;
};

class BatchBuilder {
  public:
    BatchBuilder(const ArticleBatch& batch, const CompiledVocabulary& vocabulary)
        : vocabulary_(vocabulary), replacing_(batch.replacing_path), next_number_(batch.first_number) {}

    BatchOutcome take(Incoming&& incoming) {
        if (auto* rejection = std::get_if<Rejection>(&incoming.read)) return std::move(*rejection);
        if (std::holds_alternative<Unchanged>(incoming.read)) return Unchanged{};
        ReadRecord& read = std::get<ReadRecord>(incoming.read);
        Built built{incoming.change, {std::move(read.file), read.line, {}}};
        PreparedArticle prepared = prepare(std::move(read), incoming.change, vocabulary_, false);
        add(make_parts(prepared.article, vocabulary_.words), incoming.change);
        built.warnings.warnings = std::move(prepared.article.warnings);
        return built;
    }

    BuiltBatch finish(std::vector<BatchOutcome>&& outcomes) {
        return {std::move(outcomes), added_.finish(), replacing_.close(), std::move(marked_keys_)};
    }

  private:
    void add(ArticleParts&& article, Change change) {
        if (change == Change::added) {
            added_.add(next_number_++, article.parts);
        } else {
            replacing_.add(to_document(article.parts));
        }
        for (std::string& key : article.marked_keys) marked_keys_.insert(std::move(key));
    }

    const CompiledVocabulary& vocabulary_;
    glass::BatchInverter added_;
    LateDatabase replacing_;
    Xapian::docid next_number_;
    std::unordered_set<std::string> marked_keys_;
};

}  // namespace

std::optional<ArticleBatch> next_batch(const IncomingSource& source, std::size_t articles,
                                       bool end_at_rejection) {
    ArticleBatch batch;
    std::size_t bytes = 0;
    std::size_t to_build = 0;
    while (to_build < articles && bytes < batch_text && batch.incoming.size() < longest_batch) {
        std::optional<Incoming> incoming = source();
        if (!incoming) break;
        if (const auto* read = std::get_if<ReadRecord>(&incoming->read)) {
            ++to_build;
            bytes += text_size(read->record);
            if (incoming->change == Change::added) ++batch.added;
        }
        const bool rejected = std::holds_alternative<Rejection>(incoming->read);
        batch.incoming.push_back(std::move(*incoming));
        if (rejected && end_at_rejection) break;
    }
    if (batch.incoming.empty()) return std::nullopt;
    return batch;
}

BuiltBatch build_batch(ArticleBatch&& batch, const CompiledVocabulary& vocabulary) {
    BatchBuilder builder(batch, vocabulary);
    std::vector<BatchOutcome> outcomes;
    outcomes.reserve(batch.incoming.size());
    for (Incoming& incoming : batch.incoming) outcomes.push_back(builder.take(std::move(incoming)));
    return builder.finish(std::move(outcomes));
}

std::size_t text_size(const Record& record) {
    std::size_t size = record.title.size() + record.abstract.size();
    for (const std::string& paragraph : record.body) size += paragraph.size();
    return size;
}

}  // namespace xdd
