#include "query/passages/text_match.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "corpus/vietnamese/tone_placement.h"
#include "query/postings/nearness.h"

namespace xdd::query {
namespace {

bool begins_as_typed(const std::string& key, std::string beginning) {
    if (key.starts_with(beginning)) return true;
    use_newer_tone_place(beginning);  // hoà* is typed, hoàn found
    return key.starts_with(beginning);
}

/// How a word of the query stands in the text under `key`; nothing when it does not match.
std::optional<Match> match_word(const Meaning& leaf, const Word& word, const std::string& key) {
    if (key == word.typed) return Match::exact;
    const bool matches = std::find(word.keys.begin(), word.keys.end(), key) != word.keys.end();
    if (!matches) return std::nullopt;
    if (leaf.kind == Kind::prefix && begins_as_typed(key, word.typed)) return Match::exact;
    return key == word.best ? Match::read : Match::fold;
}

/// Ranges of a row of words: one for each piece, from its first word to its last.
std::vector<MarkedRange> ranges_of(const Stretch& stretch, std::size_t first, std::size_t count) {
    std::vector<MarkedRange> ranges;
    for (std::size_t i = first; i < first + count; ++i) {
        const TextToken& token = stretch.flat[i];
        if (!ranges.empty() && ranges.back().piece == token.piece) {
            ranges.back().range.end = token.range.end;
        } else {
            ranges.push_back({token.piece, token.range});
        }
    }
    return ranges;
}

class Finder {
  public:
    explicit Finder(const ArticleText& article) : article_(article) {
        index(article_.title, title_places_);
        index(article_.text, text_places_);
    }

    std::vector<Place> find(const Meaning& leaf) const {
        std::vector<Place> places;
        const auto add = [&](const std::vector<Word>& words, bool in_title) {
            for (Place& place : find(leaf, words, in_title)) places.push_back(std::move(place));
        };
        for (const bool in_title : {true, false}) {
            add(leaf.words, in_title);
            for (const std::vector<Word>& words : leaf.wordings) add(words, in_title);
        }
        return places;
    }

    /// The leaf's words, or one of its wordings, in title or text; in the order of their first words.
    std::vector<Place> find(const Meaning& leaf, const std::vector<Word>& words, bool in_title) const {
        if (!in_title && leaf.field == Field::title) return {};
        std::vector<Place> places = in_title ? find(leaf, words, article_.title, title_places_)
                                             : find(leaf, words, article_.text, text_places_);
        for (Place& place : places) {
            place.in_title = in_title;
            if (&words != &leaf.words) place.match = std::max(place.match, Match::fold);
        }
        return places;
    }

    bool stands_in_title(const Meaning& leaf) const { return !find(leaf, leaf.words, true).empty(); }

  private:
    struct At {
        bool compound = false;
        std::size_t number = 0;
    };
    using Index = std::unordered_map<std::string_view, std::vector<At>>;

    static void index(const Stretch& stretch, Index& index) {
        for (std::size_t i = 0; i < stretch.flat.size(); ++i)
            index[stretch.flat[i].key].push_back({false, i});
        for (std::size_t i = 0; i < stretch.compounds.size(); ++i)
            index[stretch.compounds[i].key].push_back({true, i});
    }

    static std::vector<Place> find(const Meaning& leaf, const std::vector<Word>& words,
                                   const Stretch& stretch, const Index& index) {
        const Word& first = words.front();
        std::vector<Place> places;
        const auto look_for = [&](const std::string& key) {
            const auto found = index.find(key);
            if (found == index.end()) return;
            const std::optional<Match> match = match_word(leaf, first, key);
            if (!match) return;
            for (const At& at : found->second) {
                if (auto place = place_at(leaf, words, stretch, at, *match))
                    places.push_back(std::move(*place));
            }
        };
        std::for_each(first.keys.begin(), first.keys.end(), look_for);
        if (std::find(first.keys.begin(), first.keys.end(), first.typed) == first.keys.end())
            look_for(first.typed);
        std::stable_sort(places.begin(), places.end(),
                         [](const Place& a, const Place& b) { return a.first < b.first; });
        return places;
    }

    /// `match` is how the first word matches here.
    static std::optional<Place> place_at(const Meaning& leaf, const std::vector<Word>& words,
                                         const Stretch& stretch, const At& at, Match match) {
        Place place;
        place.leaf = &leaf;
        place.match = match;
        place.words = words.size();
        if (at.compound) {
            if (words.size() != 1) return std::nullopt;
            const TextToken& compound = stretch.compounds[at.number];
            place.ranges = {{compound.piece, compound.range}};
            place.first = stretch.compound_at[at.number];
            return place;
        }
        if (at.number + words.size() > stretch.flat.size()) return std::nullopt;
        for (std::size_t i = 1; i < words.size(); ++i) {
            const std::optional<Match> further = match_word(leaf, words[i], stretch.flat[at.number + i].key);
            if (!further) return std::nullopt;
            place.match = std::max(place.match, *further);
        }
        place.first = at.number;
        place.ranges = ranges_of(stretch, at.number, words.size());
        return place;
    }

