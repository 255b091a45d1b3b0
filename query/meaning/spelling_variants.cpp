#include "query/meaning/spelling_variants.h"

#include <algorithm>
#include <optional>
#include <string>

#include "corpus/vietnamese/i_and_y.h"

namespace xdd::query {
namespace {

constexpr double share_of_variant = 0.1;

bool holds(const std::vector<std::string>& keys, const std::string& key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace

void add_i_y_variants(const Word* before, Word& word, Frequencies& frequencies) {
    const std::vector<std::string> keys = word.keys;
    for (const std::string& key : keys) {
        const std::optional<std::string> variant = i_y_variant(key);
        if (variant && !holds(word.keys, *variant) && frequencies.word(*variant) != 0)
            word.keys.push_back(*variant);
    }
    const auto variant_of = [&](const Word& of, const std::string& key) -> std::optional<std::string> {
        std::optional<std::string> variant = i_y_variant(key);
        return variant && holds(of.keys, *variant) ? variant : std::nullopt;
    };
    const std::vector<PairShare> pairs = word.pairs;
    for (const PairShare& pair : pairs) {
        const auto first = before == nullptr ? std::nullopt : variant_of(*before, pair.first);
        const auto second = variant_of(word, pair.second);
        if (first) word.pairs.push_back({*first, pair.second, share_of_variant * pair.share});
        if (second) word.pairs.push_back({pair.first, *second, share_of_variant * pair.share});
    }
    const std::vector<Share> ranking = word.ranking;
    for (const Share& spelling : ranking) {
        if (const auto variant = variant_of(word, spelling.key))
            word.ranking.push_back({*variant, share_of_variant * spelling.share});
    }
}

void add_i_y_variants_of_beginning(const std::string& beginning, bool folded, Word& word,
                                   Frequencies& frequencies) {
    const std::optional<std::string> variant = i_y_variant(beginning);
    if (!variant) return;
    std::vector<std::string> spellings{*variant};
    if (folded) {
        spellings.clear();
        for (const Spelling& spelling : frequencies.spellings(*variant)) spellings.push_back(spelling.key);
    }
    for (const std::string& key : spellings) {
        if (holds(word.keys, key) || frequencies.word(key) == 0) continue;
        word.keys.push_back(key);
        word.ranking.push_back({key, share_of_variant});
    }
}

std::vector<Word> literal_words(const Keys& keys, Frequencies& frequencies) {
    std::vector<Word> words;
    words.reserve(keys.size());
    for (const std::string& key : keys) {
        Word word{key, key, {key}, {{key, 1}}, {}};
        if (!words.empty()) word.pairs.push_back({words.back().typed, key, 1});
        add_i_y_variants(words.empty() ? nullptr : &words.back(), word, frequencies);
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace xdd::query
