#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/vietnamese/analysis.h"

/// Finds any of many phrases in one pass over a text's tokens. Case, tone place and Unicode form do not
/// matter, marks do, and punctuation inside a phrase is passed over.
namespace xdd {

struct PhraseIndex {
    struct Entry {
        std::vector<std::string> keys;  ///< of the phrase's flat tokens
        std::size_t id = 0;
        std::string as_printed;  ///< not empty: only this very spelling counts (NFC)
    };
    /// By first key; longer phrases first.
    std::unordered_map<std::string, std::vector<Entry>> by_first_key;
};

enum class Spelling {
    any,         ///< by keys alone
    as_printed,  ///< the text's letters must be the phrase's: TCCSĐ, not tccsđ
};

/// Does nothing for a phrase without any word.
void add_phrase(PhraseIndex& index, std::string_view phrase, std::size_t id, Spelling spelling);

/// To be called once after the last add_phrase.
void sort_phrases(PhraseIndex& index);

struct FlatText {
    std::string_view text;
    std::vector<Token> tokens;  ///< flat tokens only
};

FlatText flat_text(std::string_view text, Analyzer& analyzer);

/// Calls `found(id, first token, one past the last)` for every phrase at every place, by place, longer ones
/// first.
void find_phrases(const PhraseIndex& index, const FlatText& text,
                  const std::function<void(std::size_t id, std::size_t first, std::size_t last)>& found);

}  // namespace xdd
