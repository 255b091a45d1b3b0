#include <algorithm>
#include <ostream>

#include <boost/program_options.hpp>

#include "corpus/metadata/understand.h"
#include "corpus/vocabulary/vocabulary.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/source_options.h"
#include "indexer/console/interrupt.h"
#include "indexer/folder_switch.h"
#include "indexer/index_writer.h"
#include "indexer/ordered_pipeline.h"
#include "indexer/stored_articles.h"

namespace xdd {
namespace po = boost::program_options;
namespace {

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

void build_anew(const Xapian::Database& old, IndexWriter& writer, unsigned jobs,
                const Vocabulary& vocabulary) {
    const CompiledVocabulary compiled(vocabulary);
    const std::vector<std::string> ids = all_ids(old);
    auto next = ids.begin();
    run_ordered<Article>(
        jobs,
        [&]() -> std::optional<Article> {
            if (next == ids.end()) return std::nullopt;
            return stored_article(old, *next++);
        },
        [&](Article&& article) {
            return make_document(understand_again(std::move(article), compiled), vocabulary);
        },
        [&](ArticleDocument&& document) {
            writer.put(document);
            return true;
        });
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
    std::string done;
    {
        IndexWriter writer(replaced.beside(), vocabulary.hash, OpenMode::create);
        writer.touch();
        build_anew(replaced.old(), writer, jobs, vocabulary);
        done = "rebuilt " + std::to_string(writer.articles()) + " articles";
        writer.commit(done);
    }
    {
        const UninterruptedSection section;
        replaced.switch_over();
    }
    streams.out << done << '\n';
    return ExitCode::done;
}

}  // namespace xdd
