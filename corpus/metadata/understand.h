#pragma once

#include <string>
#include <vector>

#include "corpus/article.h"
#include "corpus/metadata/byline_words.h"
#include "corpus/metadata/phrase_index.h"
#include "corpus/metadata/topics.h"
#include "corpus/vocabulary/vocabulary.h"

namespace xdd {

/// A vocabulary with its lists made ready for many articles; used by any number of threads at once.
/// Refers to the vocabulary, which must outlive it.
struct CompiledVocabulary {
    explicit CompiledVocabulary(const Vocabulary& words);

    const Vocabulary& words;
    CompiledBylineWords bylines;
    CompiledTopics topics;
    PhraseIndex abbreviations;
};

/// Everything that can be told about a record: authors taken apart, issue, topics, citations, mentions,
/// abbreviations, content hash. Topics that the text decides are added to the record's own up to 12 in all.
/// `warnings` of the source come first in the article's; those added here have the codes no-date, no-author,
/// unknown-topic, unreadable-issue. A content hash that is already known is taken as it is; "" has it made.
Article understand(Record record, std::vector<Warning> warnings, const CompiledVocabulary& vocabulary,
                   std::string known_content_hash = {});

}  // namespace xdd
