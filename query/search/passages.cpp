#include "query/search/passages.h"

#include <algorithm>
#include <set>

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

/// Places where a sentence begins: after . ! ? or … (and a closing mark) and a blank.
std::vector<std::size_t> sentence_starts(std::string_view text) {
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (text[i] != ' ') continue;
        std::string_view before = text.substr(0, i);
        for (const std::string_view closing : {"\"", "”", ")", "»"}) {
            if (before.ends_with(closing)) before.remove_suffix(closing.size());
        }
        const bool ends = before.ends_with(".") || before.ends_with("!") || before.ends_with("?") ||
                          before.ends_with("…") || before.ends_with(";");
        if (ends) starts.push_back(i + 1);
    }
    return starts;
}

/// Moves a place to the nearest blank's far side within reach, so that no word is cut.
std::size_t word_start_after(std::string_view text, std::size_t at) {
    if (at == 0 || text[at - 1] == ' ') return at;
    const std::size_t blank = text.find(' ', at);
    return blank == std::string_view::npos ? at : blank + 1;
}

std::size_t word_end_before(std::string_view text, std::size_t at) {
    if (at == text.size() || text[at] == ' ') return at;
    const std::size_t blank = text.rfind(' ', at);
    return blank == std::string_view::npos ? at : blank;
}

/// A slice around a hit: from the beginning of its sentence if that is near, for the usual length, then on to
/// the end of a sentence if that is near.
TextRange slice_around(std::string_view text, TextRange hit) {
    const std::vector<std::size_t> starts = sentence_starts(text);
    TextRange slice;
    const auto next = std::upper_bound(starts.begin(), starts.end(), hit.begin);
    const std::size_t sentence = *std::prev(next);
    const std::size_t reach = letters_before(text, hit.begin, before_a_hit);
    slice.begin = sentence >= reach ? sentence : std::min(word_start_after(text, reach), hit.begin);

    const std::size_t usual = std::max(letters_after(text, slice.begin, usual_length), hit.end);
    const std::size_t longest = letters_after(text, usual, slack);
    const std::size_t shortest = std::max(letters_before(text, usual, 2 * slack), hit.end);
    slice.end = 0;
    if (longest == text.size()) slice.end = text.size();
    for (const std::size_t start : starts) {
        if (slice.end == 0 && start > shortest && start <= longest + 1) slice.end = start - 1;
    }
    if (slice.end == 0) slice.end = std::max(word_end_before(text, usual), hit.end);
    // A sentence that ends early in a short text would leave a crumb at its beginning or end.
    if (letters_before(text, slice.begin, slack) == 0) {
        const std::size_t length = slice.end;
        if (letters_after(text, 0, usual_length + slack) >= length) slice.begin = 0;
    }
    return slice;
}

struct Slice {
    std::size_t piece = 0;
    TextRange range;
    std::set<const Meaning*> leaves;
    std::size_t weight = 0;
};

bool inside(const MarkedRange& mark, std::size_t piece, TextRange range) {
    return mark.piece == piece && mark.range.begin >= range.begin && mark.range.end <= range.end;
}

Slice make_slice(const ArticleText& article, const TextMatch& match, const MarkedRange& hit) {
    Slice slice;
    slice.piece = hit.piece;
    slice.range = slice_around(article.pieces[hit.piece].text, hit.range);
    for (const Place& place : match.places) {
        if (place.in_title || !inside(place.ranges.front(), slice.piece, slice.range)) continue;
        if (slice.leaves.insert(place.leaf).second) slice.weight += place.leaf->words.size();
    }
    return slice;
}

bool overlap(const Slice& a, const Slice& b) {
    return a.piece == b.piece && a.range.begin < b.range.end && b.range.begin < a.range.end;
}

/// The weight of what a slice shows and those chosen before do not.
std::size_t gain(const Slice& slice, const std::set<const Meaning*>& shown) {
    std::size_t weight = 0;
    for (const Meaning* leaf : slice.leaves) {
        if (!shown.contains(leaf)) weight += leaf->words.size();
    }
    return weight;
}

std::vector<Slice> choose(const std::vector<Slice>& candidates) {
    std::vector<Slice> chosen;
    std::set<const Meaning*> shown;
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
    std::vector<Slice> candidates;
    for (const Place& place : match.places) {
        if (!place.in_title) candidates.push_back(make_slice(article, match, place.ranges.front()));
    }
    for (const Slice& slice : choose(candidates))
        passages.push_back(passage(article, match, slice.piece, slice.range));
    if (passages.size() == 1 && article.pieces.size() > 1)
        passages.push_back(passage(article, match, 1, slice_around(article.pieces[1].text, {0, 0})));
    return passages;
}

}  // namespace xdd::query
