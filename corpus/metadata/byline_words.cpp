#include "corpus/metadata/byline_words.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/normalise.h"

namespace xdd {
namespace {

bool is_word_letter(UChar32 letter) {
    return u_isalnum(letter) || u_getCombiningClass(letter) != 0;
}

/// The stretch without the punctuation at its ends; "Vietnam+" keeps its sign.
TextRange core_of(std::string_view text, TextRange stretch) {
    TextRange core{stretch.end, stretch.end};
    for (std::size_t at = stretch.begin; at < stretch.end;) {
        const std::size_t before = at;
        const auto letter = static_cast<UChar32>(next_code_point(text, at));
        if (!is_word_letter(letter) && letter != '+') continue;
        if (core.begin == stretch.end) core.begin = before;
        core.end = at;
    }
    return core;
}

BylineWord make_word(std::string_view text, TextRange range) {
    BylineWord word{range, word_key(slice(text, range)), false, false};
    int letters = 0;
    bool small = false;
    for (std::size_t at = range.begin; at < range.end;) {
        const auto letter = static_cast<UChar32>(next_code_point(text, at));
        if (!u_isalpha(letter)) continue;
        if (letters++ == 0) word.capitalised = u_isupper(letter);
        small = small || u_islower(letter);
    }
    word.all_capitals = letters >= 2 && !small;
    return word;
}

std::vector<std::string> keys_of(std::string_view phrase) {
    std::vector<std::string> keys;
    for (BylineWord& word : split_byline_words(phrase)) keys.push_back(std::move(word.key));
    return keys;
}

bool begins_with(std::span<const BylineWord> words, const PhraseSet::Phrase& phrase) {
    return words.size() >= phrase.size() &&
           std::equal(phrase.begin(), phrase.end(), words.begin(),
                      [](const std::string& key, const BylineWord& word) { return key == word.key; });
}

/// Whether the words up to the first punctuation are 2 to `most` and all capitalised, as those of a name are;
/// an abbreviation among other words ("Trường THCS Kim Đồng") is none.
bool has_name_shape(std::string_view text, std::span<const BylineWord> words, std::size_t most = 4) {
    std::size_t count = 0;
    for (const BylineWord& word : words) {
        if (!word.capitalised || word.all_capitals != words.front().all_capitals) return false;
        ++count;
        if (word.range.end < text.size() && text[word.range.end] != ' ') break;
    }
    return count >= 2 && count <= most;
}

bool is_abbreviation(std::string_view text, const BylineWord& word,
                     const std::unordered_set<std::string>& forms) {
    return word.all_capitals && forms.contains(std::string(slice(text, word.range)));
}

}  // namespace

std::vector<BylineWord> split_byline_words(std::string_view text) {
    std::vector<BylineWord> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const TextRange core = core_of(text, {begin, end});
        if (core.begin < core.end) words.push_back(make_word(text, core));
        begin = end + 1;
    }
    return words;
}

PhraseSet make_phrase_set(std::initializer_list<const std::vector<std::string>*> lists) {
    PhraseSet set;
    for (const std::vector<std::string>* list : lists) {
        for (const std::string& phrase : *list) {
            std::vector<std::string> keys = keys_of(phrase);
            if (keys.empty()) continue;
            std::string first = keys.front();
            set.by_first_word[std::move(first)].push_back(std::move(keys));
        }
    }
    return set;
}

std::size_t longest_phrase(const PhraseSet& phrases, std::span<const BylineWord> words) {
    if (words.empty()) return 0;
    const auto found = phrases.by_first_word.find(words.front().key);
    if (found == phrases.by_first_word.end()) return 0;
    std::size_t longest = 0;
    for (const PhraseSet::Phrase& phrase : found->second) {
        if (phrase.size() > longest && begins_with(words, phrase)) longest = phrase.size();
    }
    return longest;
}

bool is_phrase(const PhraseSet& phrases, std::span<const BylineWord> words) {
    return !words.empty() && longest_phrase(phrases, words) == words.size();
}

std::string joined_keys(std::span<const BylineWord> words) {
    std::string joined;
    for (const BylineWord& word : words) {
        if (!joined.empty()) joined += ' ';
        joined += word.key;
    }
    return joined;
}

bool is_place(std::span<const BylineWord> words, const CompiledBylineWords& lists) {
    const std::size_t kind = longest_phrase(lists.place_words, words);
    return is_phrase(lists.not_names, words) || (kind > 0 && kind < words.size() && words[kind].capitalised);
}

