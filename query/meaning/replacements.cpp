#include "query/meaning/replacements.h"

#include <algorithm>

namespace xdd::query {

std::string with_replacements(std::string_view query, std::vector<Replacement> replacements) {
    std::stable_sort(
        replacements.begin(), replacements.end(),
        [](const Replacement& a, const Replacement& b) { return a.range.begin < b.range.begin; });
    std::string text;
    std::size_t at = 0;
    for (const Replacement& replacement : replacements) {
        if (replacement.range.begin < at || replacement.range.end <= replacement.range.begin) continue;
        text += query.substr(at, replacement.range.begin - at);
        text += replacement.text;
        at = replacement.range.end;
    }
    text += query.substr(at);
    return text;
}

}  // namespace xdd::query
