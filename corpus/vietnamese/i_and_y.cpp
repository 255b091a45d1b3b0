#include "corpus/vietnamese/i_and_y.h"

#include <algorithm>
#include <array>

namespace xdd {
namespace {

using std::string_view;

struct Letters {
    string_view i;
    string_view y;
};

constexpr std::array<Letters, 6> rimes{
    {{"i", "y"}, {"í", "ý"}, {"ì", "ỳ"}, {"ỉ", "ỷ"}, {"ĩ", "ỹ"}, {"ị", "ỵ"}}};
constexpr std::array<string_view, 9> onsets{"", "h", "k", "l", "m", "qu", "s", "t", "v"};

/// The key with its last letter exchanged, when that letter is the whole rime.
std::optional<std::string> exchanged(string_view key, string_view Letters::*from, string_view Letters::*to) {
    for (const Letters& letters : rimes) {
        if (!key.ends_with(letters.*from)) continue;
        const string_view onset = key.substr(0, key.size() - (letters.*from).size());
        if (std::find(onsets.begin(), onsets.end(), onset) == onsets.end()) return std::nullopt;
        return std::string(onset) + std::string(letters.*to);
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> i_y_variant(string_view key) {
    if (auto variant = exchanged(key, &Letters::i, &Letters::y)) return variant;
    return exchanged(key, &Letters::y, &Letters::i);
}

std::string with_y(string_view key) {
    return exchanged(key, &Letters::i, &Letters::y).value_or(std::string(key));
}

}  // namespace xdd