bool begins_role(std::string_view text, std::span<const BylineWord> words, const CompiledBylineWords& lists) {
    if (words.empty() || longest_phrase(lists.titles, words) > 0) return false;  // "Phó Giáo sư" is a degree
    if (longest_phrase(lists.roles, words) > 0) return true;
    if (is_abbreviation(text, words.front(), lists.role_abbreviations)) return true;
    const std::size_t doubtful = longest_phrase(lists.roles_or_names, words);
    if (doubtful == 0) return false;
    const auto rest = words.subspan(doubtful);
    if (longest_phrase(lists.roles, rest) > 0 || longest_phrase(lists.institutions, rest) > 0 ||
        longest_phrase(lists.institutions_or_names, rest) > 0) {
        return true;
    }
    if (longest_phrase(lists.roles_or_names, rest) > 0) return begins_role(text, rest, lists);
    return !has_name_shape(text, words);
}

bool begins_institution(std::string_view text, std::span<const BylineWord> words,
                        const CompiledBylineWords& lists) {
    if (words.empty()) return false;
    if (longest_phrase(lists.institutions, words) > 0) return true;
    if (is_abbreviation(text, words.front(), lists.institution_abbreviations)) return true;
    if (longest_phrase(lists.institutions_or_names, words) == 0 || words.size() < 2) return false;
    // In capitals "BAN TỔ CHỨC" and "ĐOÀN VĂN AN" look alike: a family name decides for a name.
    const bool capitals = words[0].all_capitals && words[1].all_capitals;
    const bool family = longest_phrase(lists.family_names, words) > 0;
    if (capitals && words.size() > 2) return !family;
    if (has_name_shape(text, words, family ? 5 : 4)) return false;
    return words[1].capitalised;
}

CompiledBylineWords compile_byline_words(const Vocabulary& vocabulary) {
    const BylineWords& given = vocabulary.bylines;
    CompiledBylineWords lists;
    std::vector<std::string> spelt_out;
    for (const std::string& degree : given.degrees) {
        if (degree.find(' ') != std::string::npos) {
            spelt_out.push_back(degree);
        } else {
            lists.degrees.try_emplace(word_key(degree), degree);
        }
    }
    lists.titles = make_phrase_set({&given.ranks, &spelt_out});
    lists.honorifics = make_phrase_set({&given.honorifics});
    lists.roles = make_phrase_set({&given.role_words});
    lists.roles_or_names = make_phrase_set({&given.roles_or_names});
    lists.institutions = make_phrase_set({&given.institutions});
    lists.institutions_or_names = make_phrase_set({&given.institutions_or_names});
    lists.family_names = make_phrase_set({&given.family_names});
    lists.bodies_before_names = make_phrase_set({&given.bodies_before_names});
    lists.not_names = make_phrase_set({&given.not_names});
    lists.place_words = make_phrase_set({&given.place_words});
    lists.sentence_words = make_phrase_set({&given.sentence_words});
    lists.notes = make_phrase_set({&given.notes});
    lists.sources = make_phrase_set({&given.sources});
    lists.labels = make_phrase_set({&given.labels, &given.group_labels});
    lists.group_labels = make_phrase_set({&given.group_labels});
    lists.credits = make_phrase_set({&given.credits});
    lists.editors = make_phrase_set({&given.editors});
    lists.agencies = make_phrase_set({&given.agencies});
    lists.reporters = make_phrase_set({&given.reporters});
    const std::initializer_list<const std::vector<std::string>*> spelt = {
        &given.ranks, &spelt_out, &given.editors, &given.agencies, &given.reporters};
    for (const std::vector<std::string>* list : spelt) {
        for (const std::string& phrase : *list) {
            lists.spelling.try_emplace(joined_keys(split_byline_words(phrase)), phrase);
        }
    }
    for (const Abbreviation& abbreviation : vocabulary.abbreviations) {
        const std::string& expansion = abbreviation.expansions.front();
        const auto words = split_byline_words(expansion);
        if (begins_role(expansion, words, lists)) {
            lists.role_abbreviations.insert(abbreviation.form);
        } else if (longest_phrase(lists.institutions, words) > 0 ||
                   longest_phrase(lists.institutions_or_names, words) > 0) {
            lists.institution_abbreviations.insert(abbreviation.form);
        }
    }
    return lists;
}

}  // namespace xdd
