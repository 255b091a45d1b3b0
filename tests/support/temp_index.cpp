#include "tests/support/temp_index.h"

#include "corpus/metadata/understand.h"
#include "corpus/vocabulary/vocabulary.h"
#include "indexer/article_document.h"
#include "indexer/index_writer.h"

namespace xdd::test {
namespace {

const CompiledVocabulary& built_in_vocabulary() {
    static const Vocabulary words = load_vocabulary();
    static const CompiledVocabulary compiled(words);
    return compiled;
}

}  // namespace

Record record(std::string id, std::string title, std::string_view body) {
    Record result;
    result.id = std::move(id);
    result.title = std::move(title);
    while (!body.empty()) {
        const std::size_t end = body.find('\n');
        result.body.emplace_back(body.substr(0, end));
        body = end == std::string_view::npos ? std::string_view{} : body.substr(end + 1);
    }
    return result;
}

TempIndex::TempIndex(const std::vector<Record>& records) {
    add(records);
}

void TempIndex::add(const std::vector<Record>& records) {
    const CompiledVocabulary& vocabulary = built_in_vocabulary();
    IndexWriter writer(location(), vocabulary.words.hash, OpenMode::create);
    writer.touch();
    for (const Record& record : records)
        writer.put(make_document(understand(record, {}, vocabulary), vocabulary.words));
    writer.commit("test");
}

}  // namespace xdd::test
