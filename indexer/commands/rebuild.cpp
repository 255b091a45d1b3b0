#include <algorithm>
#include <optional>
#include <ostream>
#include <utility>
#include <vector>

#include <boost/program_options.hpp>

#include "corpus/metadata/understand.h"
#include "corpus/vocabulary/vocabulary.h"
#include "indexer/article_batch.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/run_messages.h"
#include "indexer/commands/source_options.h"
#include "indexer/console/interrupt.h"
#include "indexer/folder_switch.h"
#include "indexer/glass/database_writer.h"
#include "indexer/index_writer.h"
#include "indexer/ordered_pipeline.h"
#include "indexer/stored_articles.h"

namespace xdd {
namespace po = boost::program_options;
namespace {

/// About batch_text: a word has some five bytes and counts twice in the length, alone and in its pair.
constexpr std::uint64_t batch_length = batch_text / 5 * 2;

/// Articles of the old index that a thread makes anew at a time.
struct Batch {
    std::vector<Xapian::docid> old_numbers;
    Xapian::docid first_number = 0;
};

struct RebuiltBatch {
    glass::InvertedBatch inverted;
    std::unordered_set<std::string> marked_keys;
};

/// What only the source knew stays: its encoding, and what was noticed while reading it.
Article understand_again(Article old, const CompiledVocabulary& vocabulary) {
    Article article = understand(std::move(old.record), {}, vocabulary);
    article.encoding = std::move(old.encoding);
    for (Warning& warning : article.warnings) {
        if (std::find(old.warnings.begin(), old.warnings.end(), warning) == old.warnings.end())
            old.warnings.push_back(std::move(warning));
    }
    article.warnings = std::move(old.warnings);
    return article;
}

RebuiltBatch rebuild_batch(const Batch& batch, const std::string& old_folder,
                           const CompiledVocabulary& vocabulary) {
    const Xapian::Database old(old_folder);  // one a thread
    glass::BatchInverter inverter;
    RebuiltBatch rebuilt;
    Xapian::docid number = batch.first_number;
    for (const Xapian::docid old_number : batch.old_numbers) {
        const Article article = understand_again(stored_article(old, old_number), vocabulary);
        ArticleParts made = make_parts(article, vocabulary.words);
        inverter.add(number++, made.parts);
        for (std::string& key : made.marked_keys) rebuilt.marked_keys.insert(std::move(key));
    }
    rebuilt.inverted = inverter.finish();
    return rebuilt;
}

/// Hands out the articles of an index in batches.
class BatchSource {
  public:
    explicit BatchSource(const Xapian::Database& old)
        : next_(old.postlist_begin("")), end_(old.postlist_end("")) {}

    std::optional<Batch> operator()() {
        if (next_ == end_) return std::nullopt;
        Batch batch{{}, next_number_};
        std::uint64_t length = 0;
        for (; next_ != end_ && batch.old_numbers.size() < batch_articles && length < batch_length; ++next_) {
            batch.old_numbers.push_back(*next_);
            length += next_.get_doclength();
        }
        next_number_ += static_cast<Xapian::docid>(batch.old_numbers.size());
        return batch;
    }

  private:
    Xapian::PostingIterator next_;
    Xapian::PostingIterator end_;
    Xapian::docid next_number_ = 1;
};

/// Makes the new index without its metadata; returns the marked keys of its articles.
std::unordered_set<std::string> build_anew(const ReplacedIndex& replaced, unsigned jobs,
                                           const Vocabulary& vocabulary, Progress& progress) {
    const CompiledVocabulary compiled(vocabulary);
    glass::DatabaseWriter writer(replaced.beside());
    std::unordered_set<std::string> marked_keys;
    ProgressState state;
    state.articles_total = replaced.old().get_doccount();
    run_ordered<Batch>(
        jobs, BatchSource(replaced.old()),
        [&](Batch&& batch) { return rebuild_batch(batch, replaced.folder(), compiled); },
        [&](RebuiltBatch&& rebuilt) {
            state.articles += rebuilt.inverted.statistics.documents;
            progress.update(state);
            writer.add(std::move(rebuilt.inverted));
            marked_keys.merge(std::move(rebuilt.marked_keys));
            return true;
        },
        batches_ahead);
    writer.finish();
    return marked_keys;
}

}  // namespace

void declare_rebuild(po::options_description& options) {
    options.add_options()("jobs", po::value<int>()->value_name("N"),
                          "threads to work with (else one a processor)");
}

ExitCode rebuild(const Invocation& invocation, const Streams& streams) {
    const unsigned jobs = read_jobs(invocation);
    const Vocabulary vocabulary = load_vocabulary(invocation.common.vocabulary);
    const InterruptGuard guard;
    ReplacedIndex replaced(only_location(invocation.common));
    Progress progress(streams.err, shows_progress(invocation, streams));
    const std::unordered_set<std::string> keys = build_anew(replaced, jobs, vocabulary, progress);
    progress.clear();
    std::string done;
    {
        Xapian::WritableDatabase database(replaced.beside(), Xapian::DB_OPEN);
        done = "rebuilt " + std::to_string(database.get_doccount()) + " articles";
        write_run(database, new_index_info(vocabulary.hash), done, {keys.begin(), keys.end()}, {});
        database.commit();
    }
    {
        const UninterruptedSection section;
        replaced.switch_over();
    }
    streams.out << done << '\n';
    return ExitCode::done;
}

}  // namespace xdd
