#include "query/search/label_beginning.h"

#include <algorithm>
#include <string>

#include "corpus/vietnamese/i_and_y.h"
#include "corpus/vietnamese/normalise.h"
#include "indexer/format/terms.h"

namespace xdd::query {
namespace {

/// The next word of keys as label_key gives them, one blank between.
std::string_view take_word(std::string_view& keys) {
    const std::size_t end = std::min(keys.find(' '), keys.size());
    const std::string_view word = keys.substr(0, end);
    keys.remove_prefix(std::min(end + 1, keys.size()));
    return word;
}

bool keys_begin_with(std::string_view label, std::string_view beginning) {
    while (!beginning.empty()) {
        const std::string_view typed = take_word(beginning);
        const std::string_view word = take_word(label);
        const bool begun = beginning.empty() && word.starts_with(typed);
        if (!begun && with_y(word) != with_y(typed)) return false;
    }
    return true;
}

}  // namespace

bool label_begins_with(std::string_view label, std::string_view beginning) {
    if (keys_begin_with(label_key(label), label_key(beginning))) return true;
    return !has_marks(beginning) && keys_begin_with(unmarked_label_key(label), unmarked_label_key(beginning));
}

}  // namespace xdd::query
