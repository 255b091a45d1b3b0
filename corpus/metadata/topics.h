#pragma once

#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/metadata/phrase_index.h"
#include "corpus/vocabulary/vocabulary.h"

namespace xdd {

/// The triggers of all topics, ready to be looked for. Refers to the vocabulary, which must outlive it.
struct CompiledTopics {
    struct Trigger {
        const Topic* topic = nullptr;
        std::string_view phrase;
        bool strong = false;
    };
    std::vector<Trigger> triggers;
    PhraseIndex phrases;
};

CompiledTopics compile_topics(const Vocabulary& vocabulary);

/// A record's text, analysed paragraph by paragraph. Refers to the record.
struct RecordText {
    FlatText title;
    std::vector<FlatText> head;  ///< the abstract, or else the first paragraph
    std::vector<FlatText> rest;
};

RecordText record_text(const Record& record, Analyzer& analyzer);

/// Topics that the vocabulary's phrases decide for a text, best first.
///
/// A trigger weighs 4 in the title, 1.5 in the head, 1 in the rest; of its places the heaviest counts in
/// full, each further one less (half a natural logarithm of their sum). A weak trigger weighs 0.4 of that,
/// and decides only beside a strong one or as one of three different weak ones. A topic is decided when its
/// sum reaches what the length of the text asks: 1 up to 300 words, 0.5 more for every doubling. Topics with
/// less than a fifth of the best one's sum are left out, and all beyond the tenth: a longer list says
/// nothing.
std::vector<TopicDecision> decide_topics(const RecordText& text, const CompiledTopics& topics);

/// The topic that a code, any of its labels or both together ("A1 Tổ chức cơ sở đảng") name (in any case; a
/// label without any mark also by its letters); null when none does.
const Topic* find_topic(std::string_view code_or_label, const Vocabulary& vocabulary);

/// Topics one of whose labels holds all the words, marks put aside: what an unknown topic may have meant.
std::vector<const Topic*> similar_topics(std::string_view text, const Vocabulary& vocabulary);

}  // namespace xdd
