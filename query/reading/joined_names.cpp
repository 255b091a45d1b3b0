#include "query/reading/joined_names.h"

#include <algorithm>

#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/letter_case.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/syllable.h"
#include "query/reading/association.h"

namespace xdd::query {
namespace {

constexpr std::size_t most_parts = 5;      // of a name cut by hyphens
constexpr std::size_t longest_name = 14;   // in letters: no longer word is taken apart
constexpr std::size_t most_spellings = 6;  // of an unmarked part
constexpr std::size_t most_splits = 8;
constexpr double closest_strangers = 0.3;  // words that belong together are associated more closely
constexpr double rarest_spelling = 0.02;   // of the typed one's articles

bool rivals(std::uint64_t articles, std::uint64_t typed) {
    return articles != 0 && static_cast<double>(articles) >= rarest_spelling * static_cast<double>(typed);
}

/// Letters alone, as a name is.
bool is_name(std::string_view folded) {
    return !folded.empty() &&
           std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool has_vowel(std::string_view folded) {
    return folded.find_first_of("aeiouy") != std::string_view::npos;
}

class Joiner {
  public:
    Joiner(std::string_view query, const std::vector<RowWord>& row, Frequencies& frequencies,
           std::vector<Substitute>& substitutes)
        : query_(query), row_(row), frequencies_(frequencies), substitutes_(substitutes) {}

    void join() {
        for (std::size_t first = 0; first < row_.size(); ++first) {
            for (std::size_t last = first + 2; last <= row_.size() && last - first <= most_parts; ++last) {
                if (last - first > 2 && !hyphenated(first, last)) break;
                if (!is_name(row_[last - 1].folded) || row_[last - 1].fixed) break;
                if (!is_name(row_[first].folded) || row_[first].fixed) break;
                join(first, last);
            }
        }
    }

  private:
    bool hyphenated(std::size_t first, std::size_t last) const {
        for (std::size_t i = first + 1; i < last; ++i) {
            const std::size_t begin = row_[i - 1].range.end;
            if (row_[i].range.begin != begin + 1 || query_.substr(begin, 1) != "-") return false;
        }
        return true;
    }

    void join(std::size_t first, std::size_t last) {
        std::string key;
        std::string folded;
        std::uint64_t typed = frequencies_.articles();
        for (std::size_t i = first; i < last; ++i) {
            key += row_[i].key;
            folded += row_[i].folded;
            if (i > first) typed = std::min(typed, frequencies_.pair(row_[i - 1].key, row_[i].key));
        }
        add(key, typed, first, last);
        if (!row_[first].free) return;
        for (const Spelling& spelling : frequencies_.spellings(folded))
            if (spelling.key != key) add(spelling.key, typed, first, last);
    }

    void add(const std::string& key, std::uint64_t typed, std::size_t first, std::size_t last) {
        if (!is_vietnamese_syllable(key) && rivals(frequencies_.word(key), typed))
            substitutes_.push_back({first, last, {key}});
    }

    std::string_view query_;
    const std::vector<RowWord>& row_;
    Frequencies& frequencies_;
    std::vector<Substitute>& substitutes_;
};

/// Takes one word apart, from its beginning on, along pairs that the index has.
class Splitter {
  public:
    Splitter(const RowWord& word, Frequencies& frequencies)
        : word_(word), frequencies_(frequencies), typed_(frequencies.word(word.key)) {
        for (std::size_t at = 0; at < word.key.size();) {
            ends_.push_back(at);
            next_code_point(word.key, at);
        }
        ends_.push_back(word.key.size());
    }

    std::vector<Keys> split() {
        const std::size_t letters = ends_.size() - 1;
        if (letters < 4 || letters > longest_name) return {};
        go_on(0);
        return std::move(found_);
    }

  private:
    void go_on(std::size_t from) {
        if (found_.size() == most_splits) return;
        const std::size_t letters = ends_.size() - 1;
        if (from == letters && parts_.size() > 1) {
            found_.push_back(parts_);
            return;
        }
        if (parts_.size() == most_parts) return;
        for (std::size_t to = from + 1; to <= letters; ++to) {
            if (from == 0 && to == letters) continue;
            const std::string part = word_.key.substr(ends_[from], ends_[to] - ends_[from]);
            for (const std::string& key : spellings(part)) {
                if (!parts_.empty() && !belong_together(parts_.back(), key)) continue;
                parts_.push_back(key);
                go_on(to);
                parts_.pop_back();
            }
        }
    }

    Keys spellings(const std::string& part) {
        const std::string folded = fold_marks(part);
        if (!has_vowel(folded)) return {};
        if (!word_.free) return frequencies_.word(part) == 0 ? Keys{} : Keys{part};
        Keys keys;
        for (const Spelling& spelling : frequencies_.spellings(folded)) {
            if (keys.size() == most_spellings) break;
            keys.push_back(spelling.key);
        }
        return keys;
    }

    bool belong_together(const std::string& a, const std::string& b) {
        return rivals(frequencies_.pair(a, b), typed_) && association(a, b, frequencies_) > closest_strangers;
    }

    const RowWord& word_;
    Frequencies& frequencies_;
    std::uint64_t typed_;
    std::vector<std::size_t> ends_;
    Keys parts_;
    std::vector<Keys> found_;
};

}  // namespace

void add_joined_names(std::string_view query, const std::vector<RowWord>& row, Frequencies& frequencies,
                      std::vector<Substitute>& substitutes) {
    Joiner(query, row, frequencies, substitutes).join();
    for (std::size_t i = 0; i < row.size(); ++i) {
        const RowWord& word = row[i];
        if (word.fixed || !is_name(word.folded) || is_vietnamese_syllable(word.folded)) continue;
        // Anything else may be words run together by a slip, which are suggested, not taken.
        const std::string_view typed = slice(query, word.range);
        const bool is_capital = lower_case(typed) != typed;
        if (!is_capital && frequencies.word(word.key) == 0) continue;
        for (Keys& parts : Splitter(word, frequencies).split())
            substitutes.push_back({i, i + 1, std::move(parts)});
    }
}

}  // namespace xdd::query
