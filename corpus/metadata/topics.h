#pragma once

#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/vocabulary/vocabulary.h"

namespace xdd {

/// Topics that the vocabulary's phrases decide for a text, best first. A phrase weighs by its place (title
/// over abstract over body) and is seen against the text's length; one weak phrase in a long text decides
/// nothing. Phrases match with their marks.
std::vector<TopicDecision> decide_topics(const Record& record, const Vocabulary& vocabulary);

/// The topic that a code or any of its labels names (in any case, with or without marks); null when none
/// does.
const Topic* find_topic(std::string_view code_or_label, const Vocabulary& vocabulary);

/// All topics whose code or a label begins so, or holds the words: what `topic:` may have meant.
std::vector<const Topic*> similar_topics(std::string_view text, const Vocabulary& vocabulary);

}  // namespace xdd