    const ArticleText& article_;
    Index title_places_;
    Index text_places_;
};

/// Slides over the places of several parts of a query in one stretch, each part's in the order of the text,
/// and keeps those that stand near one of every other part. Each place enters and leaves once: an article may
/// have millions.
class Window {
  public:
    Window(const std::vector<std::vector<Place>>& found, std::size_t width, std::vector<Place>& kept)
        : found_(found), width_(width), kept_(kept), parts_(found.size()) {}

    /// The best match of all windows.
    std::optional<Match> slide() {
        std::optional<Match> best;
        for (const std::size_t start : starts()) {
            const std::optional<Match> here = move_to(start);
            if (here && (!best || *here < *best)) best = here;
        }
        return best;
    }

  private:
    struct Part {
        std::size_t begin = 0, end = 0;        // the places inside the window
        std::size_t kept = 0;                  // those before have been kept, or passed
        std::array<std::size_t, 4> matches{};  // how many of those inside match how well
    };

    std::vector<std::size_t> starts() const {
        std::vector<std::size_t> starts;
        for (const std::vector<Place>& places : found_) {
            for (const Place& place : places) starts.push_back(place.first);
        }
        std::sort(starts.begin(), starts.end());
        starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
        return starts;
    }

    std::optional<Match> move_to(std::size_t start) {
        std::optional<Match> worst = Match::exact;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const std::optional<Match> best = move_part(parts_[i], found_[i], start);
            worst = best && worst ? std::optional(std::max(*worst, *best)) : std::nullopt;
        }
        for (std::size_t i = 0; worst && i < parts_.size(); ++i) keep(parts_[i], found_[i]);
        return worst;
    }

    std::optional<Match> move_part(Part& part, const std::vector<Place>& places, std::size_t start) {
        const auto count = [&](const Place& place) -> std::size_t& {
            return part.matches[static_cast<std::size_t>(place.match)];
        };
        const auto ends_inside = [&](const Place& place) {
            return place.first + place.words <= start + width_;
        };
        for (; part.end < places.size() && ends_inside(places[part.end]); ++part.end)
            ++count(places[part.end]);
        for (; part.begin < part.end && places[part.begin].first < start; ++part.begin)
            --count(places[part.begin]);
        for (std::size_t match = 0; match < part.matches.size(); ++match) {
            if (part.matches[match] != 0) return static_cast<Match>(match);
        }
        return std::nullopt;
    }

    void keep(Part& part, const std::vector<Place>& places) {
        for (std::size_t i = std::max(part.begin, part.kept); i < part.end; ++i) kept_.push_back(places[i]);
        part.kept = std::max(part.kept, part.end);
    }

    const std::vector<std::vector<Place>>& found_;
    std::size_t width_;
    std::vector<Place>& kept_;
    std::vector<Part> parts_;
};

void spell(const std::vector<Word>& words, std::string& out) {
    for (const Word& word : words) {
        for (const std::string* key : {&word.typed, &word.best}) out += *key + '\x1f';
        for (const std::string& key : word.keys) out += key + '\x1f';
        out += '\x1e';
    }
    out += '\x1d';
}

/// The same for leaves that stand in the same places alike.
std::string found_alike(const Meaning& leaf) {
    std::string same =
        std::to_string(static_cast<int>(leaf.kind)) + ' ' + std::to_string(static_cast<int>(leaf.field));
    spell(leaf.words, same);
    for (const std::vector<Word>& words : leaf.wordings) spell(words, same);
    return same;
}

/// Walks the query over one article and collects places.
class Matcher {
  public:
    Matcher(const ArticleText& article, std::vector<Place>& places) : finder_(article), places_(places) {}

    /// To be called once the whole query was walked.
    void count_leaves() {
        std::unordered_map<const Meaning*, std::size_t> times;
        for (const auto& [same, found] : found_) times[found.first] = found.leaves;
        for (Place& place : places_) {
            if (const auto counted = times.find(place.leaf); counted != times.end())
                place.times = counted->second;
        }
    }

