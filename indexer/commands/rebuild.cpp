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

/// Batches that a thread may have under way: one in work, one waiting.
constexpr unsigned batches_ahead = 2;

/// Articles of the old index that a thread makes anew at a time.
struct Batch {
    std::vector<Xapian::docid> old_numbers;
    Xapian::docid first_number = 0;
};

struct RebuiltBatch {
    std::vector<glass::InvertedBatch> inverted;  // in order; several when the articles are long
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
    std::size_t text = 0;
    Xapian::docid number = batch.first_number;
    for (const Xapian::docid old_number : batch.old_numbers) {
        const Article article = understand_again(stored_article(old, old_number), vocabulary);
        ArticleParts made = make_parts(article, vocabulary.words);
        inverter.add(number++, made.parts);
        for (std::string& key : made.marked_keys) rebuilt.marked_keys.insert(std::move(key));
        text += text_size(article.record);
        if (text < batch_text) continue;
        rebuilt.inverted.push_back(inverter.finish());
        inverter = {};
        text = 0;
    }
    rebuilt.inverted.push_back(inverter.finish());
    return rebuilt;
}

/// Makes the new index without its metadata; returns the marked keys of its articles.
std::unordered_set<std::string> build_anew(const ReplacedIndex& replaced, unsigned jobs,
                                           const Vocabulary& vocabulary) {
    const CompiledVocabulary compiled(vocabulary);
    glass::DatabaseWriter writer(replaced.beside());
    std::unordered_set<std::string> marked_keys;
    Xapian::PostingIterator next = replaced.old().postlist_begin("");
    const Xapian::PostingIterator end = replaced.old().postlist_end("");
    Xapian::docid next_number = 1;
    run_ordered<Batch>(
        jobs,
        [&]() -> std::optional<Batch> {
            if (next == end) return std::nullopt;
            Batch batch{{}, next_number};
            for (; next != end && batch.old_numbers.size() < batch_articles; ++next)
                batch.old_numbers.push_back(*next);
            next_number += static_cast<Xapian::docid>(batch.old_numbers.size());
            return batch;
        },
        [&](Batch&& batch) { return rebuild_batch(batch, replaced.folder(), compiled); },
        [&](RebuiltBatch&& rebuilt) {
            for (glass::InvertedBatch& batch : rebuilt.inverted) writer.add(std::move(batch));
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
    const std::unordered_set<std::string> keys = build_anew(replaced, jobs, vocabulary);
    std::string done;
    {
        Xapian::WritableDatabase database(replaced.beside(), Xapian::DB_OPEN);
        done = "rebuilt " + std::to_string(database.get_doccount()) + " articles";
        write_run(database, new_index_info(vocabulary.hash), done, {keys.begin(), keys.end()});
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
