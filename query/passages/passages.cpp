#include "query/passages/passages.h"

#include <algorithm>
#include <map>

namespace xdd::query {
namespace {

// In letters, not bytes: a Vietnamese letter has one to three bytes.
constexpr std::size_t usual_length = 240;
constexpr std::size_t before_a_hit = 80;
constexpr std::size_t slack = 60;  // how far a slice may grow to end with its sentence
constexpr std::size_t most_slices = 3;

bool starts_letter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

/// The place so many letters after (or before) another, or the text's end (or beginning).
std::size_t letters_after(std::string_view text, std::size_t at, std::size_t count) {
    while (count > 0 && at < text.size()) {
        ++at;
        while (at < text.size() && !starts_letter(text[at])) ++at;
        --count;
    }
    return at;
}

std::size_t letters_before(std::string_view text, std::size_t at, std::size_t count) {
    while (count > 0 && at > 0) {
        --at;
        while (at > 0 && !starts_letter(text[at])) --at;
        --count;
    }
    return at;
}

/// Whether a sentence begins here: after . ! ? … or ; (and a closing mark) and a blank, or with the text.
bool starts_sentence(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    if (text[at - 1] != ' ') return false;
    std::string_view before = text.substr(0, at - 1);
    for (const std::string_view closing : {"\"", "”", ")", "»"}) {
        if (before.ends_with(closing)) before.remove_suffix(closing.size());
    }
    return before.ends_with(".") || before.ends_with("!") || before.ends_with("?") || before.ends_with("…") ||
           before.ends_with(";");
}

/// The first place from `at` on, up to `limit`, where a word begins.
std::size_t word_start_after(std::string_view text, std::size_t at, std::size_t limit) {
    if (at == 0 || text[at - 1] == ' ') return at;
    const std::size_t blank = text.substr(0, limit).find(' ', at);
    return blank == std::string_view::npos ? limit : blank + 1;
}

/// The last place up to `at`, not before `limit`, where a word ends.
std::size_t word_end_before(std::string_view text, std::size_t at, std::size_t limit) {
    while (at > limit && at < text.size() && text[at] != ' ') --at;
    return at;
}

/// From the beginning of the hit's sentence, if that is near.
std::size_t slice_begin(std::string_view text, TextRange hit) {
    const std::size_t reach = letters_before(text, hit.begin, before_a_hit);
    for (std::size_t at = hit.begin + 1; at-- > reach;) {
        if (starts_sentence(text, at)) return at;
    }
    return word_start_after(text, reach, hit.begin);
}

/// The usual length, then on (or back) to the end of a sentence, if one is near.
std::size_t slice_end(std::string_view text, std::size_t begin, TextRange hit) {
    const std::size_t usual = std::max(letters_after(text, begin, usual_length), hit.end);
    const std::size_t longest = letters_after(text, usual, slack);
    if (longest == text.size()) return longest;
    const std::size_t shortest = std::max(letters_before(text, usual, 2 * slack), hit.end);
    for (std::size_t start = shortest + 1; start <= longest + 1; ++start) {
        if (starts_sentence(text, start)) return start - 1;
    }
    return word_end_before(text, usual, hit.end);
}

/// A slice around a hit. Looks at the text near the hit only: an article may have millions of hits.
TextRange slice_around(std::string_view text, TextRange hit) {
    TextRange slice;
    slice.begin = slice_begin(text, hit);
    slice.end = slice_end(text, slice.begin, hit);
    // A crumb of a short text would stay at its beginning.
    const bool near_the_beginning = letters_before(text, slice.begin, slack) == 0;
    if (near_the_beginning && letters_after(text, 0, usual_length + slack) >= slice.end) slice.begin = 0;
    return slice;
}

/// Leaves of the query with their weights.
using Leaves = std::map<const Meaning*, std::size_t>;

/// A phrase counts by its words; a cited document, which has none of its own, like one.
std::size_t weight_of(const Place& place) {
    return std::max<std::size_t>(place.leaf->words.size(), 1) * place.times;
}

struct Slice {
    std::size_t piece = 0;
    TextRange range;
    Leaves leaves;
    std::size_t weight = 0;
};

bool inside(const MarkedRange& mark, std::size_t piece, TextRange range) {
    return mark.piece == piece && mark.range.begin >= range.begin && mark.range.end <= range.end;
}

std::size_t count_leaves(const std::vector<Place>& places) {
    Leaves leaves;
    for (const Place& place : places) {
        if (!place.in_title) leaves.emplace(place.leaf, weight_of(place));
    }
    return leaves.size();
}

/// Adds what the slice shows of one place; false when the places beyond it cannot lie in the slice.
bool take_into(Slice& slice, const Place& place) {
    const MarkedRange& mark = place.ranges.front();
    if (place.in_title || mark.piece != slice.piece) return false;
    if (mark.range.begin < slice.range.begin || mark.range.begin >= slice.range.end) return false;
    const bool shown = mark.range.end <= slice.range.end;
    if (shown && slice.leaves.emplace(place.leaf, weight_of(place)).second) slice.weight += weight_of(place);
    return true;
}

/// Slices around the hits of abstract and body, in the order of the text. Of neighbours that show the same
/// words of the query only the first is given; after one that shows all, none can be better.
std::vector<Slice> candidates_of(const ArticleText& article, const TextMatch& match) {
    const std::vector<Place>& places = match.places;
    const std::size_t all = count_leaves(places);
    std::vector<Slice> candidates;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].in_title) continue;
        const MarkedRange& hit = places[i].ranges.front();
        Slice slice{hit.piece, slice_around(article.pieces[hit.piece].text, hit.range), {}, 0};
        for (std::size_t before = i; before > 0 && take_into(slice, places[before - 1]);) --before;
        for (std::size_t at = i; at < places.size() && take_into(slice, places[at]);) ++at;
        if (candidates.empty() || candidates.back().leaves != slice.leaves)
            candidates.push_back(std::move(slice));
        if (candidates.back().leaves.size() == all) break;
    }
    return candidates;
}

