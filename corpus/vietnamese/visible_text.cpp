#include "corpus/vietnamese/visible_text.h"

#include <algorithm>

namespace xdd {

bool has_invisible(std::string_view text) {
    const CharacterClasses& classes = CharacterClasses::get();
    for (std::size_t pos = 0; pos < text.size();) {
        const auto lead = static_cast<unsigned char>(text[pos]);
        if (lead < 0x80) {
            ++pos;
        } else if (classes(next_code_point(text, pos)) == CharacterClass::invisible) {
            return true;
        }
    }
    return false;
}

VisibleText::VisibleText(std::string_view original) {
    const CharacterClasses& classes = CharacterClasses::get();
    text_.reserve(original.size());
    std::size_t total = 0;
    for (std::size_t pos = 0; pos < original.size();) {
        const std::size_t begin = pos;
        if (classes(next_code_point(original, pos)) != CharacterClass::invisible) {
            text_.append(original, begin, pos - begin);
            continue;
        }
        total += pos - begin;
        if (removed_.empty() || removed_.back().at != text_.size()) removed_.push_back({text_.size(), 0});
        removed_.back().total = total;
    }
}

TextRange VisibleText::in_original(TextRange range) const {
    const auto removed_before = [this](std::size_t place) {
        const auto later = std::partition_point(removed_.begin(), removed_.end(),
                                                [&](const Removed& removed) { return removed.at <= place; });
        return later == removed_.begin() ? 0 : std::prev(later)->total;
    };
    // What was removed exactly at the end lies behind the last character, so it is not counted in.
    const std::size_t last = range.end - 1;
    return {range.begin + removed_before(range.begin), last + removed_before(last) + 1};
}

}  // namespace xdd
