#include <algorithm>
#include <ostream>

#include <boost/program_options.hpp>

#include "corpus/metadata/understand.h"
#include "corpus/vocabulary/vocabulary.h"
#include "indexer/article_batch.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/source_options.h"
#include "indexer/console/interrupt.h"
#include "indexer/folder_switch.h"
#include "indexer/index_writer.h"
#include "indexer/ordered_pipeline.h"
#include "indexer/segments.h"
#include "indexer/stored_articles.h"

namespace xdd {
namespace po = boost::program_options;
namespace {

/// Articles of the old index that make one segment of the new.
struct Batch {
    std::vector<Xapian::docid> old_numbers;
    Xapian::docid first_number = 0;
    std::string path;
};

struct RebuiltBatch {
    std::string path;
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
    Xapian::WritableDatabase segment = new_segment(batch.path);
    RebuiltBatch rebuilt{batch.path, {}};
    Xapian::docid number = batch.first_number;
    std::size_t text = 0;
    for (const Xapian::docid old_number : batch.old_numbers) {
        const Article article = understand_again(stored_article(old, old_number), vocabulary);
        const ArticleDocument document = make_document(article, vocabulary.words);
        segment.replace_document(number++, document.document);
        rebuilt.marked_keys.insert(document.marked_keys.begin(), document.marked_keys.end());
        text += text_size(article.record);
        if (text < text_in_memory) continue;
        segment.commit();  // out of memory, on to the files
        text = 0;
    }
    segment.commit();
    return rebuilt;
}

/// Makes the new index without its metadata; returns the marked keys of its articles.
std::unordered_set<std::string> build_anew(const ReplacedIndex& replaced, unsigned jobs,
                                           const Vocabulary& vocabulary) {
    const CompiledVocabulary compiled(vocabulary);
    Segments segments(replaced.build_folder(), jobs);
    std::unordered_set<std::string> marked_keys;
    Xapian::PostingIterator next = replaced.old().postlist_begin("");
    const Xapian::PostingIterator end = replaced.old().postlist_end("");
    Xapian::docid next_number = 1;
    run_ordered<Batch>(
        jobs,
        [&]() -> std::optional<Batch> {
            if (next == end) return std::nullopt;
            Batch batch{{}, next_number, segments.next_path()};
            for (; next != end && batch.old_numbers.size() < segment_articles; ++next)
                batch.old_numbers.push_back(*next);
            next_number += static_cast<Xapian::docid>(batch.old_numbers.size());
            return batch;
        },
        [&](Batch&& batch) { return rebuild_batch(batch, replaced.folder(), compiled); },
        [&](RebuiltBatch&& rebuilt) {
            segments.add(rebuilt.path);
            marked_keys.merge(std::move(rebuilt.marked_keys));
            return true;
        });
    merge_databases(segments.take(), replaced.beside());
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
