#include "corpus/metadata/phrase_index.h"

#include <algorithm>
#include <utility>

#include "corpus/text_range.h"
#include "corpus/vietnamese/normalise.h"

namespace xdd {
namespace {

bool is_at(const PhraseIndex::Entry& entry, const FlatText& text, std::size_t first) {
    if (first + entry.keys.size() > text.tokens.size()) return false;
    for (std::size_t i = 1; i < entry.keys.size(); ++i)
        if (text.tokens[first + i].key != entry.keys[i]) return false;
    if (entry.as_printed.empty()) return true;
    const TextRange range{text.tokens[first].range.begin,
                          text.tokens[first + entry.keys.size() - 1].range.end};
    return to_nfc(slice(text.text, range)) == entry.as_printed;
}

}  // namespace

void add_phrase(PhraseIndex& index, std::string_view phrase, std::size_t id, Spelling spelling) {
    PhraseIndex::Entry entry;
    for (const Token& token : analyze(phrase))
        if (token.role != TokenRole::compound) entry.keys.push_back(token.key);
    if (entry.keys.empty()) return;
    entry.id = id;
    if (spelling == Spelling::as_printed) entry.as_printed = to_nfc(phrase);
    index.by_first_key[entry.keys.front()].push_back(std::move(entry));
}

void sort_phrases(PhraseIndex& index) {
    for (auto& [key, entries] : index.by_first_key)
        std::stable_sort(entries.begin(), entries.end(),
                         [](const auto& a, const auto& b) { return a.keys.size() > b.keys.size(); });
}

FlatText flat_text(std::string_view text, Analyzer& analyzer) {
    FlatText flat{text, {}};
    analyzer.analyze(text, flat.tokens);
    std::erase_if(flat.tokens, [](const Token& token) { return token.role == TokenRole::compound; });
    return flat;
}

void find_phrases(const PhraseIndex& index, const FlatText& text,
                  const std::function<void(std::size_t, std::size_t, std::size_t)>& found) {
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const auto entries = index.by_first_key.find(text.tokens[i].key);
        if (entries == index.by_first_key.end()) continue;
        for (const PhraseIndex::Entry& entry : entries->second)
            if (is_at(entry, text, i)) found(entry.id, i, i + entry.keys.size());
    }
}

}  // namespace xdd