bool overlap(const Slice& a, const Slice& b) {
    return a.piece == b.piece && a.range.begin < b.range.end && b.range.begin < a.range.end;
}

/// The weight of what a slice shows and those chosen before do not.
std::size_t gain(const Slice& slice, const Leaves& shown) {
    std::size_t weight = 0;
    for (const auto& [leaf, own] : slice.leaves) {
        if (!shown.contains(leaf)) weight += own;
    }
    return weight;
}

std::vector<Slice> choose(const std::vector<Slice>& candidates) {
    std::vector<Slice> chosen;
    Leaves shown;
    while (chosen.size() < most_slices) {
        const Slice* best = nullptr;
        for (const Slice& slice : candidates) {
            const bool taken = std::any_of(chosen.begin(), chosen.end(),
                                           [&](const Slice& other) { return overlap(slice, other); });
            if (taken || gain(slice, shown) == 0) continue;
            const auto rank = [&](const Slice& s) { return std::pair(gain(s, shown), s.weight); };
            if (best == nullptr || rank(slice) > rank(*best)) best = &slice;
        }
        if (best == nullptr) break;
        shown.insert(best->leaves.begin(), best->leaves.end());
        chosen.push_back(*best);
    }
    std::sort(chosen.begin(), chosen.end(), [](const Slice& a, const Slice& b) {
        return std::pair(a.piece, a.range.begin) < std::pair(b.piece, b.range.begin);
    });
    return chosen;
}

/// Ranges of all places in the slice, counted from its beginning, those that touch made one.
std::vector<TextRange> highlights(const TextMatch& match, std::size_t piece, TextRange slice) {
    std::vector<TextRange> ranges;
    for (const Place& place : match.places) {
        for (const MarkedRange& mark : place.ranges) {
            if (inside(mark, piece, slice))
                ranges.push_back({mark.range.begin - slice.begin, mark.range.end - slice.begin});
        }
    }
    std::sort(ranges.begin(), ranges.end(),
              [](TextRange a, TextRange b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
    std::vector<TextRange> merged;
    for (const TextRange range : ranges) {
        if (!merged.empty() && range.begin < merged.back().end) {
            merged.back().end = std::max(merged.back().end, range.end);
        } else {
            merged.push_back(range);
        }
    }
    return merged;
}

Passage passage(const ArticleText& article, const TextMatch& match, std::size_t piece, TextRange range) {
    const Piece& from = article.pieces[piece];
    Passage result;
    result.field = from.field;
    result.text = slice(from.text, range);
    result.highlights = highlights(match, piece, range);
    const bool field_before = piece > 0 && article.pieces[piece - 1].field == from.field;
    const bool field_after =
        piece + 1 < article.pieces.size() && article.pieces[piece + 1].field == from.field;
    result.cut_before = range.begin > 0 || field_before;
    result.cut_after = range.end < from.text.size() || field_after;
    return result;
}

}  // namespace

std::vector<Passage> passages_of(const ArticleText& article, const TextMatch& match) {
    std::vector<Passage> passages;
    passages.push_back(passage(article, match, 0, {0, article.pieces.front().text.size()}));
    for (const Slice& slice : choose(candidates_of(article, match)))
        passages.push_back(passage(article, match, slice.piece, slice.range));
    if (passages.size() == 1 && article.pieces.size() > 1)
        passages.push_back(passage(article, match, 1, slice_around(article.pieces[1].text, {0, 0})));
    return passages;
}

}  // namespace xdd::query
