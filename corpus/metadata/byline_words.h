#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/text_range.h"
#include "corpus/vocabulary/vocabulary.h"

/// The words of a byline and the vocabulary's phrases, both as keys, so that case, tone place and Unicode
/// form do not matter.
namespace xdd {

/// A stretch without blanks, less the punctuation at its ends.
struct BylineWord {
    TextRange range;
    std::string key;
    bool capitalised = false;   ///< its first letter is a capital
    bool all_capitals = false;  ///< two letters or more, none of them small
};

std::vector<BylineWord> split_byline_words(std::string_view text);

struct PhraseSet {
    using Phrase = std::vector<std::string>;
    std::unordered_map<std::string, std::vector<Phrase>> by_first_word;
};

PhraseSet make_phrase_set(std::initializer_list<const std::vector<std::string>*> lists);

/// Number of words of the longest phrase that the words begin with; 0 when there is none.
std::size_t longest_phrase(const PhraseSet& phrases, std::span<const BylineWord> words);

/// Whether the words are one phrase, no more and no less.
bool is_phrase(const PhraseSet& phrases, std::span<const BylineWord> words);

/// The byline lists of a vocabulary, ready for look-ups.
struct CompiledBylineWords {
    PhraseSet titles;  ///< ranks and degrees that are spelt out
    PhraseSet honorifics;
    PhraseSet roles;
    PhraseSet roles_or_names;
    PhraseSet institutions;
    PhraseSet institutions_or_names;
    PhraseSet family_names;
    PhraseSet bodies_before_names;
    PhraseSet not_names;
    PhraseSet place_words;
    PhraseSet sentence_words;
    PhraseSet notes;
    PhraseSet sources;
    PhraseSet labels;
    PhraseSet group_labels;
    PhraseSet credits;
    PhraseSet editors;
    PhraseSet agencies;
    PhraseSet reporters;
    std::unordered_map<std::string, std::string> degrees;       ///< key without points -> usual spelling
    std::unordered_map<std::string, std::string> spelling;      ///< key of a title, editors', agency's or
                                                                ///< reporter's phrase -> usual spelling
    std::unordered_set<std::string> role_abbreviations;         ///< "UVBTV": its expansion begins a role
    std::unordered_set<std::string> institution_abbreviations;  ///< "BTCTƯ"
};

CompiledBylineWords compile_byline_words(const Vocabulary& vocabulary);

/// The keys of the words, parted by blanks.
std::string joined_keys(std::span<const BylineWord> words);

/// Whether words are a place and no name: "Hà Nội", "TP. Hồ Chí Minh", "huyện Lộc Bình".
bool is_place(std::span<const BylineWord> words, const CompiledBylineWords& lists);

/// Whether words begin somebody's role, or the name of an institution. `text` is what the words are of.
bool begins_role(std::string_view text, std::span<const BylineWord> words, const CompiledBylineWords& lists);
bool begins_institution(std::string_view text, std::span<const BylineWord> words,
                        const CompiledBylineWords& lists);

}  // namespace xdd