    /// Nothing when the article does not hold what this part of the query asks for.
    std::optional<Match> match(const Meaning& meaning) {
        switch (meaning.kind) {
            case Kind::word:
            case Kind::phrase:
            case Kind::prefix:
                return keep(meaning);
            case Kind::near:
                return match_near(meaning);
            case Kind::either:
                return match_either(meaning);
            case Kind::except:
                return meaning.children.empty() ? Match::exact : match(meaning.children.front());
            case Kind::both:
            case Kind::group:
                return match_all(meaning);
            case Kind::field:
            case Kind::all:
                break;
        }
        return Match::exact;  // the index answers for these
    }

  private:
    /// A leaf that stands in the text, and those alike: a pasted page asks for its words again and again.
    struct Found {
        const Meaning* first = nullptr;
        std::size_t leaves = 0;
        std::optional<Match> best;
    };

    std::optional<Match> keep(const Meaning& leaf) {
        Found& found = found_[found_alike(leaf)];
        if (++found.leaves > 1) return found.best;
        found.first = &leaf;
        for (Place& place : finder_.find(leaf)) {
            if (!found.best || place.match < *found.best) found.best = place.match;
            places_.push_back(std::move(place));
        }
        return found.best;
    }

    std::optional<Match> match_all(const Meaning& meaning) {
        Match worst = Match::exact;
        bool missing = false;
        bool some = meaning.children.empty();
        std::vector<const Meaning*> spans;
        for (const Meaning& span : meaning.spans)
            if (keep(span)) spans.push_back(&span);
        for (std::size_t i = 0; i < meaning.children.size(); ++i) {
            const Meaning& child = meaning.children[i];
            if (child.sign == Sign::must_not) continue;
            std::optional<Match> match_of_child = match(child);
            const bool covered = std::any_of(spans.begin(), spans.end(), [&](const Meaning* span) {
                return span->covers.first <= i && i < span->covers.last &&
                       (child.field == span->field || finder_.stands_in_title(*span));
            });
            if (!match_of_child && covered) match_of_child = Match::fold;
            some = some || match_of_child.has_value();
            missing = missing || !match_of_child;
            if (match_of_child) worst = std::max(worst, *match_of_child);
        }
        if (!some) return std::nullopt;
        return missing ? Match::partial : worst;
    }

    /// The best of what is found. Whether a field fits is not seen here: it counts where no words match.
    std::optional<Match> match_either(const Meaning& meaning) {
        std::optional<Match> best;
        bool has_field = false;
        for (const Meaning& child : meaning.children) {
            has_field = has_field || child.kind == Kind::field;
            if (child.kind == Kind::field) continue;
            const std::optional<Match> match_of_child = match(child);
            if (match_of_child && (!best || *match_of_child < *best)) best = match_of_child;
        }
        return best || !has_field ? best : Match::exact;
    }

    /// All children in one window (nearness.h).
    std::optional<Match> match_near(const Meaning& meaning) {
        std::optional<Match> best;
        for (const Rows& rows : rows_of_near(meaning)) {
            const std::optional<Match> here = match_near(meaning, rows);
            if (here && (!best || *here < *best)) best = here;
        }
        return best;
    }

    using Rows = std::vector<const std::vector<Word>*>;

    std::optional<Match> match_near(const Meaning& near, const Rows& rows) {
        std::vector<std::size_t> counts;
        for (const std::vector<Word>* row : rows) counts.push_back(row->size());
        const std::size_t width = window_width(near.distance, counts);
        std::optional<Match> best;
        for (const bool in_title : {true, false}) {
            std::vector<std::vector<Place>> found;
            for (std::size_t i = 0; i < rows.size(); ++i)
                found.push_back(finder_.find(near.children[i], *rows[i], in_title));
            const std::optional<Match> here = Window(found, width, places_).slide();
            if (here && (!best || *here < *best)) best = here;
        }
        return best;
    }

    Finder finder_;
    std::vector<Place>& places_;
    std::unordered_map<std::string, Found> found_;
};

bool comes_before(const Place& a, const Place& b) {
    if (a.in_title != b.in_title) return a.in_title;
    const auto key = [](const Place& place) {
        return std::tuple(place.ranges.front().piece, place.ranges.front().range.begin,
                          place.ranges.front().range.end);
    };
    return key(a) < key(b);
}

}  // namespace

void put_in_order(std::vector<Place>& places) {
    std::stable_sort(places.begin(), places.end(), comes_before);
}

TextMatch match_text(const Meaning& query, const ArticleText& article) {
    TextMatch result;
    Matcher matcher(article, result.places);
    result.match = matcher.match(query).value_or(Match::partial);
    matcher.count_leaves();
    put_in_order(result.places);
    return result;
}

}  // namespace xdd::query
