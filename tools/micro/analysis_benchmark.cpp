// How many megabytes of text a second each step of indexing takes, beside ICU's bare word iterator over the
// same text.
//   tools/build build -DXDD_BENCHMARKS=ON && build/micro-benchmarks
// Made-up articles, or the first of a file of records that XDD_BENCH_CORPUS names.
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include "corpus/metadata/understand.h"
#include "corpus/readers/source.h"
#include "corpus/vietnamese/analysis.h"
#include "indexer/article_document.h"
#include "tools/load/article_maker.h"

namespace {

using namespace xdd;

constexpr std::size_t most_articles = 1000;

const CompiledVocabulary& vocabulary() {
    static const Vocabulary words = load_vocabulary();
    static const CompiledVocabulary compiled(words);
    return compiled;
}

std::vector<Record> read_records(const std::vector<std::string>& paths, std::size_t most) {
    std::istringstream nothing;
    ArticleSource source(paths, {}, vocabulary().words, nothing);
    std::vector<Record> records;
    while (records.size() < most) {
        const auto result = source.next();
        if (!result) break;
        if (const auto* read = std::get_if<ReadRecord>(&*result)) records.push_back(read->record);
    }
    return records;
}

std::vector<Record> make_records() {
    load::WordModel model;
    for (const Record& record : read_records({XDD_SAMPLES "/pages", XDD_SAMPLES "/records"}, most_articles))
        model.learn(record);
    model.finish();
    load::ArticleMaker maker(model, {});
    std::vector<Record> records;
    for (std::size_t i = 0; i < most_articles; ++i) records.push_back(maker.make(i));
    return records;
}

const std::vector<Record>& records() {
    static const std::vector<Record> all = [] {
        const char* corpus = std::getenv("XDD_BENCH_CORPUS");
        return corpus == nullptr ? make_records() : read_records({corpus}, most_articles);
    }();
    return all;
}

std::vector<std::string_view> texts_of(const Record& record) {
    std::vector<std::string_view> texts{record.title, record.abstract};
    texts.insert(texts.end(), record.body.begin(), record.body.end());
    return texts;
}

/// Runs `step` over one article after the other, again and again, and counts the bytes of its text.
template <typename Step>
void over_articles(benchmark::State& state, const Step& step) {
    std::size_t next = 0;
    std::int64_t bytes = 0;
    for (auto _ : state) {
        const Record& record = records()[next];
        step(record);
        for (const std::string_view text : texts_of(record)) bytes += static_cast<std::int64_t>(text.size());
        next = (next + 1) % records().size();
    }
    state.SetBytesProcessed(bytes);
}

void bare_icu_words(benchmark::State& state) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale("vi"), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no word iterator");
    UText* utf8 = nullptr;
    over_articles(state, [&](const Record& record) {
        std::int64_t found = 0;
        for (const std::string_view text : texts_of(record)) {
            utf8 = utext_openUTF8(utf8, text.data(), static_cast<std::int64_t>(text.size()), &status);
            words->setText(utf8, status);
            for (words->first(); words->next() != icu::BreakIterator::DONE;)
                found += words->getRuleStatus() != UBRK_WORD_NONE ? 1 : 0;
        }
        benchmark::DoNotOptimize(found);
    });
    utext_close(utf8);
}
BENCHMARK(bare_icu_words);

void analysis_chain(benchmark::State& state) {
    Analyzer analyzer;
    std::vector<Token> tokens;
    over_articles(state, [&](const Record& record) {
        for (const std::string_view text : texts_of(record)) {
            analyzer.analyze(text, tokens);
            benchmark::DoNotOptimize(tokens.data());
        }
    });
}
BENCHMARK(analysis_chain);

void understanding(benchmark::State& state) {
    over_articles(state, [](const Record& record) {
        const Article article = understand(record, {}, vocabulary());
        benchmark::DoNotOptimize(&article);
    });
}
BENCHMARK(understanding);

void document_building(benchmark::State& state) {
    std::vector<Article> articles;
    for (const Record& record : records()) articles.push_back(understand(record, {}, vocabulary()));
    std::size_t next = 0;
    over_articles(state, [&](const Record&) {
        const auto document = make_document(articles[next], vocabulary().words);
        benchmark::DoNotOptimize(&document);
        next = (next + 1) % articles.size();
    });
}
BENCHMARK(document_building);

}  // namespace

BENCHMARK_MAIN();
