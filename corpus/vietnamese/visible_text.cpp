#include "corpus/vietnamese/visible_text.h"

#include <algorithm>

#include "corpus/vietnamese/plain_letters.h"

namespace xdd {
namespace {

bool is_invisible(char32_t c) {
    return CharacterClasses::get()(c) == CharacterClass::invisible;
}

bool is_plain(char32_t c) {
    return c < first_with_plain_letters || !has_plain_letters(c);
}

}  // namespace

bool differs_from_visible(std::string_view text) {
    for (std::size_t pos = 0; pos < text.size();) {
        const auto lead = static_cast<unsigned char>(text[pos]);
        if (lead < 0x80) {
            ++pos;
            continue;
        }
        const char32_t c = next_code_point(text, pos);
        if (is_invisible(c) || !is_plain(c)) return true;
    }
    return false;
}

VisibleText::VisibleText(std::string_view original) {
    text_.reserve(original.size());
    for (std::size_t pos = 0; pos < original.size();) {
        const std::size_t begin = pos;
        const std::size_t visible_begin = text_.size();
        const char32_t c = next_code_point(original, pos);
        const bool invisible = is_invisible(c);
        if (!invisible && is_plain(c)) {
            text_.append(original, begin, pos - begin);
            continue;
        }
        if (is_unit_character(c)) text_.push_back(' ');
        if (!invisible) append_plain_letters(text_, c);
        if (is_unit_character(c)) text_.push_back(' ');
        changes_.push_back({{visible_begin, text_.size()}, {begin, pos}});
    }
}

const VisibleText::Change* VisibleText::change_before(std::size_t place) const {
    const auto later = std::partition_point(changes_.begin(), changes_.end(), [&](const Change& change) {
        return change.visible.begin <= place;
    });
    return later == changes_.begin() ? nullptr : &*std::prev(later);
}

TextRange VisibleText::in_original(TextRange range) const {
    TextRange original = range;
    if (const Change* change = change_before(range.begin)) {
        const bool inside = range.begin < change->visible.end;
        original.begin =
            inside ? change->original.begin : change->original.end + (range.begin - change->visible.end);
    }
    // What was removed exactly at the end lies behind the last character, so it is not counted in.
    const std::size_t last = range.end - 1;
    if (const Change* change = change_before(last)) {
        const bool inside = last < change->visible.end;
        original.end =
            inside ? change->original.end : change->original.end + (last - change->visible.end) + 1;
    }
    return original;
}

}  // namespace xdd
